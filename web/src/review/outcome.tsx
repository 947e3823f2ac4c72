/** The line that says what was just done and offers to take it back. */

import { useSignal } from "../signal.ts";
import { outcome, undo } from "./decide.ts";

export function OutcomeLine({ changed }: { changed: () => void }) {
  const last = useSignal(outcome);
  const decision = last?.undo;
  const takeBack = async () => {
    if (decision && (await undo(decision))) changed();
  };
  return (
    <p class={last?.problem ? "outcome outcome-bad" : "outcome"} role="status">
      {last?.text ?? ""}
      {decision ? (
        <button type="button" onClick={() => void takeBack()}>
          Undo <kbd>u</kbd>
        </button>
      ) : null}
    </p>
  );
}
