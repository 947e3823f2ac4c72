/** What the events found consist of, each value with its count; choosing one narrows the filter. */

import { useResource } from "../api/resource.ts";
import type { Facets as Answer, FacetValue, Meta } from "../api/types.ts";
import { changed, counting, type Filters, type ManyName, toggled } from "../filters.ts";
import { count, countryName, words } from "../format.ts";
import { labelOf, useMeta } from "../meta.ts";

const GROUPS: [ManyName, string][] = [
  ["family", "Kind"],
  ["type", "Type"],
  ["country", "Country"],
  ["grade", "Grade"],
  ["status", "Blame"],
  ["realis", "Told as"],
  ["review", "Review"],
];
const SHOWN = 8;

function labelled(name: ManyName, id: string, meta: Meta | null): string {
  if (name === "type") return labelOf(meta?.types, id);
  if (name === "country") return countryName(id);
  return words(id);
}

/** Every value that a field can have, as far as the desk knows them. */
function known(name: ManyName, meta: Meta | null): string[] {
  if (!meta) return [];
  const ids = (list: { id: string }[]) => list.map((one) => one.id);
  const all: Partial<Record<ManyName, string[]>> = {
    family: ids(meta.families),
    type: ids(meta.types),
    country: ids(meta.countries),
    grade: meta.grades,
    status: meta.statuses,
    realis: meta.realis,
  };
  return all[name] ?? [];
}

interface Shown extends Omit<FacetValue, "count"> {
  /** Null for values that could be added to those chosen; how many they would add is not asked. */
  count: number | null;
}

/** The values that the answer counts; where some are chosen also the others, so that they can be added. */
function valuesOf(name: ManyName, filters: Filters, answer: Answer | null, meta: Meta | null): Shown[] {
  const found: Shown[] = answer?.[name] ?? [];
  const chosen = filters[name];
  if (!chosen) return found;
  const others = [...new Set([...chosen, ...known(name, meta)])].filter((id) => !found.some((one) => one.id === id));
  return [...found, ...others.map((id) => ({ id, label: labelled(name, id, meta), count: null }))];
}

function Value(props: { name: ManyName; value: Shown; on: boolean; toggle: () => void }) {
  const { name, value } = props;
  return (
    <li>
      <label class={name === "family" ? `family-${value.id}` : ""}>
        <input type="checkbox" checked={props.on} onChange={props.toggle} />
        {name === "family" ? <span class="dot" aria-hidden="true" /> : null}
        <span class="facet-label">{name === "country" ? countryName(value.id) : value.label || words(value.id)}</span>
        <span class="facet-count">{value.count === null ? "" : count(value.count)}</span>
      </label>
    </li>
  );
}

function Group(props: {
  name: ManyName;
  title: string;
  values: Shown[];
  filters: Filters;
  apply: (filters: Filters) => void;
}) {
  const chosen = props.filters[props.name] ?? [];
  const row = (value: Shown) => (
    <Value
      key={value.id}
      name={props.name}
      value={value}
      on={chosen.includes(value.id)}
      toggle={() => props.apply(toggled(props.filters, props.name, value.id))}
    />
  );
  const rest = props.values.slice(SHOWN);
  return (
    <fieldset class="facet">
      <legend>{props.title}</legend>
      <ul>{props.values.slice(0, SHOWN).map(row)}</ul>
      {rest.length ? (
        <details open={rest.some((value) => chosen.includes(value.id))}>
          <summary>{rest.length} more</summary>
          <ul>{rest.map(row)}</ul>
        </details>
      ) : null}
    </fieldset>
  );
}

/** Single choices among many: the most frequent actors and sources. */
function Choice(props: {
  name: "actor" | "source";
  title: string;
  values: FacetValue[];
  filters: Filters;
  apply: (filters: Filters) => void;
}) {
  const chosen = props.filters[props.name] ?? "";
  const known = props.values.some((value) => value.id === chosen);
  const choose = (value: string) => props.apply(changed(props.filters, { [props.name]: value || null }));
  return (
    <label class="field">
      {props.title}
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">any</option>
        {chosen && !known ? <option value={chosen}>{chosen}</option> : null}
        {props.values.map((value) => (
          <option key={value.id} value={value.id}>
            {value.label} ({count(value.count)})
          </option>
        ))}
      </select>
    </label>
  );
}

function AtLeast({ filters, apply }: { filters: Filters; apply: (filters: Filters) => void }) {
  const field = (name: "killed_min" | "injured_min", label: string) => (
    <label class="field">
      {label}
      <input
        type="number"
        min="0"
        inputMode="numeric"
        value={filters[name] ?? ""}
        onChange={(event) => apply(changed(filters, { [name]: event.currentTarget.value || null }))}
      />
    </label>
  );
  return (
    <div class="pair">
      {field("killed_min", "Killed at least")}
      {field("injured_min", "Injured at least")}
    </div>
  );
}

/** The counts are asked for once the list is there (`ready`), so that it does not have to wait for them. */
export function Facets(props: { filters: Filters; apply: (filters: Filters) => void; ready: boolean }) {
  const { filters, apply } = props;
  const answer = useResource<Answer>(props.ready ? "/facets" : null, counting(filters));
  const meta = useMeta();
  const wide = matchMedia("(min-width: 1100px)").matches;
  return (
    <aside class="facets" aria-label="Filter by">
      <details open={wide}>
        <summary>Filter by</summary>
        {GROUPS.map(([name, title]) => {
          const values = valuesOf(name, filters, answer.data, meta);
          return values.length > 1 || filters[name] ? (
            <Group key={name} name={name} title={title} values={values} filters={filters} apply={apply} />
          ) : null;
        })}
        <AtLeast filters={filters} apply={apply} />
        <Choice name="actor" title="Actor" values={answer.data?.["actor"] ?? []} filters={filters} apply={apply} />
        <Choice name="source" title="Source" values={answer.data?.["source"] ?? []} filters={filters} apply={apply} />
      </details>
    </aside>
  );
}
