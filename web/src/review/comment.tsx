/** A comment on an event, kept beside the decisions. */

import { useState } from "preact/hooks";
import type { EventPage } from "../api/types.ts";
import { Dialog } from "../parts/dialog.tsx";
import type { Draft } from "./decide.ts";

export function CommentDialog(props: { page: EventPage; send: (draft: Draft) => void; close: () => void }) {
  const [text, setText] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim()) props.send({ event: props.page.event.id, verb: "comment", comment: text.trim() });
  };
  return (
    <Dialog title="Comment" onClose={props.close}>
      <form onSubmit={submit}>
        <label class="field">
          What should others know?
          <textarea rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <div class="actions">
          <button type="submit" class="primary" disabled={!text.trim()}>
            Keep it
          </button>
        </div>
      </form>
    </Dialog>
  );
}
