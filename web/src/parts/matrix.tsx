/** Which source says what about which field: contradictions are seen by reading down a column. */

import type { Claim, Dossier } from "../api/types.ts";
import { words } from "../format.ts";
import { claimAddress, sourceLabel } from "./claims.tsx";

function said(claim: Claim): string {
  if (claim.value === null) return claim.stance;
  const value = claim.about === "event" ? words(String(claim.value)) : String(claim.value);
  return claim.stance === "asserts" ? value : `${value} (${claim.stance})`;
}

/** Claims that say the same once, each linked to its first words. */
function distinct(claims: Claim[]): Claim[] {
  return [...new Map(claims.toReversed().map((claim) => [said(claim), claim])).values()].reverse();
}

function Cell({ ids, claims }: { ids: string[]; claims: Map<string, Claim> }) {
  return (
    <td>
      {distinct(ids.flatMap((id) => claims.get(id) ?? [])).map((claim) => (
        <a key={claim.id} class={`cell stance-${claim.stance}`} href={claimAddress(claim)} title={`“${claim.quote}”`}>
          {said(claim)}
        </a>
      ))}
    </td>
  );
}

export function Matrix({ matrix, claims }: { matrix: Dossier["matrix"]; claims: Map<string, Claim> }) {
  if (!matrix.sources.length) return <p class="hint">No source is named.</p>;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Claims by source and field">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">Source</th>
            {matrix.fields.map((field) => (
              <th key={field} scope="col">
                {words(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.sources.map((source, column) => (
            <tr key={column} class={source.root ? "root" : ""}>
              <th scope="row">
                {sourceLabel(source)} <span class="hint">{words(source.kind)}</span>
              </th>
              {matrix.fields.map((field, row) => (
                <Cell key={field} ids={matrix.cells[row]?.[column] ?? []} claims={claims} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
