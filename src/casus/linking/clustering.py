"""Clusters from scored pairs: average-link agglomeration that keeps to its bars and does not chain."""

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence

Edge = tuple[int, int]
# Components up to this size are scored in full, so that absent pairs speak too and an event that hundreds of reports
# tell stays whole; in larger ones an absent pair counts as what blocking made of it: rather two happenings than one.
FULL = 400
ABSENT = -4.0


def cluster(
    nodes: Sequence[int],
    scores: Mapping[Edge, float],
    barred: Iterable[Edge],
    score: Callable[[int, int], float | None],
    threshold: float,
) -> list[list[int]]:
    """Clusters of one component.

    The two clusters with the highest mean score over their pairs are merged as long as it is above the threshold
    and no pair is barred (Sokal and Michener 1958; constrained as Davidson and Ravi 2005). Ties go to the
    positions that come first, so the result depends on nothing but the scores. `score` gives a pair that
    blocking left out, None where it is barred.
    """
    sums, bars = dict(scores), set(barred)
    if len(nodes) <= FULL:
        _fill(nodes, sums, bars, score)
    return _Merger(nodes, sums, bars, threshold).run()


def _fill(
    nodes: Sequence[int], sums: dict[Edge, float], bars: set[Edge], score: Callable[[int, int], float | None]
) -> None:
    """Scores the pairs of a component that blocking left out."""
    for position, one in enumerate(nodes):
        for other in nodes[position + 1 :]:
            if (one, other) not in sums and (one, other) not in bars:
                points = score(one, other)
                if points is None:
                    bars.add((one, other))
                else:
                    sums[one, other] = points


class _Merger:
    """The state of one agglomeration: clusters by number, and between neighbours the sum of scores and their count."""

    def __init__(self, nodes: Sequence[int], sums: Mapping[Edge, float], barred: set[Edge], threshold: float) -> None:
        self.threshold = threshold
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
            if one in self.members and other in self.members:
                self._merge(one, other)
        return sorted(sorted(group) for group in self.members.values())

    def _offer(self, one: int, other: int) -> None:
        """Queues a merge where it is allowed and worth it; ties by the first members."""
        if other in self.bars[one]:
            return
        value, pairs = self.near[one][other]
        absent = len(self.members[one]) * len(self.members[other]) - pairs
        mean = (value + absent * ABSENT) / (pairs + absent)
        if mean > self.threshold:
            first, second = sorted((self.members[one][0], self.members[other][0]))
            heapq.heappush(self.queue, (-mean, first, second, one, other))

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
