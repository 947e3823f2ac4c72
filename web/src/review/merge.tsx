/** Merge: choose the events that are the same happening, see the result, then do it. */

import { useEffect, useState } from "preact/hooks";
import { get } from "../api/client.ts";
import type { EventPage, Row } from "../api/types.ts";
import { when, where } from "../format.ts";
import { Dialog } from "../parts/dialog.tsx";
import type { Draft } from "./decide.ts";
import { PreviewPanel } from "./preview.tsx";

/** Events that the words find; none while nothing is searched. */
function useFound(text: string): Row[] {
  const [rows, setRows] = useState<Row[]>([]);
  useEffect(() => {
    if (!text.trim()) {
      setRows([]);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      get<{ events: Row[] }>("/events", { text: text.trim(), view: "row", limit: 12 }, stop.signal)
        .then((answer) => setRows(answer.events))
        .catch(() => setRows([]));
    }, 180);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return rows;
}

function Candidate({ row, on, toggle }: { row: Row; on: boolean; toggle: () => void }) {
  return (
    <label class="candidate">
      <input type="checkbox" checked={on} onChange={toggle} />
      <span>
        {row.summary}
        <span class="hint">
          {" "}
          {when(row)}, {where(row)}
        </span>
      </span>
    </label>
  );
}

export function MergeDialog(props: { page: EventPage; send: (draft: Draft) => void; close: () => void }) {
  const event = props.page.event.id;
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<Map<string, Row>>(new Map());
  const found = useFound(text);
  const toggle = (row: Row) => {
    const next = new Map(chosen);
    if (!next.delete(row.id)) next.set(row.id, row);
    setChosen(next);
  };
  const all = new Map([...chosen.values(), ...props.page.similar, ...found].map((row) => [row.id, row]));
  all.delete(event);
  const draft: Draft | null = chosen.size ? { event, verb: "merge", with: [...chosen.keys()] } : null;
  return (
    <Dialog title="Merge with events that are the same happening" onClose={props.close} wide>
      <label class="field">
        Find others
        <input type="search" value={text} onInput={(typed) => setText(typed.currentTarget.value)} />
      </label>
      <div class="candidates" role="group" aria-label="Events to merge with">
        {[...all.values()].map((row) => (
          <Candidate key={row.id} row={row} on={chosen.has(row.id)} toggle={() => toggle(row)} />
        ))}
        {all.size ? null : <p class="hint">No event is similar; search for one.</p>}
      </div>
      <PreviewPanel draft={draft} hint="Choose at least one event to see what would come of it." />
      <div class="actions">
        <button type="button" class="primary" disabled={!draft} onClick={() => draft && props.send(draft)}>
          Merge
        </button>
        <button type="button" onClick={props.close}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}
