/** Who says what, in which words: the evidence behind a value. */

import type { Claim, SourceName } from "../api/types.ts";
import { words } from "../format.ts";

export function sourceLabel(source: SourceName | { name: string | null; kind: string }): string {
  return source.name ?? `unnamed ${source.kind === "unnamed" ? "source" : words(source.kind)}`;
}

/** From the outlet to the root: "Example Times ← SOHR". */
export function Chain({ chain }: { chain: SourceName[] }) {
  return (
    <span class="chain">
      {chain.map((source, index) => (
        <span key={index}>
          {index ? <span aria-label="quoting"> ‹ </span> : null}
          {source.name ? (
            <a href={`/sources/${encodeURIComponent(source.name)}`} title={words(source.kind)}>
              {source.name}
            </a>
          ) : (
            <i>{sourceLabel(source)}</i>
          )}
        </span>
      ))}
    </span>
  );
}

export function claimAddress(claim: Pick<Claim, "report" | "start" | "end">): string {
  return `/reports/${encodeURIComponent(claim.report)}?at=${claim.start}-${claim.end}`;
}

export function ClaimLine({ claim }: { claim: Claim }) {
  return (
    <li class={`claim stance-${claim.stance}`} data-claim={claim.id}>
      <a class="quote" href={claimAddress(claim)}>
        “{claim.quote}”
      </a>
      {claim.value !== null && String(claim.value) !== claim.quote ? (
        <span class="claim-value">{claim.about === "event" ? words(String(claim.value)) : String(claim.value)}</span>
      ) : null}
      <span class="stance">{claim.stance}</span>
      <Chain chain={claim.chain} />
    </li>
  );
}

export function Claims({ claims }: { claims: Claim[] }) {
  if (!claims.length) return <p class="hint">No claim of its own; taken from the sentence of the event.</p>;
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <ClaimLine key={claim.id} claim={claim} />
      ))}
    </ul>
  );
}
