/** Take the event elsewhere: its address, a citation, its data. */

import { useState } from "preact/hooks";
import { get } from "../api/client.ts";
import type { CasusEvent } from "../api/types.ts";

async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied.";
  } catch {
    return text;
  }
}

function saveJson(event: CasusEvent): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(event, null, 1)}\n`], { type: "application/json" }));
  link.download = `${event.id}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function Share({ event }: { event: CasusEvent }) {
  const [said, setSaid] = useState("");
  const tell = (answer: Promise<string>) => void answer.then(setSaid, (error: Error) => setSaid(error.message));
  const citation = async (form: "text" | "bibtex") => {
    const answer = await get<{ text: string; bibtex: string }>(`/events/${encodeURIComponent(event.id)}/citation`);
    return copy(answer[form]);
  };
  return (
    <footer class="share">
      <code>{event.id}</code>
      <button type="button" onClick={() => tell(copy(`${location.origin}/events/${event.id}`))}>
        Copy link
      </button>
      <button type="button" onClick={() => tell(citation("text"))}>
        Copy citation
      </button>
      <button type="button" onClick={() => tell(citation("bibtex"))}>
        Copy BibTeX
      </button>
      <button type="button" onClick={() => saveJson(event)}>
        Save as JSON
      </button>
      <span role="status">{said}</span>
    </footer>
  );
}
