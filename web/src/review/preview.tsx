/** What a merge or a split would make of the events, before anything is kept. */

import { useEffect, useState } from "preact/hooks";
import { ApiError } from "../api/client.ts";
import type { Row } from "../api/types.ts";
import { Line } from "../parts/list.tsx";
import { type Draft, preview, type Preview } from "./decide.ts";

/** The preview of a draft, asked anew whenever the draft changes; null while there is no draft. */
function usePreview(draft: Draft | null) {
  const [state, setState] = useState<{ of: string; answer: Preview | null; problem: string }>({
    of: "",
    answer: null,
    problem: "",
  });
  const key = draft ? JSON.stringify(draft) : "";
  useEffect(() => {
    if (!draft) return;
    let left = false;
    preview(draft)
      .then((answer) => !left && setState({ of: key, answer, problem: "" }))
      .catch((error: unknown) => {
        const problem = error instanceof ApiError ? error.message : String(error);
        if (!left) setState({ of: key, answer: null, problem });
      });
    return () => {
      left = true;
    };
  }, [key]);
  return state.of === key ? state : { of: key, answer: null, problem: "" };
}

function Rows({ title, rows }: { title: string; rows: Row[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ol class="events">
        {rows.map((row) => (
          <li key={row.id} class="line">
            <Line row={row} />
          </li>
        ))}
      </ol>
    </div>
  );
}

export function PreviewPanel({ draft, hint }: { draft: Draft | null; hint: string }) {
  const { answer, problem } = usePreview(draft);
  if (!draft) return <p class="hint">{hint}</p>;
  if (problem) return <p role="alert">{problem}</p>;
  if (!answer) return <p class="hint">Working out what would come of it …</p>;
  return (
    <div class="columns preview" aria-live="polite">
      <Rows title="Now" rows={answer.before} />
      <Rows title="Afterwards" rows={answer.after} />
    </div>
  );
}
