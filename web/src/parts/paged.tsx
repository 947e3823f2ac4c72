/** A searchable list in pages, for reports, sources and actors. */

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useResource } from "../api/resource.ts";
import { counted } from "../format.ts";
import { go } from "../router.ts";
import { Empty, Ready } from "./notice.tsx";

interface Answer {
  next: string | null;
  total: number;
}

const PAUSE = 180;

function Search({ path, text, what }: { path: string; text: string; what: string }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return;
    const query = typed.trim() ? `?text=${encodeURIComponent(typed.trim())}` : "";
    const timer = setTimeout(() => go(path + query, true), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label class="search">
      <span class="hidden">Search in {what}</span>
      <input
        type="search"
        placeholder={`Search in ${what}`}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </label>
  );
}

/** `GET path` page by page: `table` draws what one answer holds. The address keeps the search and the page. */
export function Paged<T extends Answer>(props: {
  path: string;
  what: string;
  title: string;
  search: string;
  table: (answer: T) => ComponentChildren;
}) {
  const params = new URLSearchParams(props.search);
  const text = params.get("text") ?? "";
  const page = useResource<T>(props.path, { text, cursor: params.get("cursor"), limit: 100 });
  const forward = (next: string) => {
    params.set("cursor", next);
    go(`${props.path}?${params}`);
    scrollTo(0, 0);
  };
  return (
    <main id="main" class="page" tabIndex={-1}>
      <div class="filterbar">
        <h1>{props.title}</h1>
        <Search path={props.path} text={text} what={props.what} />
        <output class="total">{page.data ? counted(page.data.total, props.what.replace(/s$/, "")) : ""}</output>
      </div>
      <Ready of={page} what={props.what}>
        {(answer) => (
          <>
            {answer.total ? props.table(answer) : <Empty>{text ? "Nothing fits." : `There are no ${props.what} yet.`}</Empty>}
            {answer.next ? (
              <button type="button" class="more" onClick={() => forward(answer.next ?? "")}>
                Next page
              </button>
            ) : null}
          </>
        )}
      </Ready>
    </main>
  );
}
