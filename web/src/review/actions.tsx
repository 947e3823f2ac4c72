/** What an analyst can decide about an event: one button and one key a decision. */

import { useState } from "preact/hooks";
import type { EventPage } from "../api/types.ts";
import { useKeys } from "../keys.ts";
import { mayDecide, useMeta } from "../meta.ts";
import { CommentDialog } from "./comment.tsx";
import { CorrectDialog } from "./correct.tsx";
import { decide, type Draft, lastMade, lastStanding, undo } from "./decide.ts";
import { MergeDialog } from "./merge.tsx";
import { OutcomeLine } from "./outcome.tsx";
import { SplitDialog } from "./split.tsx";

type Open = "correct" | "merge" | "split" | "comment" | null;

interface Action {
  key: string;
  label: string;
  run: () => void;
  off?: boolean;
}

function Dialogs(props: { open: Open; page: EventPage; send: (draft: Draft) => void; close: () => void }) {
  if (props.open === "correct") return <CorrectDialog {...props} />;
  if (props.open === "merge") return <MergeDialog {...props} />;
  if (props.open === "split") return <SplitDialog {...props} />;
  return props.open === "comment" ? <CommentDialog {...props} /> : null;
}

/** `changed` is called after every decision that was kept, with the verb. */
export function EventActions({ page, changed }: { page: EventPage; changed: (verb: string) => void }) {
  const [open, setOpen] = useState<Open>(null);
  const meta = useMeta();
  const allowed = mayDecide(meta);
  const send = async (draft: Draft) => {
    if (await decide(draft)) {
      setOpen(null);
      changed(draft.verb);
    }
  };
  const takeBack = async () => {
    const decision = lastMade() ?? lastStanding(page.decisions);
    if (decision && (await undo(decision))) changed("undo");
  };
  const event = page.event.id;
  const actions: Action[] = [
    { key: "a", label: "Accept", run: () => void send({ event, verb: "accept" }) },
    { key: "x", label: "Correct", run: () => setOpen("correct") },
    { key: "M", label: "Merge", run: () => setOpen("merge") },
    { key: "S", label: "Split", run: () => setOpen("split"), off: (page.members ?? []).length < 2 },
    { key: "d", label: "Discard", run: () => void send({ event, verb: "discard" }) },
    { key: "w", label: "Comment", run: () => setOpen("comment") },
    { key: "u", label: "Undo", run: () => void takeBack() },
  ];
  const usable = allowed ? actions.filter((action) => !action.off) : [];
  useKeys(
    "Decide",
    usable.map((action) => ({ keys: [action.key], does: action.label.toLowerCase(), run: action.run })),
  );
  if (!allowed) return null;
  return (
    <div class="decide">
      <div class="actions" role="group" aria-label="Decide">
        {actions.map((action) => (
          <button key={action.key} type="button" disabled={action.off ?? false} onClick={action.run}>
            {action.label} <kbd>{action.key}</kbd>
          </button>
        ))}
        <OutcomeLine changed={() => changed("undo")} />
      </div>
      <Dialogs open={open} page={page} send={(draft) => void send(draft)} close={() => setOpen(null)} />
    </div>
  );
}
