"""How many were killed, injured, missing, captured or displaced, as the words bound it."""

from typing import Literal

import msgspec

TollKind = Literal["killed", "injured", "missing", "captured", "displaced"]
TollGroup = Literal["combatant", "civilian", "child", "woman", "official", "aid_worker", "journalist", "unknown"]


class Toll(msgspec.Struct, frozen=True, kw_only=True):
    """One stated figure: `low` and `high` bound it, None is an open side; [start, end) are the words.

    `part` marks a figure that is inside another ("including three children"); `cumulative` a total over
    many events ("over half a million since 2011"); `revised` a figure that supersedes an earlier one
    ("rose to 17"), `superseded` the earlier one ("from nine"). `anchor` is the offset of the word that
    says what happened to them. `words` keeps vague counts ("dozens", "several") as written.

    `people` numbers the people meant, within one text: tolls of one number tell of the same people;
    `within` is the number of the people they are among ("one of them"), -1 where nothing says so;
    `again` marks every toll of some people after the first ("the victim"). `inclusive` marks a deed
    that leaves open whether its victims lived ("three people were shot"), `implied` a victim that
    only the name of a happening lets one infer ("a fatal shooting").
    Raises ValueError when low is above high or a bound is negative.
    """

    kind: TollKind
    low: int | None = None
    high: int | None = None
    group: TollGroup = "unknown"
    side: str | None = None
    start: int
    end: int
    part: bool = False
    cumulative: bool = False
    revised: bool = False
    superseded: bool = False
    anchor: int = -1
    words: str | None = None
    people: int = -1
    within: int = -1
    again: bool = False
    inclusive: bool = False
    implied: bool = False

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"toll of {self.low} to {self.high}: the low bound is above the high one")
        if min(self.low or 0, self.high or 0) < 0:
            raise ValueError("a toll cannot be negative")
