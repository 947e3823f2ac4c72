"""Merges and splits: what analysts decided about which tellings are one event, after linking has had its say."""

from collections.abc import Iterable, Sequence

from casus.model import Anchor, Decision
from casus.review.anchors import Codings, Member, all_found

Group = tuple[Member, ...]


def amend_clusters(clusters: Sequence[Group], decisions: Iterable[Decision], codings: Codings) -> list[Group]:
    """The clusters with every merge and split of the decisions, which are in force and in order.

    A merge joins the clusters that hold the first telling still there of each event merged. A split takes its part
    out of every cluster that also holds a telling of the rest; tellings that came later stay with the rest.
    """
    shaping = [decision for decision in decisions if decision.verb in ("merge", "split")]
    if not shaping:
        return list(clusters)
    groups = _Groups(clusters)
    for decision in shaping:
        if decision.verb == "merge":
            groups.join([members for side in sides(decision) if (members := all_found(side, codings))])
        else:
            part, rest = parts(decision)
            groups.part(all_found(part, codings), all_found(rest, codings))
    return groups.taken()


def sides(decision: Decision) -> list[tuple[Anchor, ...]]:
    """The events of a merge, each as the tellings that it had."""
    return [decision.anchor, *decision.beside]


def parts(decision: Decision) -> tuple[list[Anchor], list[Anchor]]:
    """What a split takes out of an event, and what stays."""
    out = {(member.report, member.happening) for member in decision.members}
    part = [one for one in decision.anchor if (one.report, one.happening) in out]
    return part, [one for one in decision.anchor if one not in part]


class _Groups:
    """Clusters by number, and where each telling is."""

    def __init__(self, clusters: Sequence[Group]) -> None:
        self.members: list[list[Member]] = [list(cluster) for cluster in clusters]
        self.where = {member: number for number, cluster in enumerate(clusters) for member in cluster}

    def join(self, groups: Sequence[Sequence[Member]]) -> None:
        homes = dict.fromkeys(self.where[members[0]] for members in groups if members[0] in self.where)
        first, *others = homes or [-1]
        for other in others:
            self._move(self.members[other][:], first)

    def part(self, part: Sequence[Member], rest: Sequence[Member]) -> None:
        for home in {self.where[member] for member in rest if member in self.where}:
            leaving = [member for member in part if self.where.get(member) == home]
            if leaving:
                self.members.append([])
                self._move(leaving, len(self.members) - 1)

    def _move(self, members: Sequence[Member], to: int) -> None:
        for member in members:
            self.members[self.where[member]].remove(member)
            self.members[to].append(member)
            self.where[member] = to

    def taken(self) -> list[Group]:
        return [tuple(group) for group in self.members if group]
