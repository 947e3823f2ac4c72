/** Split: choose the tellings that are another happening, see the result, then do it. */

import { useState } from "preact/hooks";
import type { EventPage, Member } from "../api/types.ts";
import { published, title } from "../format.ts";
import { Dialog } from "../parts/dialog.tsx";
import type { Draft } from "./decide.ts";
import { PreviewPanel } from "./preview.tsx";

function sentences(page: EventPage, member: Member): string[] {
  const starts = new Set(member.starts);
  const told = page.event.mentions.filter((one) => one.report === member.report && starts.has(one.start));
  return [...new Set(told.map((one) => one.sentence))];
}

function Telling(props: { page: EventPage; member: Member; on: boolean; toggle: () => void }) {
  const { page, member } = props;
  const head = page.reports.find((report) => report.id === member.report);
  return (
    <label class="candidate">
      <input type="checkbox" checked={props.on} onChange={props.toggle} />
      <span>
        {sentences(page, member).join(" … ")}
        <span class="hint">
          {" "}
          {head ? `${head.outlet ?? "no outlet"}, ${published(head)}: ${title(head)}` : member.report}
        </span>
      </span>
    </label>
  );
}

export function SplitDialog(props: { page: EventPage; send: (draft: Draft) => void; close: () => void }) {
  const { page } = props;
  const members = page.members ?? [];
  const [out, setOut] = useState<number[]>([]);
  const toggle = (index: number) =>
    setOut(out.includes(index) ? out.filter((one) => one !== index) : [...out, index]);
  const chosen = members.filter((_, index) => out.includes(index));
  const possible = chosen.length > 0 && chosen.length < members.length;
  const draft: Draft | null = possible
    ? {
        event: page.event.id,
        verb: "split",
        members: chosen.map(({ report, happening }) => ({ report, happening })),
      }
    : null;
  return (
    <Dialog title="Split off what is another happening" onClose={props.close} wide>
      <div class="candidates" role="group" aria-label="Tellings to split off">
        {members.map((member, index) => (
          <Telling key={index} page={page} member={member} on={out.includes(index)} toggle={() => toggle(index)} />
        ))}
      </div>
      <PreviewPanel draft={draft} hint="Choose some tellings, but not all, to see what would come of it." />
      <div class="actions">
        <button type="button" class="primary" disabled={!draft} onClick={() => draft && props.send(draft)}>
          Split
        </button>
        <button type="button" onClick={props.close}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}
