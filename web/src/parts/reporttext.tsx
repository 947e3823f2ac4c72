/** A report's own words with everything that was coded from them underlined by kind. */

import { useMemo } from "preact/hooks";
import type { TextSpan } from "../api/types.ts";
import { words } from "../format.ts";
import { type Piece, pieces, Text } from "../text.ts";

/** The order in which kinds win where spans overlap: the narrowest meaning first. */
const KINDS = ["toll", "trigger", "perpetrator", "target", "weapon", "place", "time", "cue", "source", "actor", "content"];

function rank(span: TextSpan): number {
  const index = KINDS.indexOf(span.kind);
  return index < 0 ? KINDS.length : index;
}

function leading(spans: TextSpan[]): TextSpan | null {
  return spans.reduce<TextSpan | null>((best, span) => (best && rank(best) <= rank(span) ? best : span), null);
}

export interface Shown {
  /** The event whose words stand out. */
  event: string | null;
  /** A range that was linked to. */
  from: number;
  to: number;
}

function classes(piece: Piece, lead: TextSpan, shown: Shown): string {
  const own = shown.event !== null && piece.spans.some((span) => span.event === shown.event);
  const aimed = piece.start < shown.to && piece.end > shown.from;
  return ["span", `kind-${lead.kind}`, own ? "own" : "", aimed ? "aimed" : ""].join(" ");
}

function Mark(props: { piece: Piece; text: string; shown: Shown; onPoint: (spans: TextSpan[]) => void }) {
  const { piece, text, shown } = props;
  const lead = leading(piece.spans.filter((span) => span.kind !== "content"));
  if (!lead) {
    const aimed = piece.start < shown.to && piece.end > shown.from;
    return <span class={`${piece.spans.length ? "said" : ""} ${aimed ? "aimed" : ""}`}>{text}</span>;
  }
  const tell = () => props.onPoint(piece.spans);
  const label = piece.spans.map((span) => `${words(span.kind)}: ${span.label}`).join("; ");
  return (
    <mark
      class={classes(piece, lead, shown)}
      data-start={piece.start}
      tabIndex={0}
      title={label}
      onPointerEnter={tell}
      onFocus={tell}
    >
      {text}
    </mark>
  );
}

export function ReportText(props: {
  text: string;
  spans: TextSpan[];
  shown: Shown;
  onPoint: (spans: TextSpan[]) => void;
}) {
  const text = useMemo(() => new Text(props.text), [props.text]);
  const cut = useMemo(() => pieces(text.length, props.spans), [text, props.spans]);
  return (
    <div class="report-text" data-report-text="">
      {cut.map((piece) => (
        <Mark
          key={piece.start}
          piece={piece}
          text={text.slice(piece.start, piece.end)}
          shown={props.shown}
          onPoint={props.onPoint}
        />
      ))}
    </div>
  );
}

/** The range of the reader's selection inside the text, in code points; null where there is none. */
export function selectedRange(root: Element, value: string): { start: number; end: number } | null {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || !root.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(range.startContainer, range.startOffset);
  const text = new Text(value);
  const start = text.point(before.toString().length);
  return { start, end: start + Array.from(range.toString()).length };
}
