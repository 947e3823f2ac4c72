/** Sources: who is quoted, by whom, how often alone and how often contradicted. */

import { useResource } from "../api/resource.ts";
import type { Claim, SourceRow } from "../api/types.ts";
import { count, counted, words } from "../format.ts";
import { claimAddress, sourceLabel } from "../parts/claims.tsx";
import { Paged } from "../parts/paged.tsx";
import { Ready } from "../parts/notice.tsx";

interface Answer {
  sources: SourceRow[];
  next: string | null;
  total: number;
}

interface SourceClaim {
  claim: Claim;
  event: string | null;
}

interface Whole {
  source: SourceRow;
  claims: SourceClaim[];
}

function Table({ sources }: { sources: SourceRow[] }) {
  return (
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Kind</th>
          <th scope="col" class="right">
            Events
          </th>
          <th scope="col" class="right" title="Events for which nobody else speaks">
            Alone
          </th>
          <th scope="col" class="right" title="Events where another source says otherwise">
            Contradicted
          </th>
          <th scope="col">Quoted by</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source, index) => (
          <tr key={index}>
            <td>
              {source.name ? <a href={`/sources/${encodeURIComponent(source.name)}`}>{source.name}</a> : <i>{sourceLabel(source)}</i>}
            </td>
            <td>{words(source.kind)}</td>
            <td class="right">{count(source.events)}</td>
            <td class="right">{count(source.alone)}</td>
            <td class="right">{count(source.contradicted)}</td>
            <td class="hint">{quotedBy(source)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function quotedBy(source: SourceRow): string {
  return source.cited_by
    .slice(0, 4)
    .map((one) => `${one.name ?? "unnamed"} (${count(one.count)})`)
    .join(", ");
}

export function SourcesPage({ search }: { search: string }) {
  return (
    <Paged<Answer>
      path="/sources"
      what="sources"
      title="Sources"
      search={search}
      table={(answer) => <Table sources={answer.sources} />}
    />
  );
}

function ClaimTable({ claims }: { claims: SourceClaim[] }) {
  return (
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">About</th>
          <th scope="col">Says</th>
          <th scope="col">Stance</th>
          <th scope="col">Words</th>
          <th scope="col">Event</th>
        </tr>
      </thead>
      <tbody>
        {claims.map(({ claim, event }) => (
          <tr key={claim.id}>
            <td>{words(claim.about)}</td>
            <td>{claim.value === null ? "" : String(claim.value)}</td>
            <td>{claim.stance}</td>
            <td>
              <a href={claimAddress(claim)}>“{claim.quote}”</a>
            </td>
            <td>{event ? <a href={`/events/${event}`}>event</a> : ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function SourcePage({ id }: { id: string }) {
  const source = useResource<Whole>(`/sources/${encodeURIComponent(id)}`);
  return (
    <main id="main" class="page" tabIndex={-1}>
      <Ready of={source} what="the source">
        {({ source: data, claims }) => (
          <>
            <h1>{sourceLabel(data)}</h1>
            <p class="line-under">
              <span>{words(data.kind)}</span>
              <span>{counted(data.reports, "report")}</span>
              <a href={`/?source=${encodeURIComponent(id)}`}>{counted(data.events, "event")}</a>
              <span>alone in {count(data.alone)}</span>
              <span>contradicted in {count(data.contradicted)}</span>
            </p>
            {data.cited_by.length ? <p>Quoted by {quotedBy(data)}</p> : null}
            <h2>Its claims</h2>
            <ClaimTable claims={claims} />
          </>
        )}
      </Ready>
    </main>
  );
}
