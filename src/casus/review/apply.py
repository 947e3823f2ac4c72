"""The two places where decisions come in: after linking (`groups`), and after weighing (`events`)."""

from collections.abc import Sequence

from casus.model import Decision, Event
from casus.review.anchors import Codings
from casus.review.clusters import Group, amend_clusters
from casus.review.events import amend_events
from casus.review.fields import Types
from casus.review.ledger import in_force


class Review:
    """The decisions in force over the newest codings, which may be numbered otherwise than when they were made."""

    def __init__(self, decisions: Sequence[Decision], codings: Codings) -> None:
        self.decisions = in_force(decisions)
        self.codings = codings

    def groups(self, groups: Sequence[Group]) -> list[Group]:
        """Groups of tellings (report, happening) as linking made them, with every merge and split."""
        return amend_clusters(groups, self.decisions, self.codings)

    def events(self, events: Sequence[Event], groups: Sequence[Group], types: Types) -> list[Event]:
        """Events as weighing made them of `groups`, with every decision that holds for one."""
        return amend_events(events, groups, self.decisions, self.codings, types)
