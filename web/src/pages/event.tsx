/** One event with everything behind it; contradictions come first. */

import { useState } from "preact/hooks";
import { useResource } from "../api/resource.ts";
import type { CasusEvent, Claim, Decision, EventPage } from "../api/types.ts";
import { counted, moment, published, title, when, where, words } from "../format.ts";
import { claimAddress, ClaimLine } from "../parts/claims.tsx";
import { EventActions } from "../review/actions.tsx";
import { Independence } from "../parts/independence.tsx";
import { EventList } from "../parts/list.tsx";
import { Family, GradeMark, Realis, ReviewMark } from "../parts/marks.tsx";
import { Matrix } from "../parts/matrix.tsx";
import { Ready } from "../parts/notice.tsx";
import { Share } from "../parts/share.tsx";
import { TollHistory } from "../parts/tollhistory.tsx";
import { Values } from "../parts/values.tsx";

function Head({ page }: { page: EventPage }) {
  const { event, row } = page;
  return (
    <header class="event-head">
      <p class="line-top">
        <Family family={event.family} label={event.label} />
        <Realis realis={event.realis} />
        <GradeMark grade={event.grade} rule={event.grade_rule} />
        {event.grade_rule ? <span class="hint">{event.grade_rule}</span> : null}
        <ReviewMark review={page.review} />
      </p>
      <h1>{event.summary || event.label}</h1>
      <p class="line-under">
        <span>{when(row)}</span>
        <span>{where(row)}</span>
        <span>{counted(event.reports.length, "report")}</span>
        <span>{counted(event.witnesses, "independent witness", "independent witnesses")}</span>
      </p>
      {page.redirected_from ? (
        <p class="hint">
          {page.redirected_from} is now part of this event.
        </p>
      ) : null}
    </header>
  );
}

/** Where the reports have changed since somebody decided. */
export function Conflicts({ reasons }: { reasons: string[] }) {
  if (!reasons.length) return null;
  return (
    <section class="reasons" aria-label="Decisions to look at again">
      <b>The reports have changed since this was decided</b>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
}

function Contradictions({ page, claims }: { page: EventPage; claims: Map<string, Claim> }) {
  const all = page.dossier.contradictions;
  if (!all.length) return null;
  return (
    <section class="contradictions" aria-label="Contradictions">
      <h2>Sources contradict each other</h2>
      {all.map((one, index) => (
        <details key={index}>
          <summary>
            <b>{words(one.field)}</b>: {one.text.replace(`${one.field}: `, "")}
          </summary>
          <ul class="claims">
            {one.claims.flatMap((id) => claims.get(id) ?? []).map((claim) => (
              <ClaimLine key={claim.id} claim={claim} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** Each sentence once, however many words in it tell of the event. */
function distinct(mentions: CasusEvent["mentions"]): CasusEvent["mentions"] {
  const first = mentions.toReversed().map((mention) => [`${mention.report} ${mention.sentence}`, mention] as const);
  return [...new Map(first).values()].reverse();
}

function Sentences({ event, page }: { event: CasusEvent; page: EventPage }) {
  const heads = new Map(page.reports.map((report) => [report.id, report]));
  return (
    <ul class="sentences">
      {distinct(event.mentions).map((mention, index) => {
        const head = heads.get(mention.report);
        return (
          <li key={index}>
            <a href={claimAddress(mention)}>{mention.sentence}</a>
            {head ? (
              <span class="hint">
                {head.outlet ?? "no outlet"}, {published(head)}: {title(head)}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function Decisions({ all }: { all: Decision[] }) {
  if (!all.length) return <p class="hint">Nobody has decided anything yet.</p>;
  return (
    <ol class="decisions">
      {all.map((one) => (
        <li key={one.id}>
          <b>{one.verb}</b> {one.field ? words(one.field) : ""}{" "}
          {one.value === null || one.value === undefined ? "" : valueText(one.value)}
          {one.comment ? <q>{one.comment}</q> : null}
          <span class="hint">
            {one.author}, {moment(one.at)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function valueText(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .filter(([, one]) => one !== null)
    .map(([name, one]) => `${name} ${typeof one === "object" ? JSON.stringify(one) : String(one)}`)
    .join(", ");
}

function Linked({ page }: { page: EventPage }) {
  if (!page.linked.length) return null;
  return (
    <section aria-label="Linked events">
      <h2>Linked events</h2>
      {page.linked.map((link, index) => (
        <div key={index}>
          <p class="hint">{link.direction === "out" ? `this ${words(link.type)}` : `${words(link.type)} this`}</p>
          <EventList rows={[link.row]} label={words(link.type)} />
        </div>
      ))}
    </section>
  );
}

function Body({ page, reload }: { page: EventPage; reload: () => void }) {
  const claims = new Map(page.event.claims.map((claim) => [claim.id, claim]));
  const [order, setOrder] = useState(false);
  const { dossier } = page;
  return (
    <>
      <Head page={page} />
      <EventActions page={page} changed={reload} />
      <Conflicts reasons={page.event.conflicts ?? []} />
      <Contradictions page={page} claims={claims} />
      <div class="columns">
        <div>
          <section aria-label="Values">
            <h2>What is known</h2>
            <Values event={page.event} />
          </section>
          <section aria-label="Sentences">
            <h2>In the reports</h2>
            <Sentences event={page.event} page={page} />
          </section>
          <section aria-label="Claims in order">
            <h2>
              Who said what, in order{" "}
              <button type="button" class="quiet" aria-expanded={order} onClick={() => setOrder(!order)}>
                {order ? "hide" : `show ${counted(dossier.timeline.length, "claim")}`}
              </button>
            </h2>
            {order ? (
              <ol class="claims">
                {dossier.timeline.flatMap((id) => claims.get(id) ?? []).map((claim) => (
                  <ClaimLine key={claim.id} claim={claim} />
                ))}
              </ol>
            ) : null}
          </section>
        </div>
        <div>
          {dossier.toll_history.length ? (
            <section aria-label="Figures over time">
              <h2>Figures over time</h2>
              <TollHistory points={dossier.toll_history} />
            </section>
          ) : null}
          <section aria-label="Source by field">
            <h2>Source by field</h2>
            <Matrix matrix={dossier.matrix} claims={claims} />
          </section>
          <section aria-label="Independence">
            <h2>Who quotes whom</h2>
            <Independence graph={dossier.independence} />
          </section>
          <Linked page={page} />
          {page.similar.length ? (
            <section aria-label="Similar events">
              <h2>Similar events</h2>
              <EventList rows={page.similar} label="Similar events" />
            </section>
          ) : null}
          <section aria-label="Decisions">
            <h2>Decisions</h2>
            <Decisions all={page.decisions} />
          </section>
        </div>
      </div>
      <Share event={page.event} />
    </>
  );
}

export function EventView({ id, search }: { id: string; search: string }) {
  const policy = new URLSearchParams(search).get("policy");
  const page = useResource<EventPage>(`/events/${encodeURIComponent(id)}`, { policy });
  return (
    <main id="main" class="page event" tabIndex={-1}>
      <Ready of={page} what="the event">
        {(data) => <Body page={data} reload={page.reload} />}
      </Ready>
    </main>
  );
}
