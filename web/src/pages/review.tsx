/** The queue of what to look at, the most doubtful and important first; one key a decision. */

import { useEffect, useMemo, useState } from "preact/hooks";
import { useResource } from "../api/resource.ts";
import type { EventPage, Progress, QueueItem } from "../api/types.ts";
import { counting, type Filters, fromSearch, toSearch } from "../filters.ts";
import { count, counted } from "../format.ts";
import { useKeys } from "../keys.ts";
import { useMeta } from "../meta.ts";
import { Chips } from "../parts/filterbar.tsx";
import { Figures, Line } from "../parts/list.tsx";
import { Family } from "../parts/marks.tsx";
import { Empty, Failed, Loading, Ready } from "../parts/notice.tsx";
import { Values } from "../parts/values.tsx";
import { EventActions } from "../review/actions.tsx";
import { Agreement } from "../review/agreement.tsx";
import { OutcomeLine } from "../review/outcome.tsx";
import { go } from "../router.ts";
import { coderName } from "../session.ts";

const LENGTH = 50;

interface Queue {
  items: QueueItem[];
  progress: Progress;
}

function Done({ progress }: { progress: Progress }) {
  return (
    <div class="progress">
      <progress max={Math.max(1, progress.total)} value={progress.done} aria-label="Reviewed" />
      <span>
        <b>{count(progress.done)}</b> of {count(progress.total)} done
        {progress.conflict ? `, ${counted(progress.conflict, "conflict")}` : ""}
      </span>
    </div>
  );
}

/** Under which name decisions are kept: the token's, or on a desk without tokens what one types. */
function useCoder() {
  const meta = useMeta();
  const [name, setName] = useState(coderName.get());
  const change = (to: string) => {
    setName(to);
    if (to.trim()) coderName.set(to.trim());
  };
  return { name: meta?.author ?? name, change, fixed: Boolean(meta?.author) };
}

function Coder({ name, change, fixed }: ReturnType<typeof useCoder>) {
  if (fixed) return <span class="hint">You decide as {name}</span>;
  return (
    <label class="hint">
      You decide as{" "}
      <input class="coder" value={name} maxLength={60} onInput={(event) => change(event.currentTarget.value)} />
    </label>
  );
}

function Meter({ label, value }: { label: string; value: number }) {
  return (
    <span class="meter" title={`${label} ${Math.round(value * 100)} of 100`}>
      {label} <meter min={0} max={1} value={value} aria-label={label} />
    </span>
  );
}

function Items(props: { items: QueueItem[]; chosen: string | null; choose: (id: string) => void }) {
  return (
    <ol class="events queue" aria-label="To be reviewed">
      {props.items.map(({ event, doubt, importance }) => (
        <li
          key={event.id}
          data-event={event.id}
          class={event.id === props.chosen ? "chosen" : ""}
          aria-current={event.id === props.chosen ? "true" : undefined}
        >
          <button type="button" class="line" onClick={() => props.choose(event.id)}>
            <span class="line-top">
              <Family family={event.family} label={event.label} />
              <Figures row={event} />
            </span>
            <span class="line-summary">{event.summary}</span>
            <span class="line-under">
              <Meter label="doubt" value={doubt} />
              <Meter label="importance" value={importance} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function Current({ item, after }: { item: QueueItem; after: (verb: string) => void }) {
  const page = useResource<EventPage>(`/events/${encodeURIComponent(item.event.id)}`);
  const changed = (verb: string) => {
    page.reload();
    after(verb);
  };
  return (
    <article aria-label="Event under review">
      <div class="line">
        <Line row={item.event} />
      </div>
      {item.reasons.length ? (
        <ul class="reasons" aria-label="Why it is here">
          {item.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
      <Ready of={page} what="the event">
        {(data) =>
          data.event.id === item.event.id || data.redirected_from === item.event.id ? (
            <>
              <EventActions page={data} changed={changed} />
              <Values event={data.event} unfolded />
              <h2>In the reports</h2>
              <ul class="sentences">
                {[...new Set(data.event.mentions.map((one) => one.sentence))].map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              <p>
                <a href={`/events/${data.event.id}`}>Everything about this event</a>
              </p>
            </>
          ) : (
            <Loading what="the event" />
          )
        }
      </Ready>
    </article>
  );
}

/** The chosen item; the one that follows takes its place once it has been decided. */
function useCurrent(items: QueueItem[]) {
  const [index, setIndex] = useState(0);
  const safe = Math.min(index, Math.max(0, items.length - 1));
  const step = (by: number) => {
    const next = Math.max(0, Math.min(items.length - 1, safe + by));
    setIndex(next);
    const id = items[next]?.event.id;
    if (id) document.querySelector(`[data-event="${id}"]`)?.scrollIntoView({ block: "nearest" });
  };
  return { current: items[safe] ?? null, step, choose: setIndex };
}

export function ReviewPage({ search }: { search: string }) {
  const filters = useMemo(() => fromSearch(search), [search]);
  const twice = new URLSearchParams(search).get("coder") !== null;
  const who = useCoder();
  const coder = twice ? who.name.trim() || null : null;
  const queue = useResource<Queue>("/review/queue", { ...counting(filters), limit: LENGTH, coder });
  const apply = (next: Filters) => go(`/review${toSearch(next, { coder: twice ? "me" : null })}`);
  const items = queue.data?.items ?? [];
  const { current, step, choose } = useCurrent(items);
  const after = (verb: string) => {
    if (verb !== "comment") queue.reload();
  };
  useEffect(() => window.scrollTo(0, 0), [current?.event.id]);
  useKeys("Review", [
    { keys: ["j", "n", "ArrowDown"], does: "next, without a decision", run: () => step(1) },
    { keys: ["k", "p", "ArrowUp"], does: "the one before", run: () => step(-1) },
    { keys: ["o"], does: "open the event's page", run: () => current && go(`/events/${current.event.id}`) },
  ]);
  return (
    <main id="main" class="review" tabIndex={-1}>
      <div class="filterbar">
        <h1>Review</h1>
        {queue.data ? <Done progress={queue.data.progress} /> : null}
        <span class="spread" />
        <Chips filters={filters} apply={apply} />
        <Coder {...who} />
        <label class="check hint">
          <input type="checkbox" checked={twice} onChange={() => go(`/review${toSearch(filters, { coder: twice ? null : "me" })}`)} />
          also what others have decided
        </label>
        <Agreement />
      </div>
      {queue.error ? <Failed error={queue.error} retry={queue.reload} /> : null}
      <div class="review-columns">
        <Items items={items} chosen={current?.event.id ?? null} choose={(id) => choose(items.findIndex((one) => one.event.id === id))} />
        <div class="current">
          {current ? <Current key={current.event.id} item={current} after={after} /> : null}
          {!current && queue.data ? <AllDone again={queue.reload} /> : null}
          {!queue.data && !queue.error ? <Loading what="the queue" /> : null}
        </div>
      </div>
    </main>
  );
}

function AllDone({ again }: { again: () => void }) {
  return (
    <Empty>
      <p>Nothing is left to review.</p>
      <OutcomeLine changed={again} />
      <p>
        <a href="/">Back to the overview</a>
      </p>
    </Empty>
  );
}
