/** Add reports: files or a path on the server, with progress as it happens. */

import { useRef, useState } from "preact/hooks";
import { ApiError, post } from "../api/client.ts";
import { events } from "../api/stream.ts";
import { counted } from "../format.ts";
import { mayDecide, useMeta } from "../meta.ts";

interface Step {
  done: number;
  read: number;
  set_aside: number;
  current: string | null;
}

interface Outcome {
  events: number;
  reports: number;
  set_aside: { origin: string; reason: string }[];
}

interface State {
  running: boolean;
  step: Step | null;
  outcome: Outcome | null;
  problem: string;
}

const IDLE: State = { running: false, step: null, outcome: null, problem: "" };

/** Starts a job and follows it to its end. */
async function follow(body: unknown, tell: (part: Partial<State>) => void): Promise<void> {
  const { job } = await post<{ job: string }>("/reports", body);
  const stop = new AbortController();
  for await (const { event, data } of events(`/jobs/${encodeURIComponent(job)}`, stop.signal)) {
    if (event === "progress") tell({ step: data as Step });
    if (event === "done") tell({ outcome: data as Outcome });
    if (event === "failed") throw new ApiError(0, (data as { detail: string }).detail);
    if (event !== "progress") return;
  }
}

function useIngest() {
  const [state, setState] = useState(IDLE);
  const start = async (body: unknown) => {
    setState({ ...IDLE, running: true });
    try {
      await follow(body, (part) => setState((before) => ({ ...before, ...part })));
      dispatchEvent(new Event("casus:changed"));
    } catch (error) {
      setState((before) => ({ ...before, problem: error instanceof Error ? error.message : String(error) }));
    }
    setState((before) => ({ ...before, running: false }));
  };
  return { state, start };
}

function Result({ state }: { state: State }) {
  const { step, outcome, problem } = state;
  return (
    <div aria-live="polite">
      {state.running && !outcome ? <progress aria-label="Reading" /> : null}
      {step && !outcome ? (
        <p>
          {counted(step.read, "report")} read, {step.set_aside} set aside{step.current ? `; now ${step.current}` : ""}
        </p>
      ) : null}
      {outcome ? (
        <p class="good">
          Done: {counted(outcome.reports, "report")} read; the database now has {counted(outcome.events, "event")}.{" "}
          <a href="/">Look at them</a>
        </p>
      ) : null}
      {outcome?.set_aside.length ? (
        <>
          <h2>Set aside</h2>
          <ul class="sentences">
            {outcome.set_aside.map((one) => (
              <li key={one.origin}>
                <span>{one.origin}</span>
                <span class="hint">{one.reason}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {problem ? (
        <p class="notice notice-bad" role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

export function Ingest() {
  const { state, start } = useIngest();
  const files = useRef<HTMLInputElement>(null);
  const [path, setPath] = useState("");
  const meta = useMeta();
  const upload = (event: Event) => {
    event.preventDefault();
    const form = new FormData();
    for (const file of files.current?.files ?? []) form.append("files", file);
    if (form.has("files")) void start(form);
  };
  const byPath = (event: Event) => {
    event.preventDefault();
    if (path.trim()) void start({ path: path.trim() });
  };
  return (
    <main id="main" class="page narrow" tabIndex={-1}>
      <h1>Add reports</h1>
      <p>
        Text, HTML, JSON Lines, CSV, Markdown, mail and archives of them. What cannot be read is set aside with the
        reason; what is there already is not counted twice.
      </p>
      {meta && !mayDecide(meta) ? <p class="notice">Your token may look, but not add reports.</p> : null}
      <form class="card" onSubmit={upload}>
        <label class="field">
          Files
          <input ref={files} type="file" multiple />
        </label>
        <button type="submit" class="primary" disabled={state.running}>
          Read these files
        </button>
      </form>
      <form class="card" onSubmit={byPath}>
        <label class="field">
          Or a file or folder on the machine that runs the desk
          <input type="text" value={path} onInput={(event) => setPath(event.currentTarget.value)} placeholder="reports/" />
        </label>
        <button type="submit" disabled={state.running || !path.trim()}>
          Read this path
        </button>
      </form>
      <Result state={state} />
    </main>
  );
}
