"""Clusters from scored pairs: average-link agglomeration that keeps to its bars and does not chain."""

import heapq
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

Edge = tuple[int, int]
# Components up to this size are scored in full. In larger ones the mean of two clusters needs half of its pairs, or
# else the pairs of so many members of each, evenly spread: what blocking left out speaks neither for nor against.
FULL = 64
SPREAD = 8


class Judge(Protocol):
    """What is known of pairs that blocking left out."""

    def score(self, one: int, other: int) -> float | None:
        """The points of a pair, None where it is barred."""
        ...

    def barred(self, some: Sequence[int], others: Sequence[int]) -> bool:
        """Whether a bar lies between a member of the one cluster and a member of the other."""
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
    """The state of one agglomeration: clusters by number, and between neighbours the sum of scores and their count."""

    def __init__(
        self, nodes: Sequence[int], sums: Mapping[Edge, float], barred: set[Edge], judge: Judge, threshold: float
    ) -> None:
        self.scores, self.judge, self.threshold = sums, judge, threshold
        self.members: dict[int, list[int]] = {node: [node] for node in nodes}
        self.near: dict[int, dict[int, tuple[float, int]]] = {node: {} for node in nodes}
        self.bars: dict[int, set[int]] = {node: set() for node in nodes}
        for (one, other), value in sums.items():
            self.near[one][other] = self.near[other][one] = (value, 1)
        for one, other in barred:
            self.bars[one].add(other)
            self.bars[other].add(one)
        self.queue: list[tuple[float, int, int, int, int]] = []
        self.next = max(nodes) + 1

    def run(self) -> list[list[int]]:
        for one in self.members:
            for other in self.near[one]:
                if one < other:
                    self._offer(one, other)
        while self.queue:
            _, _, _, one, other = heapq.heappop(self.queue)
            if one in self.members and other in self.members and self._settled(one, other):
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

    def _settled(self, one: int, other: int) -> bool:
        """Whether a merge may be done now; where too few pairs are known, more are scored and it is queued anew."""
        mine, yours = self.members[one], self.members[other]
        known, pairs = self.near[one][other][1], len(mine) * len(yours)
        if known == pairs:
            return True
        if self.judge.barred(mine, yours):
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
        new, self.next = self.next, self.next + 1
        self.members[new] = sorted(self.members.pop(one) + self.members.pop(other))
        mine, yours = self.near.pop(one), self.near.pop(other)
        self.near[new] = {}
        self.bars[new] = (self.bars.pop(one) | self.bars.pop(other)) - {one, other}
        for node in sorted((mine.keys() | yours.keys()) - {one, other}):
            (a, m), (b, n) = mine.get(node, (0.0, 0)), yours.get(node, (0.0, 0))
            self.near[node].pop(one, None)
            self.near[node].pop(other, None)
            self.near[node][new] = self.near[new][node] = (a + b, m + n)
        for node in self.bars[new]:
            self.bars[node] -= {one, other}
            self.bars[node].add(new)
        for node in self.near[new]:
            self._offer(min(node, new), max(node, new))
