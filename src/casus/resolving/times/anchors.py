"""What relative words are relative to: the publication day, and the days the narrative has named before."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from casus.model.interval import Interval
from casus.resolving.times import values

# News of a day further ahead than this says so in its verb.
AHEAD = 62


@dataclass(slots=True)
class Reading:
    """What words mean: TIMEX3 type and value; `days` where they differ from those of the value."""

    type: str
    value: str
    days: Interval | None = None

    @property
    def interval(self) -> Interval:
        """The days it stands for."""
        return self.days if self.days is not None else values.days(self.value)


@dataclass(slots=True)
class Narrative:
    """The state of a text up to a word.

    `today` is the publication day where one is known. `day` is the day named last, `year` the last
    year that words gave in full, `quarter` a day of the quarter named last and `quarter_at` where.
    """

    today: date | None
    direction: Callable[[int], int]
    day: date | None = None
    year: int | None = None
    quarter: str | None = None
    quarter_at: int = -(10**9)
    period: dict[str, date] = field(default_factory=dict)

    def note(self, reading: Reading, reader: str, at: int) -> None:
        """Remember what an expression named."""
        if reading.type not in ("DATE", "TIME"):
            return
        interval = reading.interval
        if interval.known and interval.precision == "day":
            self.day = interval.latest
        if interval.earliest:
            self.period[interval.precision] = interval.earliest
        if reader == "quarter" and reading.value[:4].isdigit():
            self.quarter, self.quarter_at = reading.value, at


def year_of_day(narrative: Narrative, month: int, day: int, way: int) -> int | None:
    """The year of a day named without one: the nearest to publication that the tense allows, ahead only if near.

    Without a publication day the year that the narrative named in full; else unknown.
    """
    today = narrative.today
    if today is None:
        return narrative.year
    candidates = [found for year in range(today.year - 1, today.year + 2) if (found := _day(year, month, day))]
    if not candidates:  # 29 February: the last leap year on or before publication
        leap = [found for year in range(today.year - 8, today.year) if (found := _day(year, month, day))]
        return leap[-1].year if leap else None
    past = [found for found in candidates if found <= today]
    ahead = min((found for found in candidates if found > today), default=today)
    if past and (way < 0 or (way == 0 and (ahead - today).days > AHEAD)):
        return past[-1].year
    against = 240 if way > 0 else 0  # a modal verb is a weaker sign than the past tense
    return min(candidates, key=lambda found: abs((found - today).days) + (against if found < today else 0)).year


def year_of_month(narrative: Narrative, month: int, way: int) -> int | None:
    """The year of a month named without one; the month of publication itself counts for either tense."""
    today = narrative.today
    if today is None:
        return narrative.year
    if way > 0:
        return today.year if month >= today.month else today.year + 1
    if way < 0 or month <= today.month:
        return today.year if month <= today.month else today.year - 1
    return today.year if month - today.month <= 2 else today.year - 1


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
