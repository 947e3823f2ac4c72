/** Exactly what is shown, as a file: the filter of the page is that of the export. */

import { useState } from "preact/hooks";
import { apiPath, headers, request } from "../api/client.ts";
import type { Filters } from "../filters.ts";
import { useMeta } from "../meta.ts";

function nameIn(disposition: string | null, fallback: string): string {
  return /filename="?([^";]+)"?/.exec(disposition ?? "")?.[1] ?? fallback;
}

/** Fetches a file with the token, if there is one, and hands it to the browser to save. */
async function save(format: string, filters: Filters): Promise<void> {
  const answer = await request(apiPath(`/export/${format}`, filters), { headers: headers() });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = nameIn(answer.headers.get("Content-Disposition"), `casus.${format}`);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function ExportMenu({ filters }: { filters: Filters }) {
  const meta = useMeta();
  const [problem, setProblem] = useState("");
  const start = (format: string) => {
    setProblem("");
    save(format, filters).catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  return (
    <details class="menu">
      <summary>Export</summary>
      <div class="menu-body">
        <p class="hint">Exactly the events shown, as</p>
        {(meta?.formats ?? []).map((format) => (
          <button key={format} type="button" data-format={format} onClick={() => start(format)}>
            {format}
          </button>
        ))}
        {problem ? <p role="alert">{problem}</p> : null}
      </div>
    </details>
  );
}
