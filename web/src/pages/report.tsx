/** A report side by side with its events: point at words to see what was coded from them. */

import { useEffect, useMemo, useState } from "preact/hooks";
import { useResource } from "../api/resource.ts";
import type { ReportPage, TextSpan } from "../api/types.ts";
import { counted, published, title, words } from "../format.ts";
import { EventList } from "../parts/list.tsx";
import { Ready } from "../parts/notice.tsx";
import { ReportText, type Shown } from "../parts/reporttext.tsx";

/** The range in `?at=120-188`; nothing stands out without it. */
export function rangeIn(search: string): { from: number; to: number } {
  const match = /^(\d+)-(\d+)$/.exec(new URLSearchParams(search).get("at") ?? "");
  return match ? { from: Number(match[1]), to: Number(match[2]) } : { from: -1, to: -1 };
}

const LEGEND: [string, string][] = [
  ["trigger", "what happened"],
  ["perpetrator", "who did it"],
  ["target", "to whom"],
  ["toll", "how many"],
  ["weapon", "with what"],
  ["place", "where"],
  ["time", "when"],
  ["source", "who says so"],
  ["cue", "saying"],
];

function Legend() {
  return (
    <ul class="legend" aria-label="Colours">
      {LEGEND.map(([kind, label]) => (
        <li key={kind}>
          <span class={`span kind-${kind}`}>{label}</span>
        </li>
      ))}
    </ul>
  );
}

function Pointed({ spans, page }: { spans: TextSpan[]; page: ReportPage }) {
  const events = new Map(page.events.map((row) => [row.id, row]));
  return (
    <div class="pointed" aria-live="polite">
      {spans.length ? (
        <ul>
          {spans.map((span, index) => {
            const row = span.event ? events.get(span.event) : undefined;
            return (
              <li key={index}>
                <b>{words(span.kind)}</b> {span.label}
                {row ? (
                  <>
                    {" → "}
                    <a href={`/events/${row.id}`}>{row.label}</a>
                  </>
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : (
        <p class="hint">Point at coloured words, or move to them with Tab, to see what was coded from them.</p>
      )}
    </div>
  );
}

function Background({ page }: { page: ReportPage }) {
  if (!page.background.length) return null;
  return (
    <section aria-label="Background">
      <h2>Read as background, not as news</h2>
      <ul class="sentences">
        {page.background.map((one) => (
          <li key={one.start}>
            <span>{one.sentence}</span>
            <span class="hint">
              {words(one.realis)}
              {one.why ? `: ${one.why}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Head({ page }: { page: ReportPage }) {
  const { report } = page;
  return (
    <header>
      <h1>{title(report)}</h1>
      <p class="line-under">
        {report.outlet ? <a href={`/sources/${encodeURIComponent(report.outlet)}`}>{report.outlet}</a> : null}
        <span>{published(report)}</span>
        <span>{counted(page.events.length, "event")}</span>
        {report.url && /^https?:\/\//.test(report.url) ? (
          <a href={report.url} target="_blank" rel="noreferrer noopener">
            original
          </a>
        ) : null}
      </p>
    </header>
  );
}

function Body({ page, search }: { page: ReportPage; search: string }) {
  const aim = useMemo(() => rangeIn(search), [search]);
  const [spans, setSpans] = useState<TextSpan[]>([]);
  const [over, setOver] = useState<string | null>(null);
  const shown: Shown = { ...aim, event: over ?? spans.find((span) => span.event)?.event ?? null };
  useEffect(() => document.querySelector(".aimed")?.scrollIntoView({ block: "center" }), [aim]);
  return (
    <>
      <Head page={page} />
      <Legend />
      <div class="columns side-by-side">
        <ReportText text={page.report.text} spans={page.spans} shown={shown} onPoint={setSpans} />
        <div class="beside">
          <Pointed spans={spans} page={page} />
          <h2>Its events</h2>
          {page.events.length ? (
            <EventList
              rows={page.events}
              chosen={shown.event}
              onPoint={(row) => setOver(row.id)}
              label="Events of this report"
            />
          ) : (
            <p class="hint">Nothing in this report was read as an event.</p>
          )}
          <Background page={page} />
        </div>
      </div>
    </>
  );
}

export function ReportView({ id, search }: { id: string; search: string }) {
  const page = useResource<ReportPage>(`/reports/${encodeURIComponent(id)}`);
  return (
    <main id="main" class="page report" tabIndex={-1}>
      <Ready of={page} what="the report">
        {(data) => <Body page={data} search={search} />}
      </Ready>
    </main>
  );
}
