/** Events as a list: one line of who and what, one of when and where, the figures at the right. */

import type { ComponentChildren } from "preact";
import type { Row } from "../api/types.ts";
import { counted, toll, when, where } from "../format.ts";
import { Family, GradeMark, Realis, ReviewMark, Status } from "./marks.tsx";

export function Figures({ row }: { row: Row }) {
  const killed = toll(row.killed);
  const injured = toll(row.injured);
  return (
    <span class="figures">
      {killed ? (
        <span>
          <b>{killed}</b> killed
        </span>
      ) : null}
      {injured ? (
        <span>
          <b>{injured}</b> injured
        </span>
      ) : null}
    </span>
  );
}

export function Line({ row }: { row: Row }) {
  return (
    <>
      <span class="line-top">
        <Family family={row.family} label={row.label} />
        <Realis realis={row.realis} />
        <GradeMark grade={row.grade} />
        <Status status={row.perpetrator_status} of="blame" />
        <ReviewMark review={row.review} />
        <Figures row={row} />
      </span>
      <span class="line-summary">{row.summary || `${row.label}, ${where(row)}`}</span>
      <span class="line-under">
        <span>{when(row)}</span>
        <span>{where(row)}</span>
        <span>{counted(row.reports, "report")}</span>
        <span>{counted(row.witnesses, "witness", "witnesses")}</span>
      </span>
    </>
  );
}

/** A list of events; `extra` puts more under a line. The chosen one is marked and kept in view. */
export function EventList(props: {
  rows: Row[];
  chosen?: string | null;
  onPoint?: (row: Row) => void;
  extra?: (row: Row) => ComponentChildren;
  label: string;
}) {
  return (
    <ol class="events" aria-label={props.label}>
      {props.rows.map((row) => (
        <li
          key={row.id}
          data-event={row.id}
          class={row.id === props.chosen ? "chosen" : ""}
          aria-current={row.id === props.chosen ? "true" : undefined}
          onPointerEnter={() => props.onPoint?.(row)}
        >
          <a href={`/events/${row.id}`} class="line">
            <Line row={row} />
          </a>
          {props.extra?.(row)}
        </li>
      ))}
    </ol>
  );
}
