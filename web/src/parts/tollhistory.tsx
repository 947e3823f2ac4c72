/** How the figures of an event grew or shrank, report by report. */

import type { TollPoint } from "../api/types.ts";
import { count, day, toll } from "../format.ts";

const WIDTH = 620;
const ROW = 22;
const LABEL = 240;

function highest(points: TollPoint[]): number {
  return Math.max(1, ...points.map((point) => point.high ?? point.best ?? point.low ?? 0));
}

function Bar({ point, index, scale }: { point: TollPoint; index: number; scale: (value: number) => number }) {
  const middle = index * ROW + ROW / 2;
  const low = point.low ?? 0;
  const high = point.high ?? Math.max(low, point.best ?? 0);
  const best = point.best ?? point.low ?? point.high ?? 0;
  return (
    <g class={point.superseded ? "superseded" : ""}>
      <text x={0} y={middle + 4}>
        {point.day ? day(point.day) : "no day"} · {(point.root ?? "unnamed").slice(0, 22)}
      </text>
      <line class="span" x1={scale(low)} x2={scale(high)} y1={middle} y2={middle} />
      {point.high === null ? (
        <line class="open" x1={scale(best)} x2={scale(best) + 14} y1={middle} y2={middle} />
      ) : null}
      <circle cx={scale(best)} cy={middle} r={4} />
      <text class="figure" x={Math.min(WIDTH - 60, scale(Math.max(high, best)) + 18)} y={middle + 4}>
        {toll(point)}
      </text>
    </g>
  );
}

function OneKind({ kind, points }: { kind: string; points: TollPoint[] }) {
  const top = highest(points);
  const scale = (value: number) => LABEL + (value / top) * (WIDTH - LABEL - 90);
  const told = points.map((point) => `${day(point.day)}, ${point.root ?? "unnamed"}: ${toll(point)}`).join("; ");
  return (
    <figure class="toll-history">
      <figcaption>
        {kind}, 0 to {count(top)}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${points.length * ROW}`} role="img" aria-label={`${kind}: ${told}`}>
        {points.map((point, index) => (
          <Bar key={point.claim} point={point} index={index} scale={scale} />
        ))}
      </svg>
    </figure>
  );
}

/** One small chart a kind of toll; figures that the same source later replaced are pale. */
export function TollHistory({ points }: { points: TollPoint[] }) {
  const kinds = [...Map.groupBy(points, (point) => point.kind)];
  return (
    <>
      {kinds.map(([kind, of]) => (
        <OneKind key={kind} kind={kind} points={of} />
      ))}
    </>
  );
}
