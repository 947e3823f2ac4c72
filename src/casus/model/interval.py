"""A stretch of days, as far as words settle it."""

from datetime import date
from typing import Literal

import msgspec

Precision = Literal["day", "weekend", "week", "month", "season", "year", "unknown"]


class Interval(msgspec.Struct, frozen=True):
    """Earliest and latest day with the precision of the words behind them; never an invented day.

    Both days are inclusive. Either is None where the words leave it open. `precision` may be known
    where the days are not ("last weekend" in an undated report).
    Raises ValueError when the earliest day is after the latest.
    """

    earliest: date | None = None
    latest: date | None = None
    precision: Precision = "unknown"

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"interval ends ({self.latest}) before it begins ({self.earliest})")

    @property
    def known(self) -> bool:
        """Whether both ends are settled."""
        return self.earliest is not None and self.latest is not None


UNKNOWN = Interval()
