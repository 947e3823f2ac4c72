"""From codings to clusters of happenings: all at once, or only what new reports touch."""

import hashlib
from collections.abc import Collection, Sequence
from typing import NamedTuple

import msgspec

from casus.linking.bars import Bars
from casus.linking.candidates import Candidates, Largest
from casus.linking.clustering import cluster
from casus.linking.features import Pair, bar, compare
from casus.linking.happenings import Cluster, each_alone
from casus.linking.model import Model, load_model
from casus.linking.records import Record, records_of
from casus.linking.shelf import Edge, Memory, Points, Shelf
from casus.model import Coding

THRESHOLD = 0.0


class Linked(msgspec.Struct, frozen=True):
    """The clusters of a run with what it took to find them."""

    clusters: list[Cluster]
    pairs: int
    largest_block: int
    largest_name: str


def link(codings: Sequence[Coding], codebook: object = None, across: bool = True) -> list[Cluster]:
    """Clusters of (coding index, happening number); without `across` every happening stands alone.

    The clusters do not depend on the order of the codings. Raises LinkingError where the run would compare
    more pairs than its budget allows.
    """
    if not across or len(codings) < 2:
        return each_alone(codings)
    return link_all(codings).clusters


def link_all(codings: Sequence[Coding], model: Model | None = None) -> Linked:
    """As `link`, with the number of pairs and the largest block."""
    model = model or load_model()
    twins = copies_of(codings)
    shelf = Memory()
    shelf.records = dict(enumerate(record for index in twins for record in records_of(codings[index])))
    place = {coding.report: index for index, coding in enumerate(codings)}
    found = relink(shelf, shelf.records, (), model)
    joined = [
        tuple(
            sorted(
                (twin, record.happening)
                for record in map(shelf.record, numbers)
                for twin in twins[place[record.report]]
            )
        )
        for numbers in found.groups
    ]
    taken = {member for members in joined for member in members}
    alone = [one for one in each_alone(codings) if one[0] not in taken]
    return Linked(sorted([*joined, *alone]), shelf.pairs(), found.largest.size, found.largest.name)


def copies_of(codings: Sequence[Coding]) -> dict[int, list[int]]:
    """The coding that stands for all of one text -> all of them, which tell their happenings under the same numbers.

    The earliest published stands for the others, of equals the one whose report id comes first.
    """
    order = sorted(range(len(codings)), key=lambda index: standing(codings[index]))
    first: dict[str, int] = {}
    found: dict[int, list[int]] = {}
    for index in order:
        found.setdefault(first.setdefault(text_key(codings[index]), index), []).append(index)
    return found


def standing(coding: Coding) -> tuple[str, str]:
    """Sorts the reports of one text: the first stands for the others."""
    day = coding.published.latest if coding.published else None
    return str(day or ""), coding.report


def text_key(coding: Coding) -> str:
    """What copies of one text have in common: their words, and the numbers of the happenings found in them."""
    numbers = sorted({mention.happening for mention in coding.mentions})
    return hashlib.sha256(f"{' '.join(coding.text.lower().split())} {numbers}".encode()).hexdigest()[:32]


class Apart(NamedTuple):
    """A contradiction: `one` is told like `by`, but can never be one with `other`, which is told like `by` as well."""

    one: int
    by: int
    other: int
    why: str


class Relinked(NamedTuple):
    """The clusters of the records that a change touches, what contradicts itself in them, and the largest block."""

    groups: list[list[int]]
    apart: list[Apart]
    largest: Largest


def relink(
    shelf: Shelf, added: Collection[int], removed: Collection[int], model: Model, touched: Collection[int] = ()
) -> Relinked:
    """The clusters, singles included, of all records that a change of the shelf touches.

    `added` are records that are in no block yet, `removed` records that are still in theirs; `touched` are others
    whose clusters are wanted. Every other cluster stays as it is. Raises LinkingError as `link`.
    """
    candidates = Candidates(shelf, model)
    candidates.update(added, removed)
    _keep_pairs(shelf, candidates.change, model)
    candidates.check()
    ends = {number for pair in candidates.change for number in pair}
    open_ = sorted((ends | set(added) | set(touched)) - set(removed))
    groups: list[list[int]] = []
    apart: list[Apart] = []
    for nodes in _components(shelf, open_):
        found = _grouped(shelf, nodes, model)
        groups += found
        apart += _apart(shelf, found, model) if len(found) > 1 else []
    return Relinked(groups, apart, candidates.largest)


