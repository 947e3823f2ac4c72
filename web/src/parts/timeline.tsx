/** Events over time by family, with the killed as a band from low to high; dragging selects days. */

import { useEffect, useRef, useState } from "preact/hooks";
import { useResource } from "../api/resource.ts";
import type { Timeline, TimelineBin } from "../api/types.ts";
import { changed, counting, type Filters } from "../filters.ts";
import { count, counted, day } from "../format.ts";
import { Failed, Loading } from "./notice.tsx";
import { binEnd, dayNumber, type Scale, scaleOf, snapped, ticks } from "./timescale.ts";

const BARS = 84;
const BAND = 44;
const GAP = 16;
const AXIS = 18;
const HEIGHT = BARS + GAP + BAND + AXIS;

/** The width of an element, followed as it changes. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  useEffect(() => {
    if (!element.current) return;
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.max(200, entry.contentRect.width)));
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, []);
  return { element, width };
}

function total(bin: TimelineBin): number {
  return Object.values(bin.families).reduce((sum, n) => sum + n, 0);
}

/** Violence stands at the foot of every bar, words at its top. */
const ORDER = ["violence", "harm", "control", "coercion", "contention", "cooperation", "words"];

function extent(bin: TimelineBin, unit: string, scale: Scale): [number, number] {
  const x = scale.x(dayNumber(bin.start));
  const width = scale.x(binEnd(bin.start, unit)) - x;
  return [x, Math.max(1.5, width - (width > 4 ? 1 : 0))];
}

/** One path a family: thousands of bars stay a handful of elements. */
function barPaths(answer: Timeline, scale: Scale): { family: string; d: string }[] {
  const top = Math.max(1, ...answer.bins.map(total));
  const base = answer.bins.map(() => BARS);
  return ORDER.map((family) => {
    const parts = answer.bins.map((bin, index) => {
      const height = ((bin.families[family] ?? 0) / top) * (BARS - 4);
      if (!height) return "";
      const [x, width] = extent(bin, answer.bin, scale);
      const bottom = base[index] ?? BARS;
      base[index] = bottom - height;
      return `M${x.toFixed(1)} ${bottom.toFixed(1)}v${-height.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}z`;
    });
    return { family, d: parts.join("") };
  });
}

function bandPaths(answer: Timeline, scale: Scale): { band: string; best: string; top: number } {
  const told = answer.bins.filter((bin) => bin.killed);
  const top = Math.max(1, ...told.map((bin) => bin.killed?.high ?? bin.killed?.best ?? bin.killed?.low ?? 0));
  const y = (value: number) => BARS + GAP + BAND - (value / top) * (BAND - 2);
  let band = "";
  let best = "";
  for (const bin of told) {
    const [x, width] = extent(bin, answer.bin, scale);
    const middle = bin.killed?.best ?? bin.killed?.low ?? 0;
    const high = y(bin.killed?.high ?? middle);
    const low = y(bin.killed?.low ?? 0);
    const wide = Math.max(3, width);
    band += `M${x} ${low + 1}V${high - 1}h${wide}V${low + 1}z`;
    best += `M${x} ${y(middle)}h${wide}`;
  }
  return { band, best, top };
}

