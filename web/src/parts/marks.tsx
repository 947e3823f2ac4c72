/** Small marks that stand beside values everywhere: family, grade, status, review. */

import type { Grade, Review } from "../api/types.ts";
import { words } from "../format.ts";

/** A dot in the colour of the family; the name is always there too, for readers who see no colours. */
export function Family({ family, label }: { family: string; label?: string }) {
  return (
    <span class={`family family-${family}`}>
      <span class="dot" aria-hidden="true" />
      {label ?? words(family)}
    </span>
  );
}

const GRADE_MEANING: Record<string, string> = {
  confirmed: "several independent sources, or the party itself, say so",
  fair: "two or more independent sources say so",
  weak: "a single source",
  contested: "sources contradict each other",
  discounted: "denied or doubted, with nothing firm behind it",
};

export function GradeMark({ grade, rule }: { grade: Grade; rule?: string | undefined }) {
  return (
    <span class={`tag grade-${grade}`} title={rule || GRADE_MEANING[grade]}>
      {grade}
    </span>
  );
}

export function Status({ status, of = "" }: { status: string | null; of?: string }) {
  if (!status || status === "undisputed") return null;
  return <span class={`tag status-${status}`}>{`${of} ${words(status)}`.trim()}</span>;
}

export function ReviewMark({ review }: { review: Review }) {
  return review === "pending" ? null : <span class={`tag review-${review}`}>{review}</span>;
}

/** Events that are not told as having happened are said to be so, in front of everything else. */
export function Realis({ realis }: { realis: string }) {
  return realis === "actual" ? null : <span class="tag realis">{words(realis)}</span>;
}
