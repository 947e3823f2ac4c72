/** How values are written for people: one rule each, the same on every page. */

import type { Range, ReportHead, Row } from "./api/types.ts";

const NUMBER = new Intl.NumberFormat("en-GB");
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

export function count(value: number): string {
  return NUMBER.format(value);
}

export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

function date(day: string): Date {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`);
}

export function day(value: string | null | undefined): string {
  if (!value) return "day unknown";
  const parsed = date(value);
  return Number.isNaN(parsed.getTime()) ? value : DAY.format(parsed);
}

/** The days of an event as precisely as the words were, never more so. */
export function when(time: { earliest: string | null; latest: string | null; time_precision: string }): string {
  const { earliest, latest, time_precision: precision } = time;
  if (!earliest && !latest) return "day unknown";
  if (precision === "month" && earliest) return MONTH.format(date(earliest));
  if (precision === "year" && earliest) return earliest.slice(0, 4);
  if (!earliest) return `by ${day(latest)}`;
  if (!latest) return `since ${day(earliest)}`;
  return earliest === latest ? day(earliest) : `${day(earliest)} to ${day(latest)}`;
}

/** A toll as its best figure with the span that the claims leave open: "9 (4–12)", "9 or more", "up to 12". */
export function toll(range: Range | null): string {
  if (!range) return "";
  const { low, best, high } = range;
  if (best === null) return low === null && high === null ? "number unknown" : open(low, high);
  if (low === best && high === best) return count(best);
  if (high === null) return `${count(best)} or more`;
  if (low === null) return `up to ${count(high)}`;
  return `${count(best)} (${count(low)}–${count(high)})`;
}

function open(low: number | null, high: number | null): string {
  if (low !== null && high !== null) return `${count(low)}–${count(high)}`;
  return low !== null ? `${count(low)} or more` : `up to ${count(high ?? 0)}`;
}

const PLACE_PRECISION = [
  "",
  "the site or town itself",
  "near it, within about 25 km",
  "the district",
  "the province",
  "part of a country, a river or a road",
  "the country only",
  "international waters or airspace",
];

export function placePrecision(precision: number | null): string {
  return (precision !== null && PLACE_PRECISION[precision]) || "unknown";
}

const COUNTRY = new Intl.DisplayNames(["en"], { type: "region" });

export function countryName(code: string | null): string {
  if (!code) return "";
  try {
    return COUNTRY.of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

/** The place as one line: name and country. */
export function where(row: Pick<Row, "place" | "country">): string {
  const country = countryName(row.country);
  if (!row.place) return country || "place unknown";
  return country && country !== row.place ? `${row.place}, ${country}` : row.place;
}

export function words(id: string): string {
  return id.replaceAll("_", " ");
}

export function title(report: Pick<ReportHead, "id" | "title">): string {
  return report.title || `Report ${report.id.slice(0, 12)}`;
}

export function published(report: Pick<ReportHead, "published">): string {
  const value = report.published;
  if (!value) return "no date";
  return typeof value === "string" ? day(value) : day(value.earliest);
}

export function moment(at: string): string {
  return at.slice(0, 16).replace("T", " ");
}
