/** What lies under the pointer: a summary while one points, links once one has clicked. */

import { useEffect, useState } from "preact/hooks";
import { get } from "../api/client.ts";
import type { EventPage, Row } from "../api/types.ts";
import { count, counted, placePrecision, words } from "../format.ts";
import { Line } from "../parts/list.tsx";
import type { Spot } from "./shapes.ts";

const SHOWN = 12;

function families(spot: Spot): string {
  return Object.entries(spot.families)
    .sort((a, b) => b[1] - a[1])
    .map(([family, n]) => `${words(family)} ${count(n)}`)
    .join(", ");
}

function Hint({ spot }: { spot: Spot }) {
  if (!spot.ids.length) return <p>{`${counted(spot.count, "event")}: ${families(spot)}`}</p>;
  return (
    <>
      <p>{spot.count > 1 ? `${counted(spot.count, "event")}: ${families(spot)}` : spot.summary}</p>
      <p class="hint">Place known to: {placePrecision(spot.precision)}</p>
    </>
  );
}

/** The rows of the events at a spot, as far as they are shown. */
function useRows(ids: string[]): Row[] {
  const [rows, setRows] = useState<Row[]>([]);
  const key = ids.join(" ");
  useEffect(() => {
    let left = false;
    void Promise.all(ids.map((id) => get<EventPage>(`/events/${id}`).catch(() => null))).then((pages) => {
      if (!left) setRows(pages.flatMap((page) => (page ? [page.row] : [])));
    });
    return () => {
      left = true;
    };
  }, [key]);
  return rows;
}

function Held({ spots }: { spots: Spot[] }) {
  const ids = spots.flatMap((spot) => spot.ids);
  const rows = useRows(ids.slice(0, SHOWN));
  return (
    <>
      <p class="hint">Place known to: {[...new Set(spots.map((spot) => placePrecision(spot.precision)))].join("; ")}</p>
      <ol class="events">
        {rows.map((row) => (
          <li key={row.id}>
            <a class="line" href={`/events/${row.id}`}>
              <Line row={row} />
            </a>
          </li>
        ))}
      </ol>
      {ids.length > SHOWN ? <p class="hint">and {count(ids.length - SHOWN)} more; zoom in or narrow the filter</p> : null}
    </>
  );
}

export function SpotCard({ spots, held, close }: { spots: Spot[]; held: boolean; close: () => void }) {
  const first = spots[0];
  if (!first) return null;
  return (
    <div class={held ? "map-card held" : "map-card"} role={held ? "region" : undefined} aria-label={held ? "Events at this place" : undefined}>
      {held ? (
        <>
          <button type="button" class="quiet close" aria-label="Close" onClick={close}>
            ✕
          </button>
          <Held spots={spots} />
        </>
      ) : (
        <Hint spot={first} />
      )}
    </div>
  );
}
