"""The two places where decisions come in: after linking (`clusters`), and after weighing (`events`)."""

from collections.abc import Mapping, Sequence

from casus.linking.happenings import Cluster
from casus.model import Coding, Decision, Event
from casus.review.anchors import Codings, vanished
from casus.review.clusters import Group, amend_clusters, sides
from casus.review.events import amend_events
from casus.review.fields import Types
from casus.review.ledger import in_force


class Review:
    """The decisions in force over the newest codings, which may be numbered otherwise than when they were made."""

    def __init__(self, decisions: Sequence[Decision], codings: Codings) -> None:
        self.decisions = in_force(decisions)
        self.codings = codings

    @classmethod
    def over(cls, decisions: Sequence[Decision], codings: Sequence[Coding]) -> "Review":
        """As the constructor, over codings that are at hand."""
        by_report: Mapping[str, Coding] = {coding.report: coding for coding in codings} if decisions else {}
        return cls(decisions, by_report.get)

    def groups(self, groups: Sequence[Group]) -> list[Group]:
        """Groups of tellings (report, happening) as linking made them, with every merge and split."""
        return amend_clusters(groups, self.decisions, self.codings)

    def clusters(self, clusters: Sequence[Cluster], codings: Sequence[Coding]) -> list[Cluster]:
        """As `groups`, for clusters of (index of the coding, happening)."""
        if not any(decision.verb in ("merge", "split") for decision in self.decisions):
            return list(clusters)
        place = {coding.report: index for index, coding in enumerate(codings)}
        named = [tuple((codings[index].report, number) for index, number in cluster) for cluster in clusters]
        return [tuple((place[report], number) for report, number in group) for group in self.groups(named)]

    def events(self, events: Sequence[Event], groups: Sequence[Group], types: Types) -> list[Event]:
        """Events as weighing made them of `groups`, with every decision that holds for one."""
        return amend_events(events, groups, self.decisions, self.codings, types)

    def lost(self) -> list[Decision]:
        """The decisions whose every telling has gone, so that there is no event left to come back with."""
        effective = [one for one in self.decisions if one.verb not in ("undo", "comment")]
        own = [(one, [anchor for side in sides(one) for anchor in side]) for one in effective]
        return [one for one, anchors in own if anchors and len(vanished(anchors, self.codings)) == len(anchors)]
