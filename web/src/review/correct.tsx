/** Correct a value: take it from a claim, or select the words in a report that state it. */

import { useEffect, useRef, useState } from "preact/hooks";
import { useResource } from "../api/resource.ts";
import type { Claim, EventPage, ReportPage } from "../api/types.ts";
import { published, title } from "../format.ts";
import { useMeta } from "../meta.ts";
import { sourceLabel } from "../parts/claims.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Ready } from "../parts/notice.tsx";
import { ReportText, selectedRange } from "../parts/reporttext.tsx";
import { Text } from "../text.ts";
import type { Draft } from "./decide.ts";
import { claimsAbout, type Entry, entryFrom, entryOf, entryOfClaim, FIELDS, type Kind, nowText, valueOf } from "./fields.ts";

interface Evidence {
  report: string;
  start: number;
  end: number;
  quote: string;
}

interface InputProps {
  kind: Kind;
  entry: Entry;
  set: (entry: Entry) => void;
}

function Numbers({ entry, set }: InputProps) {
  const field = (name: "low" | "best" | "high") => (
    <label class="field">
      {name}
      <input
        type="number"
        min="0"
        name={name}
        value={entry[name]}
        onInput={(event) => set({ ...entry, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <div class="three">
      {field("low")}
      {field("best")}
      {field("high")}
    </div>
  );
}

function Days({ entry, set }: InputProps) {
  const field = (name: "earliest" | "latest") => (
    <label class="field">
      {name}
      <input type="date" value={entry[name]} onInput={(event) => set({ ...entry, [name]: event.currentTarget.value })} />
    </label>
  );
  return (
    <div class="pair">
      {field("earliest")}
      {field("latest")}
    </div>
  );
}

function Choice({ kind, entry, set }: InputProps) {
  const meta = useMeta();
  const options = kind === "type" ? (meta?.types ?? []) : (meta?.realis ?? []).map((id) => ({ id, label: id }));
  return (
    <label class="field">
      New value
      <select value={entry.word} onChange={(event) => set({ ...entry, word: event.currentTarget.value })}>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function ValueInput(props: InputProps) {
  if (props.kind === "toll") return <Numbers {...props} />;
  if (props.kind === "days") return <Days {...props} />;
  if (props.kind === "type" || props.kind === "realis") return <Choice {...props} />;
  return (
    <label class="field">
      New value
      <input
        type="text"
        value={props.entry.word}
        onInput={(event) => props.set({ ...props.entry, word: event.currentTarget.value })}
      />
    </label>
  );
}

function Picks({ claims, pick }: { claims: Claim[]; pick: (claim: Claim) => void }) {
  if (!claims.length) return null;
  return (
    <fieldset class="picks">
      <legend>Take it from a claim</legend>
      {claims.map((claim) => (
        <label key={claim.id} class="candidate">
          <input type="radio" name="claim" onChange={() => pick(claim)} />
          <span>
            <b>{String(claim.value)}</b> “{claim.quote}”{" "}
            <span class="hint">{claim.chain.map(sourceLabel).join(" ‹ ")}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A report whose words can be selected; every selection is handed on. */
function Source({ id, evidence, select }: { id: string; evidence: Evidence | null; select: (found: Evidence) => void }) {
  const page = useResource<ReportPage>(`/reports/${encodeURIComponent(id)}`);
  const box = useRef<HTMLDivElement>(null);
  const text = page.data?.report.id === id ? page.data.report.text : null;
  useEffect(() => {
    const onSelect = () => {
      const root = box.current?.querySelector("[data-report-text]");
      const range = root && text !== null ? selectedRange(root, text) : null;
      if (range && text !== null) select({ report: id, ...range, quote: new Text(text).slice(range.start, range.end) });
    };
    document.addEventListener("selectionchange", onSelect);
    return () => document.removeEventListener("selectionchange", onSelect);
  }, [id, text]);
  const own = evidence?.report === id ? evidence : null;
  return (
    <div ref={box} class="selectable">
      <Ready of={page} what="the report">
        {(data) => (
          <ReportText
            text={data.report.text}
            spans={data.spans}
            shown={{ event: null, from: own?.start ?? -1, to: own?.end ?? -1 }}
            onPoint={() => {}}
          />
        )}
      </Ready>
    </div>
  );
}

export function CorrectDialog(props: { page: EventPage; send: (draft: Draft) => void; close: () => void }) {
  const { event, reports } = props.page;
  const [field, setField] = useState("killed");
  const kind = FIELDS.find((one) => one.id === field)?.kind ?? "name";
  const [entry, setEntry] = useState(() => entryOf(event, "killed"));
  const [evidence, setEvidence] = useState<Evidence | null>(null);
  const [report, setReport] = useState(event.reports[0] ?? "");
  const change = (to: string) => {
    setField(to);
    setEntry(entryOf(event, to));
    setEvidence(null);
  };
  const pick = (claim: Claim) => {
    setEntry(entryOfClaim(claim, kind));
    setEvidence(claim);
    setReport(claim.report);
  };
  const select = (found: Evidence) => {
    setEvidence(found);
    setEntry((before) => entryFrom(found.quote, kind, before));
  };
  const value = valueOf(event, field, kind, entry);
  const submit = (sent: Event) => {
    sent.preventDefault();
    if (value === null) return;
    const draft: Draft = { event: event.id, verb: "correct", field, value };
    if (evidence) draft.evidence = { report: evidence.report, start: evidence.start, end: evidence.end };
    props.send(draft);
  };
  return (
    <Dialog title="Correct a value" onClose={props.close} wide>
      <form class="columns correct" onSubmit={submit}>
        <div>
          <label class="field">
            Field
            <select value={field} onChange={(chosen) => change(chosen.currentTarget.value)}>
              {FIELDS.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}
                </option>
              ))}
            </select>
          </label>
          <p>
            Now: <b>{nowText(event, field)}</b>
          </p>
          <ValueInput kind={kind} entry={entry} set={setEntry} />
          <p class="hint">
            {evidence ? `Words: “${evidence.quote}”` : "Select the words that state it in the report, or take a claim."}
          </p>
          <Picks claims={claimsAbout(event, field)} pick={pick} />
          <div class="actions">
            <button type="submit" class="primary" disabled={value === null}>
              Correct
            </button>
            <button type="button" onClick={props.close}>
              Cancel
            </button>
          </div>
        </div>
        <div>
          <label class="field">
            Report
            <select value={report} onChange={(chosen) => setReport(chosen.currentTarget.value)}>
              {reports.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.outlet ?? "no outlet"}, {published(one)}: {title(one)}
                </option>
              ))}
            </select>
          </label>
          {report ? <Source id={report} evidence={evidence} select={select} /> : null}
        </div>
      </form>
    </Dialog>
  );
}
