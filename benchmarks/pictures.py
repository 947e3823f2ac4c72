"""Draws the pictures of docs/linking.md from the bundled reports: a waterfall of features, and who told whom.

python benchmarks/pictures.py
"""

import sys
import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

from casus import code, open_store
from casus.examples import REPORTS
from casus.linking import explain_pair
from casus.linking.features import Contribution, Pair
from casus.store import Store
from casus.weighing.independence import Independence, Node

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
FONT = 'font-family="sans-serif" font-size="13"'
SPEAKS_FOR, AGAINST, SUM, LINE = "#4477aa", "#cc6677", "#333333", "#888888"


def main() -> int:
    """Writes both pictures."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "casus.db"
        code(sorted(REPORTS.glob("*.md")), db=path)
        with open_store(path) as store:
            event = max(store.events(), key=lambda one: (len(one.reports), one.witnesses, one.id))
            draw(store, event.id)
    return 0


def draw(store: Store, event: str) -> None:
    """The pictures of one event."""
    members = store.members(event)[:2]
    read = [store.coding(report) for report, _ in members]
    pair = explain_pair(read, (0, members[0][1]), (1, members[1][1]))
    (IMAGES / "waterfall.svg").write_text(waterfall(pair), encoding="utf-8")
    (IMAGES / "independence.svg").write_text(independence(store.independence(event)), encoding="utf-8")


def waterfall(pair: Pair) -> str:
    """Bars from the prior to the score, one a feature."""
    parts = [*pair.contributions, Contribution("score", "", pair.score)]
    sums = [0.0]
    for part in pair.contributions:
        sums.append(sums[-1] + part.points)
    low, high = min(sums), max(sums)
    scale, left = 380 / (high - low), 250
    rows = []
    for row, part in enumerate(parts):
        start = 0.0 if part.feature == "score" else sums[row]
        end = pair.score if part.feature == "score" else sums[row + 1]
        color = SUM if part.feature == "score" else SPEAKS_FOR if part.points > 0 else AGAINST
        x, width = left + (min(start, end) - low) * scale, max(1.0, abs(end - start) * scale)
        y = 20 + row * 24
        label = f"{part.feature}  {part.value}".strip()
        label = label if len(label) < 34 else label[:33] + "…"
        rows.append(f'<text x="{left - 12}" y="{y + 13}" text-anchor="end" {FONT}>{escape(label)}</text>')
        rows.append(f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="17" fill="{color}"/>')
        rows.append(f'<text x="{left + 392}" y="{y + 13}" {FONT}>{part.points:+.1f}</text>')
    zero = left - low * scale
    rows.append(f'<line x1="{zero:.1f}" y1="10" x2="{zero:.1f}" y2="{24 * len(parts) + 20}" stroke="{LINE}"/>')
    return svg(700, 24 * len(parts) + 30, rows)


def independence(graph: Independence) -> str:
    """Reports on the left, those they quote further right; witnesses filled, parties dashed."""
    columns = _columns(graph)
    place: dict[str, tuple[int, int]] = {}
    for number, column in enumerate(columns):
        for row, node in enumerate(column):
            place[node.id] = 20 + number * 260, 20 + row * 56
    rows = []
    for step in graph.steps:
        (x1, y1), (x2, y2) = place[step.teller], place[step.source]
        dashed = ' stroke-dasharray="2 4"' if step.how == "copies" else ""
        rows.append(f'<path d="M{x1 + 200} {y1 + 18} L{x2} {y2 + 18}" stroke="{LINE}" fill="none"{dashed}/>')
    rows += [_box(node, *place[node.id]) for column in columns for node in column]
    height = max(len(column) for column in columns) * 56 + 30
    return svg(len(columns) * 260, height, rows)


def _columns(graph: Independence) -> list[list[Node]]:
    """Every node one column after those that tell it."""
    depth = {node.id: 0 for node in graph.nodes}
    for _ in graph.nodes:
        for step in graph.steps:
            if step.how != "copies" and depth[step.source] < depth[step.teller] + 1 < len(graph.nodes):
                depth[step.source] = depth[step.teller] + 1
    columns: list[list[Node]] = [[] for _ in range(max(depth.values()) + 1)]
    for node in graph.nodes:
        columns[depth[node.id]].append(node)
    return [column for column in columns if column]


def _box(node: Node, x: int, y: int) -> str:
    fill = "#dde8f3" if node.witness else "#ffffff"
    dashed = ' stroke-dasharray="5 3"' if node.interested else ""
    name = node.name or "unnamed"
    name = name if len(name) < 27 else name[:26] + "…"
    box = f'<rect x="{x}" y="{y}" width="200" height="36" rx="4" fill="{fill}" stroke="{SUM}"{dashed}/>'
    text = f'<text x="{x + 100}" y="{y + 16}" text-anchor="middle" {FONT}>{escape(name)}</text>'
    small = 'text-anchor="middle" font-family="sans-serif" font-size="10"'
    kind = f'<text x="{x + 100}" y="{y + 30}" {small}>{node.kind}</text>'
    return box + text + kind


def svg(width: int, height: int, parts: Sequence[str]) -> str:
    """A picture of the parts on white."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    return "\n".join([head, '<rect width="100%" height="100%" fill="white"/>', *parts, "</svg>", ""])


if __name__ == "__main__":
    sys.exit(main())
