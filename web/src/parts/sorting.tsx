/** How the list is ordered and how low, best and high are chosen. */

import { changed, type Filters, toSearch } from "../filters.ts";
import { useMeta } from "../meta.ts";
import { go } from "../router.ts";

const SORTS: [string, string][] = [
  ["-time", "newest first"],
  ["time", "oldest first"],
  ["-killed", "most killed"],
  ["-reports", "most reports"],
  ["doubt", "most doubtful"],
];

export function Sorting(props: {
  sort: string;
  policy: string;
  filters: Filters;
  apply: (filters: Filters) => void;
}) {
  const meta = useMeta();
  const policies = meta?.policies ?? [props.policy];
  const sortBy = (sort: string) => go(`/${toSearch(props.filters, { sort })}`);
  const setPolicy = (policy: string) =>
    props.apply(changed(props.filters, { policy: policy === "witnesses" ? null : policy }));
  return (
    <div class="sorting">
      <label>
        Order{" "}
        <select value={props.sort} onChange={(event) => sortBy(event.currentTarget.value)}>
          {SORTS.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label title="How low, best and high are chosen from the claims">
        Figures by{" "}
        <select value={props.policy} onChange={(event) => setPolicy(event.currentTarget.value)}>
          {policies.map((policy) => (
            <option key={policy} value={policy}>
              {policy}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
