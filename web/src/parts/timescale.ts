/** Days on a line: positions, ticks and bars of the timeline, without any drawing. */

import type { TimelineBin } from "../api/types.ts";

const DAY_MS = 86_400_000;

export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS);
}

export function dayText(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The first day after a bin. */
export function binEnd(start: string, bin: string): number {
  const date = new Date(`${start.slice(0, 10)}T00:00:00Z`);
  if (bin === "year") date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (bin === "month") date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + (bin === "week" ? 7 : 1));
  return Math.round(date.getTime() / DAY_MS);
}

export interface Scale {
  first: number;
  last: number;
  x: (day: number) => number;
  day: (x: number) => number;
}

/** A linear scale over all bins, at least three weeks wide so that a single day is not a wall. */
export function scaleOf(bins: TimelineBin[], bin: string, width: number): Scale {
  const starts = bins.map((one) => dayNumber(one.start));
  let first = Math.min(...starts);
  let last = Math.max(...bins.map((one) => binEnd(one.start, bin)));
  const lacking = 21 - (last - first);
  if (lacking > 0) {
    first -= Math.floor(lacking / 2);
    last += Math.ceil(lacking / 2);
  }
  const unit = width / (last - first);
  return { first, last, x: (day) => (day - first) * unit, day: (x) => first + x / unit };
}

export interface Tick {
  day: number;
  label: string;
}

const STEPS: [number, "year" | "month" | "day"][] = [
  [1, "day"],
  [7, "day"],
  [1, "month"],
  [3, "month"],
  [1, "year"],
  [2, "year"],
  [5, "year"],
  [10, "year"],
  [50, "year"],
];
const STEP_DAYS = { day: 1, month: 30.4, year: 365.25 };
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function label(date: Date, unit: "year" | "month" | "day"): string {
  const month = MONTHS[date.getUTCMonth()] ?? "";
  if (unit === "year") return String(date.getUTCFullYear());
  if (unit === "month") return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : month;
  return `${date.getUTCDate()} ${month}`;
}

/** Round dates, so many that their labels have about 70 pixels each. */
export function ticks(scale: Scale, width: number): Tick[] {
  const room = (scale.last - scale.first) / Math.max(1, width / 70);
  const [step, unit] = STEPS.find(([size, of]) => size * STEP_DAYS[of] >= room) ?? [100, "year" as const];
  const found: Tick[] = [];
  const date = new Date(scale.first * DAY_MS);
  if (unit === "year") date.setUTCFullYear(Math.ceil(date.getUTCFullYear() / step) * step, 0, 1);
  if (unit === "month") date.setUTCMonth(Math.ceil(date.getUTCMonth() / step) * step, 1);
  while (date.getTime() / DAY_MS < scale.last) {
    const day = date.getTime() / DAY_MS;
    if (day >= scale.first) found.push({ day, label: label(date, unit) });
    if (unit === "year") date.setUTCFullYear(date.getUTCFullYear() + step);
    else if (unit === "month") date.setUTCMonth(date.getUTCMonth() + step);
    else date.setUTCDate(date.getUTCDate() + step);
  }
  return found;
}

/** The selected days as bins: a brush never cuts a bin in two. */
export function snapped(bins: TimelineBin[], bin: string, from: number, to: number): [string, string] | null {
  const [low, high] = from < to ? [from, to] : [to, from];
  const touched = bins.filter((one) => dayNumber(one.start) <= high && binEnd(one.start, bin) > low);
  const first = touched[0];
  const last = touched.at(-1);
  return first && last ? [first.start.slice(0, 10), dayText(binEnd(last.start, bin) - 1)] : null;
}
