/** How many really know: reports at the left, those whom they quote to the right, roots last. */

import type { Dossier } from "../api/types.ts";

type Graph = Dossier["independence"];
type Node = Graph["nodes"][number];

const COLUMN: Record<string, number> = { report: 0, source: 1, root: 2 };
const WIDTH = 640;
const BOX = 176;
const ROW = 34;

interface Placed extends Node {
  x: number;
  y: number;
}

/** Nodes in three columns, each column spread over the height. */
export function placed(graph: Graph): { nodes: Map<string, Placed>; height: number } {
  const columns = Map.groupBy(graph.nodes, (node) => COLUMN[node.kind] ?? 1);
  const rows = Math.max(1, ...[...columns.values()].map((column) => column.length));
  const height = rows * ROW;
  const nodes = new Map<string, Placed>();
  for (const [column, members] of columns) {
    const step = height / members.length;
    members.forEach((node, index) => {
      nodes.set(node.id, { ...node, x: (column * (WIDTH - BOX)) / 2, y: step * (index + 0.5) });
    });
  }
  return { nodes, height };
}

function Edge({ from, to, why }: { from: Placed; to: Placed; why: string }) {
  const forward = to.x > from.x;
  const x0 = forward ? from.x + BOX : from.x;
  const x1 = forward ? to.x : to.x + BOX;
  const middle = (x0 + x1) / 2;
  return (
    <path d={`M${x0} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${x1} ${to.y}`}>
      <title>{why}</title>
    </path>
  );
}

function shortened(label: string): string {
  return label.length > 26 ? `${label.slice(0, 25)}…` : label;
}

export function Independence({ graph }: { graph: Graph }) {
  const { nodes, height } = placed(graph);
  const told = graph.edges.map(({ from, to, why }) => `${nodes.get(from)?.label} to ${nodes.get(to)?.label}: ${why}`);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Who quotes whom">
      <svg class="graph" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={told.join("; ") || "No one quotes another"}>
        {graph.edges.map((edge, index) => {
          const from = nodes.get(edge.from);
          const to = nodes.get(edge.to);
          return from && to ? <Edge key={index} from={from} to={to} why={edge.why} /> : null;
        })}
        {[...nodes.values()].map((node) => (
          <g key={node.id} class={`node node-${node.kind}`}>
            <rect x={node.x} y={node.y - 12} width={BOX} height={24} rx={3} />
            <text x={node.x + 8} y={node.y + 4}>
              {shortened(node.label)}
            </text>
            <title>{node.label}</title>
          </g>
        ))}
      </svg>
    </div>
  );
}
