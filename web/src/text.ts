/** Ranges of texts. The server counts code points, the browser UTF-16 units: this is where they meet. */

import type { TextSpan } from "./api/types.ts";

/** A text that can be cut by code points, as the server counts. */
export class Text {
  readonly value: string;
  private readonly offsets: number[] | null;

  constructor(value: string) {
    this.value = value;
    this.offsets = /[\ud800-\udbff]/.test(value) ? offsetsOf(value) : null;
  }

  slice(start: number, end: number): string {
    return this.value.slice(this.unit(start), this.unit(end));
  }

  get length(): number {
    return this.offsets ? this.offsets.length - 1 : this.value.length;
  }

  /** The code point at which a UTF-16 offset lies. */
  point(unit: number): number {
    return this.offsets ? Array.from(this.value.slice(0, unit)).length : unit;
  }

  private unit(point: number): number {
    return this.offsets ? (this.offsets[point] ?? this.value.length) : point;
  }
}

function offsetsOf(value: string): number[] {
  const offsets = [0];
  for (const char of value) offsets.push((offsets.at(-1) ?? 0) + char.length);
  return offsets;
}

/** A stretch of text with every span that covers it; stretches join to the whole text. */
export interface Piece {
  start: number;
  end: number;
  spans: TextSpan[];
}

/** Cuts a text of `length` code points wherever a span begins or ends. */
export function pieces(length: number, spans: TextSpan[]): Piece[] {
  const inside = spans.filter((span) => span.start < span.end && span.end <= length);
  const cuts = [...new Set([0, length, ...inside.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
  const opening = Map.groupBy(inside, (span) => span.start);
  let open: TextSpan[] = [];
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? length;
    open = [...open.filter((span) => span.end > start), ...(opening.get(start) ?? [])];
    return { start, end, spans: open };
  });
}
