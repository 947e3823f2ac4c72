/** Making and taking back decisions; every decision of this tab can be undone, the latest first. */

import { ApiError, post } from "../api/client.ts";
import type { Decision, Row } from "../api/types.ts";
import { coderName } from "../session.ts";
import { signal } from "../signal.ts";

export interface Draft {
  event: string;
  verb: "accept" | "correct" | "merge" | "split" | "discard" | "undo" | "comment";
  field?: string;
  value?: unknown;
  evidence?: { report: string; start: number; end: number };
  with?: string[];
  members?: { report: string; happening: number }[];
  comment?: string;
  undoes?: string;
}

interface Answer {
  decision: Decision;
  events: Row[];
}

/** What was done last, for the line that offers to undo it; `problem` where it could not be done. */
export interface Outcome {
  text: string;
  problem: boolean;
  undo: Decision | null;
}

export const outcome = signal<Outcome | null>(null);

const DONE: Record<Draft["verb"], string> = {
  accept: "Accepted",
  correct: "Corrected",
  merge: "Merged",
  split: "Split",
  discard: "Discarded",
  undo: "Taken back",
  comment: "Comment kept",
};

const made: Decision[] = [];

function signed(draft: Draft): Draft & { author: string } {
  return { ...draft, author: coderName.get() };
}

/** Sends a decision; true once it is kept. What went wrong is told in `outcome`. */
export async function decide(draft: Draft): Promise<boolean> {
  try {
    const answer = await post<Answer>("/decisions", signed(draft));
    if (draft.verb === "undo") forget(draft.undoes);
    else made.push(answer.decision);
    outcome.set({ text: DONE[draft.verb], problem: false, undo: draft.verb === "undo" ? null : answer.decision });
    dispatchEvent(new Event("casus:changed"));
    return true;
  } catch (error) {
    const text = error instanceof ApiError ? error.message : String(error);
    outcome.set({ text, problem: true, undo: null });
    return false;
  }
}

function forget(id: string | undefined): void {
  const index = made.findIndex((one) => one.id === id);
  if (index >= 0) made.splice(index, 1);
}

/** The decision that `u` takes back: the last of this tab. */
export function lastMade(): Decision | null {
  return made.at(-1) ?? null;
}

export function undo(decision: Decision): Promise<boolean> {
  return decide({ event: decision.event, verb: "undo", undoes: decision.id });
}

/** The last decision on an event that still holds, or null. */
export function lastStanding(decisions: Decision[]): Decision | null {
  const undone = new Set(decisions.flatMap((one) => (one.undoes ? [one.undoes] : [])));
  return decisions.findLast((one) => one.verb !== "undo" && !undone.has(one.id)) ?? null;
}

export interface Preview {
  before: Row[];
  after: Row[];
}

export function preview(draft: Draft): Promise<Preview> {
  return post<Preview>("/decisions/preview", signed(draft));
}
