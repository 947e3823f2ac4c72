"""A toll in the making: the figure with what the resolution of people still needs to know."""

import msgspec

from casus.coding.tolls.phrase import Described
from casus.model.toll import Toll, TollGroup, TollKind


class Figure(msgspec.Struct):
    """One stated figure; `told` is how its noun phrase describes the people, None for a bare total."""

    kind: TollKind
    low: int | None
    high: int | None
    start: int
    end: int
    anchor: int
    sentence: int
    head: int
    words: str | None = None
    group: TollGroup = "unknown"
    side: str | None = None
    told: Described | None = None
    part: bool = False
    cumulative: bool = False
    revised: bool = False
    superseded: bool = False
    inclusive: bool = False
    implied: bool = False
    people: int = -1
    within: int = -1
    again: bool = False
    whole: "Figure | None" = None
    empty: bool = False
    among_them: bool = False

    @property
    def single(self) -> bool:
        """Whether it is one person, or at least one."""
        return self.low == 1 and self.high in (1, None)

    def toll(self) -> Toll:
        """The toll as the rest of Casus reads it."""
        return Toll(
            kind=self.kind,
            low=self.low,
            high=self.high,
            group=self.group,
            side=self.side,
            start=self.start,
            end=self.end,
            part=self.part,
            cumulative=self.cumulative,
            revised=self.revised,
            superseded=self.superseded,
            anchor=self.anchor,
            words=self.words,
            people=self.people,
            within=self.within,
            again=self.again,
            inclusive=self.inclusive,
            implied=self.implied,
        )


def figure_of(told: Described, kind: TollKind, anchor: int, sentence: int) -> Figure:
    """The figure that a described group of people gives."""
    return Figure(
        kind, told.low, told.high, told.start, told.end, anchor, sentence, told.head, told.words, told.group, told=told
    )
