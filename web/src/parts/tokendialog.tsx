/** Asks for the token when the server wants one; it stays in this tab only. */

import { useState } from "preact/hooks";
import { giveToken, tokenWanted } from "../session.ts";
import { useSignal } from "../signal.ts";
import { Dialog } from "./dialog.tsx";

export function TokenDialog() {
  const reason = useSignal(tokenWanted);
  const [value, setValue] = useState("");
  if (reason === null) return null;
  const submit = (event: Event) => {
    event.preventDefault();
    if (value.trim()) giveToken(value);
  };
  return (
    <Dialog title="This desk asks for a token" onClose={() => tokenWanted.set(null)}>
      <form onSubmit={submit}>
        <p>{reason}</p>
        <label class="field">
          Token
          <input
            type="password"
            autoComplete="off"
            value={value}
            onInput={(event) => setValue(event.currentTarget.value)}
          />
        </label>
        <p class="hint">Whoever runs this desk gives tokens out. It is kept until this tab is closed.</p>
        <div class="actions">
          <button type="submit" class="primary">
            Enter
          </button>
        </div>
      </form>
    </Dialog>
  );
}
