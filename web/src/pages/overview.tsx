/** Map, timeline and list of the same events: one filter, held by the address, drives all three. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useResource } from "../api/resource.ts";
import type { Row } from "../api/types.ts";
import { changed, counting, type Filters, fromSearch, toSearch } from "../filters.ts";
import { counted } from "../format.ts";
import { useKeys } from "../keys.ts";
import { MapPanel } from "../map/panel.tsx";
import { Chips, SearchField } from "../parts/filterbar.tsx";
import { ExportMenu } from "../parts/exportmenu.tsx";
import { Facets } from "../parts/facets.tsx";
import { EventList } from "../parts/list.tsx";
import { Empty, Failed, Loading } from "../parts/notice.tsx";
import { Sorting } from "../parts/sorting.tsx";
import { TimelinePanel } from "../parts/timeline.tsx";
import { go } from "../router.ts";

const PAGE = 60;
export const DEFAULT_SORT = "-time";

interface Answer {
  events: Row[];
  next: string | null;
  total: number;
}

/** Pages of the list, one after the other, started anew whenever the filter changes. */
function usePages(filters: Filters, sort: string) {
  const key = toSearch(filters, { sort });
  const [extra, setExtra] = useState<{ key: string; rows: Row[]; next: string | null } | null>(null);
  const [cursor, setCursor] = useState<{ key: string; at: string } | null>(null);
  const query = { ...filters, view: "row", sort, limit: PAGE };
  const first = useResource<Answer>("/events", query);
  const at = cursor?.key === key ? cursor.at : null;
  const more = useResource<Answer>(at === null ? null : "/events", { ...query, cursor: at });
  const own = extra?.key === key ? extra : null;
  useEffect(() => {
    if (more.data && at !== null && !more.loading) {
      setExtra({ key, rows: [...(own?.rows ?? []), ...more.data.events], next: more.data.next });
      setCursor(null);
    }
  }, [more.data, more.loading]);
  const next = own ? own.next : (first.data?.next ?? null);
  const rows = useMemo(() => [...(first.data?.events ?? []), ...(own?.rows ?? [])], [first.data, own]);
  return { first, rows, total: first.data?.total ?? null, next, more: () => next && setCursor({ key, at: next }) };
}

function useChoice(rows: Row[]) {
  const [chosen, setChosen] = useState<string | null>(null);
  const step = (by: number) => {
    const index = rows.findIndex((row) => row.id === chosen);
    const row = rows[Math.max(0, Math.min(rows.length - 1, index + by))];
    if (!row) return;
    setChosen(row.id);
    document.querySelector(`[data-event="${row.id}"]`)?.scrollIntoView({ block: "nearest" });
  };
  return { chosen, setChosen, step };
}

export function Overview({ search }: { search: string }) {
  const filters = useMemo(() => fromSearch(search), [search]);
  const sort = new URLSearchParams(search).get("sort") ?? DEFAULT_SORT;
  const list = usePages(filters, sort);
  const { chosen, setChosen, step } = useChoice(list.rows);
  const field = useRef<HTMLInputElement>(null);
  const kept = sort === DEFAULT_SORT ? null : sort;
  const apply = (next: Filters, replace = false) => go(`/${toSearch(next, { sort: kept })}`, replace);
  const open = () => chosen && go(`/events/${chosen}`);
  useKeys("Overview", [
    { keys: ["/"], does: "search", run: () => field.current?.focus() },
    { keys: ["j", "ArrowDown"], does: "next event", run: () => step(1) },
    { keys: ["k", "ArrowUp"], does: "event before", run: () => step(-1) },
    { keys: ["Enter", "o"], does: "open the event", run: open },
    { keys: ["c"], does: "clear the filter", run: () => apply({}) },
  ]);
  const ready = list.first.data !== null;
  const point = list.rows.find((row) => row.id === chosen) ?? null;
  return (
    <main id="main" class="overview" tabIndex={-1}>
      <div class="filterbar">
        <SearchField field={field} value={filters.text ?? ""} onText={(text) => apply(changed(filters, { text }), true)} />
        <output class="total" aria-live="polite" data-total={list.total ?? ""}>
          {list.total === null ? "…" : counted(list.total, "event")}
        </output>
        <Chips filters={filters} apply={apply} />
        <span class="spread" />
        <a href={`/review${toSearch(counting(filters))}`}>Review these</a>
        <ExportMenu filters={filters} />
      </div>
      <Facets filters={filters} apply={apply} ready={ready} />
      <section class="list" aria-label="Events">
        <Sorting sort={sort} policy={filters.policy ?? "witnesses"} filters={filters} apply={apply} />
        {list.first.error ? <Failed error={list.first.error} retry={list.first.reload} /> : null}
        {list.first.data ? (
          <EventList rows={list.rows} chosen={chosen} onPoint={(row) => setChosen(row.id)} label="Events found" />
        ) : list.first.error ? null : (
          <Loading what="the events" />
        )}
        {list.total === 0 ? <Nothing filters={filters} clear={() => apply({})} /> : null}
        {list.next ? (
          <button type="button" class="more" onClick={list.more}>
            Show more
          </button>
        ) : null}
      </section>
      <MapPanel filters={filters} apply={apply} point={point} ready={ready} />
      <TimelinePanel filters={filters} apply={apply} ready={ready} />
    </main>
  );
}

function Nothing({ filters, clear }: { filters: Filters; clear: () => void }) {
  if (Object.keys(filters).length) {
    return (
      <Empty>
        <p>No event fits this filter.</p>
        <button type="button" onClick={clear}>
          Clear the filter
        </button>
      </Empty>
    );
  }
  return (
    <Empty>
      <p>This database has no events yet.</p>
      <p>
        <a href="/add">Add reports</a>, or run <code>casus code reports/ --db FILE</code> and serve that file.
      </p>
    </Empty>
  );
}
