/** Every value of an event with its status and the claims behind it. */

import type { ComponentChildren } from "preact";
import type { CasusEvent, Claim, EventPlace } from "../api/types.ts";
import { countryName, moment, placePrecision, toll, when, words } from "../format.ts";
import { claimAddress, Claims } from "./claims.tsx";
import { Status } from "./marks.tsx";

interface Value {
  field: string;
  content: ComponentChildren;
  note?: ComponentChildren;
  claims: Claim[];
}

function placeText(place: EventPlace): string {
  const parts = [place.name, place.admin1, countryName(place.country)].filter((part) => part && part !== place.name);
  return [place.name, ...parts].join(", ");
}

function chosen(event: CasusEvent, ids: string[]): Claim[] {
  return event.claims.filter((claim) => ids.includes(claim.id));
}

function about(event: CasusEvent, field: string): Claim[] {
  return event.claims.filter((claim) => claim.about === field);
}

function placeValues(event: CasusEvent): Value[] {
  return event.places.map((place, index) => ({
    field: place.role === "site" ? "where" : words(place.role),
    content: placeText(place),
    note: <span class="hint">known to: {placePrecision(place.precision)}</span>,
    claims: index ? [] : about(event, "place"),
  }));
}

function actorValues(event: CasusEvent): Value[] {
  return event.actors.map((actor) => ({
    field: actor.role,
    content: actor.actor ? <a href={`/actors/${encodeURIComponent(actor.actor)}`}>{actor.name}</a> : actor.name,
    note: <Status status={actor.status} />,
    claims: chosen(event, actor.claims),
  }));
}

function tollValues(event: CasusEvent): Value[] {
  return event.tolls.map((one) => ({
    field: one.kind,
    content: (
      <>
        <b class="number">{toll(one)}</b> {one.group === "unknown" ? "" : words(one.group)}
        {one.side ? ` of ${one.side}` : ""}
      </>
    ),
    claims: chosen(event, one.claims),
  }));
}

/** All values in the order what, when, where, who, whom, how many, with what. */
export function valuesOf(event: CasusEvent): Value[] {
  const time = { ...event.time, time_precision: event.time.precision };
  return [
    { field: "what", content: event.label, claims: about(event, "event") },
    {
      field: "when",
      content: when(time),
      note: event.time.status === "stated" ? null : <span class="tag">{event.time.status}</span>,
      claims: about(event, "time"),
    },
    ...placeValues(event),
    ...actorValues(event),
    ...event.targets.map((target) => ({
      field: "hit",
      content: `${target.name} (${words(target.kind)})`,
      claims: chosen(event, target.claims),
    })),
    ...tollValues(event),
    ...event.weapons.map((weapon) => ({
      field: "weapon",
      content: weapon.name,
      claims: chosen(event, weapon.claims),
    })),
  ];
}

/** The name under which a field stands in the table. */
const SHOWN_AS: Record<string, string> = { type: "what", time: "when", place: "where", target: "hit" };

/** Who set a value, with the words that they pointed at. */
function Corrected({ event, field }: { event: CasusEvent; field: string }) {
  const made = event.corrections?.findLast((one) => (SHOWN_AS[one.field] ?? one.field) === field);
  if (!made) return null;
  return (
    <span class="tag review-corrected" title={moment(made.at)}>
      set by {made.author}
      {made.evidence ? (
        <>
          {": "}
          <a href={claimAddress(made.evidence)}>“{made.evidence.quote}”</a>
        </>
      ) : null}
    </span>
  );
}

function Said({ claims, open }: { claims: Claim[]; open: boolean }) {
  const roots = new Set(claims.map((claim) => claim.root ?? "unnamed"));
  if (!claims.length) return null;
  return (
    <details open={open}>
      <summary>
        {claims.length === 1 ? "1 claim" : `${claims.length} claims`} by {[...roots].slice(0, 3).join(", ")}
        {roots.size > 3 ? ` and ${roots.size - 3} more` : ""}
      </summary>
      <Claims claims={claims} />
    </details>
  );
}

/** Whether claims give more than one answer; then a reviewer wants to see them at once. */
function differ(claims: Claim[]): boolean {
  return new Set(claims.map((claim) => `${claim.value} ${claim.stance}`)).size > 1;
}

/** `unfolded` shows the claims of every value on which they differ. */
export function Values({ event, unfolded = false }: { event: CasusEvent; unfolded?: boolean }) {
  return (
    <table class="values">
      <caption class="hidden">Values and who states them</caption>
      <tbody>
        {valuesOf(event).map((value, index) => (
          <tr key={index} data-field={value.field}>
            <th scope="row">{value.field}</th>
            <td>
              {value.content} {value.note} <Corrected event={event} field={value.field} />
              <Said claims={value.claims} open={unfolded && differ(value.claims)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
