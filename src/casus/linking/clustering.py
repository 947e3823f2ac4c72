"""Clusters from scored pairs: average-link agglomeration that keeps to its bars and does not chain."""

import heapq
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Protocol

Edge = tuple[int, int]
# Components up to this size are scored in full. In larger ones the mean of two clusters needs half of its pairs, or
# else the pairs of so many members of each, evenly spread: what blocking left out speaks neither for nor against.
FULL = 64
SPREAD = 8


Kinds = dict[Hashable, list[int]]


class Judge(Protocol):
    """What is known of pairs that blocking left out."""

    def kind(self, node: int) -> Hashable:
        """What a bar depends on: nodes of one kind are mostly barred from the same nodes."""
        ...

    def score(self, one: int, other: int) -> float | None:
        """The points of a pair, None where it is barred."""
        ...

    def barred(self, some: Kinds, others: Kinds) -> bool:
        """Whether a bar that was not given lies between two clusters, each given as its members by kind."""
        ...


def cluster(
    nodes: Sequence[int], scores: Mapping[Edge, float], barred: Iterable[Edge], judge: Judge, threshold: float
) -> list[list[int]]:
    """Clusters of one component.

    The two clusters with the highest mean score over their pairs are merged as long as it is above the threshold
    and no pair is barred (Sokal and Michener 1958; constrained as Davidson and Ravi 2005). Ties go to the
    positions that come first, so the result depends on nothing but the scores.
    """
    sums, bars = dict(scores), set(barred)
    if len(nodes) <= FULL:
        _fill(nodes, sums, bars, judge)
    return _Merger(nodes, sums, bars, judge, threshold).run()


def _fill(nodes: Sequence[int], sums: dict[Edge, float], bars: set[Edge], judge: Judge) -> None:
    """Scores the pairs of a component that blocking left out."""
    for position, one in enumerate(nodes):
        for other in nodes[position + 1 :]:
            if (one, other) not in sums and (one, other) not in bars:
                points = judge.score(one, other)
                if points is None:
                    bars.add((one, other))
                else:
                    sums[one, other] = points


def _spread(members: Sequence[int]) -> list[int]:
    """So many members as stand for all, evenly spread."""
    count = min(SPREAD, len(members))
    return [members[index * len(members) // count] for index in range(count)]


class _Merger:
    """The state of one agglomeration: clusters by number, and between neighbours the sum of scores and their count.

    A merged cluster keeps the number of the one with more neighbours, so that little has to be changed.
    """

    def __init__(
        self, nodes: Sequence[int], sums: Mapping[Edge, float], barred: set[Edge], judge: Judge, threshold: float
    ) -> None:
        self.scores, self.judge, self.threshold = sums, judge, threshold
        self.members: dict[int, list[int]] = {node: [node] for node in nodes}
        self.kinds: dict[int, Kinds] = {node: {judge.kind(node): [node]} for node in nodes}
        self.near: dict[int, dict[int, tuple[float, int]]] = {node: {} for node in nodes}
        self.bars: dict[int, set[int]] = {node: set() for node in nodes}
        for (one, other), value in sums.items():
            self.near[one][other] = self.near[other][one] = (value, 1)
        for one, other in barred:
            self.bars[one].add(other)
            self.bars[other].add(one)
        self.queue: list[tuple[float, int, int, int, int]] = []

    def run(self) -> list[list[int]]:
        for one in self.members:
            for other in self.near[one]:
                if one < other:
                    self._offer(one, other)
        while self.queue:
            mean, _, _, one, other = heapq.heappop(self.queue)
            if self._stands(mean, one, other) and self._settled(one, other):
                self._merge(one, other)
        return sorted(sorted(group) for group in self.members.values())

    def _offer(self, one: int, other: int) -> None:
        """Queues a merge where it is allowed and worth it; ties by the first members."""
        if other in self.bars[one]:
            return
        value, known = self.near[one][other]
        if value / known > self.threshold:
            first, second = sorted((self.members[one][0], self.members[other][0]))
            heapq.heappush(self.queue, (-value / known, first, second, one, other))

    def _stands(self, mean: float, one: int, other: int) -> bool:
        """Whether an offer is still what it was when it was queued."""
        if one not in self.members or other not in self.members or other in self.bars[one]:
            return False
        value, known = self.near[one][other]
        return mean == -value / known

    def _settled(self, one: int, other: int) -> bool:
        """Whether a merge may be done now; where too few pairs are known, more are scored and it is queued anew."""
        mine, yours = self.members[one], self.members[other]
        known, pairs = self.near[one][other][1], len(mine) * len(yours)
        if known == pairs:
            return True
        if self.judge.barred(self.kinds[one], self.kinds[other]):
            self.bars[one].add(other)
            self.bars[other].add(one)
            return False
        if 2 * known >= pairs and pairs > SPREAD * SPREAD:
            return True
        points = [self._points(a, b) for a in _spread(mine) for b in _spread(yours)]
        self.near[one][other] = self.near[other][one] = (sum(points) / len(points) * pairs, pairs)
        self._offer(one, other)
        return False

    def _points(self, one: int, other: int) -> float:
        """The points of a pair that no bar keeps apart."""
        edge = (one, other) if one < other else (other, one)
        return self.scores[edge] if edge in self.scores else self.judge.score(*edge) or 0.0

    def _merge(self, one: int, other: int) -> None:
        kept, gone = sorted((one, other), key=lambda name: -len(self.near[name]) - len(self.bars[name]))
        self.members[kept] = sorted(self.members[kept] + self.members.pop(gone))
        for kind, held in self.kinds.pop(gone).items():
            self.kinds[kept].setdefault(kind, []).extend(held)
        for node in self.bars.pop(gone):
            self.bars[node].discard(gone)
            self.bars[node].add(kept)
            self.bars[kept].add(node)
        near = self.near.pop(gone)
        del near[kept], self.near[kept][gone]
        for node, (value, known) in near.items():
            del self.near[node][gone]
            before, count = self.near[kept].get(node, (0.0, 0))
            self.near[kept][node] = self.near[node][kept] = (before + value, count + known)
            self._offer(min(kept, node), max(kept, node))