def _apart(shelf: Shelf, groups: Sequence[Sequence[int]], model: Model) -> list[Apart]:
    """Records of two clusters of one component that a bar keeps apart, though one is told like a third."""
    home = {number: position for position, group in enumerate(groups) for number in group}
    sets = [set(group) for group in groups]
    found = []
    for one in home:
        near = shelf.pairs_of(one)
        linked = [by for by, points in near.items() if _linked(points) and home[by] != home[one]]
        barred = {other for other, points in near.items() if points is None and other in home}
        for by in sorted(linked, key=lambda number: shelf.record(number).order):
            for other in sorted(barred & sets[home[by]], key=lambda number: shelf.record(number).order)[:1]:
                found.append(Apart(one, by, other, bar(shelf.record(one), shelf.record(other), model) or ""))
    return found


def _keep_pairs(shelf: Shelf, change: dict[Edge, int], model: Model) -> None:
    """Scores the pairs that are new, and forgets those that meet nowhere any more."""
    for pair, step in change.items():
        before = shelf.meetings(pair)
        if step and before + step == 0:
            shelf.drop_pair(pair)
        elif step and before == 0:
            shelf.put_pair(pair, step, _points(shelf.record(pair[0]), shelf.record(pair[1]), model))
        elif step:
            shelf.put_pair(pair, before + step, shelf.pairs_of(pair[0])[pair[1]])


def _points(one: Record, other: Record, model: Model) -> Points:
    first, second = sorted((one, other), key=lambda record: record.order)
    return None if bar(first, second, model) else compare(first, second, model).score


def _components(shelf: Shelf, nodes: Collection[int]) -> list[list[int]]:
    """The records that pairs above the threshold connect with the nodes, each component in canonical order."""
    seen: set[int] = set()
    found = []
    for node in nodes:
        if node not in seen:
            part, queue = {node}, [node]
            while queue:
                near = {other for other, points in shelf.pairs_of(queue.pop()).items() if _linked(points)} - part
                part |= near
                queue += near
            seen |= part
            found.append(sorted(part, key=lambda number: shelf.record(number).order))
    return found


def _linked(points: Points) -> bool:
    return points is not None and points > THRESHOLD


def _grouped(shelf: Shelf, nodes: Sequence[int], model: Model) -> list[list[int]]:
    """The clusters of one component; `nodes` are in canonical order, which settles ties."""
    if len(nodes) == 1:
        return [list(nodes)]
    records = [shelf.record(node) for node in nodes]
    place = {node: position for position, node in enumerate(nodes)}
    scores: dict[Edge, float] = {}
    barred = _of_one_report(records)
    for position, node in enumerate(nodes):
        for other, points in sorted(
            (place[o], p) for o, p in shelf.pairs_of(node).items() if place.get(o, -1) > position
        ):
            if points is None:
                barred.append((position, other))
            else:
                scores[position, other] = points

    groups = cluster(range(len(nodes)), scores, barred, _Judge(records, model), THRESHOLD)
    return [[nodes[position] for position in group] for group in groups]


class _Judge:
    """Scores and bars of the records of one component, by position."""

    def __init__(self, records: Sequence[Record], model: Model) -> None:
        self._records, self._model = records, model
        bars = Bars(records, model)
        self.kind, self.barred = bars.kind, bars.between

    def score(self, one: int, other: int) -> Points:
        """The points of a pair, None where it is barred."""
        return _points(self._records[one], self._records[other], self._model)


def _of_one_report(records: Sequence[Record]) -> list[Edge]:
    by_report: dict[str, list[int]] = {}
    for position, record in enumerate(records):
        by_report.setdefault(record.report, []).append(position)
    return [(a, b) for group in by_report.values() for i, a in enumerate(group) for b in group[i + 1 :]]


def explain_pair(
    codings: Sequence[Coding], one: tuple[int, int], other: tuple[int, int], model: Model | None = None
) -> Pair:
    """Why two happenings, (coding index, number) each, are or are not one: every feature with its points.

    Raises KeyError where a happening does not exist or cannot link (habits and suppositions).
    """
    model = model or load_model()
    mine, yours = (
        {record.happening: record for record in records_of(codings[index])}[number] for index, number in (one, other)
    )
    pair = compare(mine, yours, model)
    return pair._replace(barred=bar(mine, yours, model))
