/** The fields that can be corrected: what each holds now, and how words become a value of it. */

import type { CasusEvent, Claim } from "../api/types.ts";
import { toll, when } from "../format.ts";

export type Kind = "toll" | "days" | "type" | "realis" | "name";

export const FIELDS: { id: string; label: string; kind: Kind }[] = [
  { id: "killed", label: "killed", kind: "toll" },
  { id: "injured", label: "injured", kind: "toll" },
  { id: "missing", label: "missing", kind: "toll" },
  { id: "captured", label: "captured", kind: "toll" },
  { id: "displaced", label: "displaced", kind: "toll" },
  { id: "perpetrator", label: "perpetrator", kind: "name" },
  { id: "target", label: "target", kind: "name" },
  { id: "place", label: "place", kind: "name" },
  { id: "time", label: "day", kind: "days" },
  { id: "type", label: "what happened", kind: "type" },
  { id: "weapon", label: "weapon", kind: "name" },
  { id: "realis", label: "told as", kind: "realis" },
];

/** What is being put together in the form, as text as it is typed. */
export interface Entry {
  low: string;
  best: string;
  high: string;
  earliest: string;
  latest: string;
  word: string;
}

export const BLANK: Entry = { low: "", best: "", high: "", earliest: "", latest: "", word: "" };

function text(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

function mainToll(event: CasusEvent, kind: string) {
  const all = event.tolls.filter((one) => one.kind === kind);
  return all.find((one) => one.group === "unknown") ?? all[0];
}

/** What the event says now, as the form's starting point. */
export function entryOf(event: CasusEvent, field: string): Entry {
  const found = mainToll(event, field);
  if (found) return { ...BLANK, low: text(found.low), best: text(found.best), high: text(found.high) };
  if (field === "time") return { ...BLANK, earliest: event.time.earliest ?? "", latest: event.time.latest ?? "" };
  return { ...BLANK, word: nowText(event, field) === "nothing" ? "" : nowText(event, field) };
}

/** What the event says now, in words. */
export function nowText(event: CasusEvent, field: string): string {
  if (field === "type") return event.type;
  if (field === "realis") return event.realis;
  if (field === "time") return when({ ...event.time, time_precision: event.time.precision });
  const names: Record<string, { name: string }[]> = {
    perpetrator: event.actors.filter((one) => one.role === "perpetrator"),
    target: event.targets,
    weapon: event.weapons,
    place: event.places.filter((one) => one.role === "site" || one.role === "near"),
  };
  const list = names[field];
  if (list) return list.map((one) => one.name).join(", ") || "nothing";
  return toll(mainToll(event, field) ?? null) || "nothing";
}

const NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

function numberIn(words: string): string {
  const digits = /\d[\d,]*/.exec(words)?.[0].replaceAll(",", "");
  if (digits) return digits;
  const word = words.toLowerCase().split(/\W+/).find((one) => NUMBERS.includes(one));
  return word ? String(NUMBERS.indexOf(word)) : "";
}

/** Words that were selected, read as a value of the field: "at least nine people" is 9 with an open end. */
export function entryFrom(words: string, kind: Kind, before: Entry): Entry {
  const trimmed = words.trim().replaceAll(/\s+/g, " ");
  if (kind === "name") return { ...before, word: trimmed };
  if (kind !== "toll") return before;
  const span = /(\d[\d,]*)\s*(?:-|–|to)\s*(\d[\d,]*)/.exec(trimmed);
  if (span) {
    const [low, high] = [span[1] ?? "", span[2] ?? ""].map((one) => one.replaceAll(",", ""));
    return { ...before, low: low ?? "", best: low ?? "", high: high ?? "" };
  }
  const number = numberIn(trimmed);
  if (!number) return before;
  if (/at least|more than|over|or more/i.test(trimmed)) return { ...before, low: number, best: number, high: "" };
  if (/up to|at most|as many as/i.test(trimmed)) return { ...before, low: "", best: number, high: number };
  return { ...before, low: number, best: number, high: number };
}

/** What a claim says, as the form would hold it. */
export function entryOfClaim(claim: Claim, kind: Kind): Entry {
  if (kind === "days") return { ...BLANK, earliest: String(claim.value ?? ""), latest: String(claim.value ?? "") };
  return entryFrom(String(claim.value ?? claim.quote), kind, BLANK);
}

function number(value: string): number | null {
  return value.trim() === "" ? null : Number(value);
}

/** The value as the server takes it, or null where the form is not complete. */
export function valueOf(event: CasusEvent, field: string, kind: Kind, entry: Entry): unknown {
  if (kind === "toll") {
    const range = { low: number(entry.low), best: number(entry.best), high: number(entry.high) };
    if (Object.values(range).every((one) => one === null)) return null;
    const found = mainToll(event, field);
    return { ...range, group: found?.group ?? "unknown", side: found?.side ?? null };
  }
  if (kind === "days") {
    if (!entry.earliest) return null;
    const latest = entry.latest || entry.earliest;
    return { earliest: entry.earliest, latest, precision: latest === entry.earliest ? "day" : precisionOf(entry.earliest, latest) };
  }
  return entry.word.trim() || null;
}

function precisionOf(earliest: string, latest: string): string {
  const days = (Date.parse(latest) - Date.parse(earliest)) / 86_400_000;
  if (days <= 1) return "weekend";
  if (days <= 7) return "week";
  return days <= 31 ? "month" : "year";
}

/** Claims about a field, as quick picks with their words as evidence. */
export function claimsAbout(event: CasusEvent, field: string): Claim[] {
  return event.claims.filter((claim) => claim.about === field && claim.value !== null);
}