function Axis({ scale, width }: { scale: Scale; width: number }) {
  return (
    <g class="axis">
      {ticks(scale, width).map((tick) => (
        <g key={tick.day}>
          <line x1={scale.x(tick.day)} x2={scale.x(tick.day)} y1={0} y2={HEIGHT - AXIS + 4} />
          <text x={scale.x(tick.day) + 3} y={HEIGHT - 4}>
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  );
}

function Brush(props: { answer: Timeline; scale: Scale; filters: Filters; choose: (days: [string, string]) => void }) {
  const { scale, filters, answer } = props;
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const at = (event: PointerEvent) => scale.day(event.offsetX);
  const start = (event: PointerEvent) => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    setDrag([at(event), at(event)]);
  };
  const end = () => {
    const days = drag && snapped(answer.bins, answer.bin, drag[0], drag[1]);
    setDrag(null);
    if (days) props.choose(days);
  };
  const given = filters.since || filters.until;
  const range: [number, number] | null = drag ?? (given ? chosenDays(filters, scale) : null);
  const [left, right] = range ? [scale.x(Math.min(...range)), scale.x(Math.max(...range))] : [0, 0];
  const full = scale.x(scale.last);
  return (
    <g class="brush">
      {range ? (
        <>
          <rect class="outside" x={0} y={0} width={Math.max(0, left)} height={HEIGHT - AXIS} />
          <rect class="outside" x={right} y={0} width={Math.max(0, full - right)} height={HEIGHT - AXIS} />
          <rect class="inside" x={left} y={0.5} width={Math.max(1, right - left)} height={HEIGHT - AXIS - 1} />
        </>
      ) : null}
      <rect
        class="catch"
        x={0}
        y={0}
        width={full}
        height={HEIGHT}
        onPointerDown={start}
        onPointerMove={(event) => drag && setDrag([drag[0], at(event)])}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      />
    </g>
  );
}

function chosenDays(filters: Filters, scale: Scale): [number, number] {
  return [
    filters.since ? dayNumber(filters.since) : scale.first,
    filters.until ? dayNumber(filters.until) + 1 : scale.last,
  ];
}

function Chart(props: { answer: Timeline; width: number; filters: Filters; choose: (days: [string, string]) => void }) {
  const { answer, width } = props;
  const scale = scaleOf(answer.bins, answer.bin, width);
  const killed = bandPaths(answer, scale);
  return (
    <svg width={width} height={HEIGHT} role="img" aria-label={description(answer)}>
      <Axis scale={scale} width={width} />
      {barPaths(answer, scale).map(({ family, d }) => (
        <path key={family} class={`fill family-${family}`} d={d} />
      ))}
      <path class="band" d={killed.band} />
      <path class="best" d={killed.best} />
      <text class="caption" x={4} y={11}>
        {count(Math.max(0, ...answer.bins.map(total)))} events a {answer.bin}
      </text>
      <text class="caption" x={4} y={BARS + GAP + 8}>
        {count(killed.top)} killed a {answer.bin}, low to high
      </text>
      <Brush {...props} scale={scale} />
    </svg>
  );
}

function description(answer: Timeline): string {
  const first = answer.bins[0];
  const last = answer.bins.at(-1);
  const span = first && last ? `, ${day(first.start)} to ${day(last.start)}` : "";
  return `Events a ${answer.bin} by kind${span}; the days can be set in the fields Since and Until`;
}

function Days({ filters, apply }: { filters: Filters; apply: (filters: Filters) => void }) {
  const field = (name: "since" | "until", label: string) => (
    <label>
      {label}{" "}
      <input
        type="date"
        value={filters[name] ?? ""}
        onChange={(event) => apply(changed(filters, { [name]: event.currentTarget.value || null }))}
      />
    </label>
  );
  return (
    <div class="days">
      {field("since", "Since")}
      {field("until", "Until")}
      {filters.since || filters.until ? (
        <button type="button" onClick={() => apply(changed(filters, { since: null, until: null }))}>
          All days
        </button>
      ) : null}
    </div>
  );
}

export function TimelinePanel(props: { filters: Filters; apply: (filters: Filters) => void; ready: boolean }) {
  const { filters, apply } = props;
  const { since: _since, until: _until, ...rest } = counting(filters);
  const answer = useResource<Timeline>(props.ready ? "/timeline" : null, { ...rest, bin: "auto" });
  const { element, width } = useWidth();
  const choose = ([since, until]: [string, string]) => apply(changed(filters, { since, until }));
  return (
    <section class="timeline" aria-label="Timeline">
      <div class="panel-head">
        <h2>When</h2>
        <Days filters={filters} apply={apply} />
        {answer.data?.undated ? <span class="hint">{counted(answer.data.undated, "event")} without a day</span> : null}
      </div>
      <div class="chart" ref={element}>
        {answer.error ? <Failed error={answer.error} retry={answer.reload} /> : null}
        {answer.data?.bins.length ? (
          <Chart answer={answer.data} width={width} filters={filters} choose={choose} />
        ) : answer.loading ? (
          <Loading what="the timeline" />
        ) : null}
      </div>
    </section>
  );
}
