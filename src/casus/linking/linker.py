"""From codings to clusters of happenings."""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from casus.linking.blocking import Blocks, Edge, candidate_pairs
from casus.linking.clustering import cluster, components
from casus.linking.features import Pair, bar, compare
from casus.linking.happenings import Cluster, each_alone
from casus.linking.model import Model, load_model
from casus.linking.records import Batch, Record, make_records
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
    batch = make_records(codings, sorted(twins))
    blocks = candidate_pairs(batch.records, model)
    joined = [
        tuple(
            (twin, number)
            for member in members
            for index, number in [batch.records[member].member]
            for twin in twins[index]
        )
        for members in group(batch, blocks, model)
    ]
    taken = {member for members in joined for member in members}
    alone = [one for one in each_alone(codings) if one[0] not in taken]
    return Linked(sorted([*joined, *alone]), len(blocks.pairs), blocks.largest, blocks.largest_name)


def copies_of(codings: Sequence[Coding]) -> dict[int, list[int]]:
    """The coding that stands for all of one text -> all of them, which tell their happenings under the same numbers.

    The earliest published stands for the others, of equals the one whose report id comes first.
    """
    order = sorted(
        range(len(codings)), key=lambda index: (str(_published(codings[index]) or ""), codings[index].report)
    )
    first: dict[tuple[str, tuple[int, ...]], int] = {}
    found: dict[int, list[int]] = {}
    for index in order:
        coding = codings[index]
        key = " ".join(coding.text.lower().split()), tuple(sorted({mention.happening for mention in coding.mentions}))
        found.setdefault(first.setdefault(key, index), []).append(index)
    return found


def _published(coding: Coding) -> date | None:
    return coding.published.latest if coding.published else None


def group(batch: Batch, blocks: Blocks, model: Model) -> list[list[int]]:
    """Clusters of record positions, singles included."""
    records = batch.records
    scores, barred = _scored(batch, blocks, model)
    linked = [edge for edge, points in scores.items() if points > THRESHOLD]
    parts = components(len(records), linked)
    inside = {node: number for number, part in enumerate(parts) for node in part}
    of_part = [_Part() for _ in parts]
    for (one, other), points in scores.items():
        if one in inside and inside[one] == inside.get(other):
            of_part[inside[one]].scores[one, other] = points
    for one, other in barred:
        if one in inside and inside[one] == inside.get(other):
            of_part[inside[one]].barred.append((one, other))

    def score(one: int, other: int) -> float | None:
        a, b = records[one], records[other]
        return None if bar(a, b, model) else compare(a, b, model, batch.weights).score

    groups = [
        members
        for nodes, part in zip(parts, of_part, strict=True)
        for members in cluster(nodes, part.scores, [*part.barred, *_of_one_report(nodes, records)], score, THRESHOLD)
    ]
    return groups + [[node] for node in range(len(records)) if node not in inside]


class _Part:
    """The scored and the barred pairs of one component."""

    def __init__(self) -> None:
        self.scores: dict[Edge, float] = {}
        self.barred: list[Edge] = []


def _scored(batch: Batch, blocks: Blocks, model: Model) -> tuple[Mapping[Edge, float], list[Edge]]:
    scores: dict[Edge, float] = {}
    barred: list[Edge] = []
    for one, other in blocks.pairs:
        a, b = batch.records[one], batch.records[other]
        if bar(a, b, model):
            barred.append((one, other))
        else:
            scores[one, other] = compare(a, b, model, batch.weights).score
    return scores, barred


def _of_one_report(nodes: Sequence[int], records: Sequence[Record]) -> list[Edge]:
    by_report: dict[str, list[int]] = {}
    for node in nodes:
        by_report.setdefault(records[node].report, []).append(node)
    return [(a, b) for group in by_report.values() for i, a in enumerate(group) for b in group[i + 1 :]]


def explain_pair(
    codings: Sequence[Coding], one: tuple[int, int], other: tuple[int, int], model: Model | None = None
) -> Pair:
    """Why two happenings, (coding index, number) each, are or are not one: every feature with its points.

    Raises KeyError where a happening does not exist or cannot link (habits and suppositions).
    """
    model = model or load_model()
    batch = make_records(codings, range(len(codings)))
    found = {record.member: record for record in batch.records}
    pair = compare(found[one], found[other], model, batch.weights)
    return pair._replace(barred=bar(found[one], found[other], model))
