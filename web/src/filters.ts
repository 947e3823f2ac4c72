/** One filter for map, timeline, list and export; the names are those of the API and of the address. */

import { queryText } from "./api/client.ts";

export const MANY = ["type", "family", "country", "status", "grade", "realis", "review"] as const;
export const ONE = [
  "text",
  "since",
  "until",
  "bbox",
  "actor",
  "killed_min",
  "killed_max",
  "injured_min",
  "injured_max",
  "source",
  "report",
  "policy",
] as const;

export type ManyName = (typeof MANY)[number];
export type OneName = (typeof ONE)[number];
export type Filters = { [name in ManyName]?: string[] } & { [name in OneName]?: string };

export function isMany(name: string): name is ManyName {
  return (MANY as readonly string[]).includes(name);
}

export function fromSearch(search: string): Filters {
  const params = new URLSearchParams(search);
  const filters: Filters = {};
  for (const name of MANY) {
    const values = params.getAll(name);
    if (values.length) filters[name] = values;
  }
  for (const name of ONE) {
    const value = params.get(name);
    if (value) filters[name] = value;
  }
  return filters;
}

export function toSearch(filters: Filters, extra: Record<string, string | null> = {}): string {
  const text = queryText({ ...filters, ...extra });
  return text ? `?${text}` : "";
}

/** The filter with one value put in, or taken out where it was already. */
export function toggled(filters: Filters, name: ManyName, value: string): Filters {
  const before = filters[name] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return cleaned({ ...filters, [name]: after });
}

/** The filter with the given names set; null takes a name out. */
export function changed(filters: Filters, changes: { [name in OneName]?: string | null }): Filters {
  return cleaned({ ...filters, ...changes } as Filters);
}

function cleaned(filters: Filters): Filters {
  const kept = Object.entries(filters).filter(([, value]) => value !== null && value !== "" && value?.length !== 0);
  return Object.fromEntries(kept) as Filters;
}

/** Every single value that is set, as a chip shows and removes it. */
export function chips(filters: Filters): { name: ManyName | OneName; value: string }[] {
  return Object.entries(filters).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => ({ name: name as ManyName | OneName, value: one as string })),
  );
}

export function without(filters: Filters, name: ManyName | OneName, value: string): Filters {
  return isMany(name) ? toggled(filters, name, value) : changed(filters, { [name]: null });
}

/** The filter for answers that only count and place events: how figures are chosen does not matter there. */
export function counting(filters: Filters): Filters {
  const { policy: _policy, ...rest } = filters;
  return rest;
}
