"""When an event took place, as far as the reports settle it."""

from collections.abc import Iterable, Sequence
from datetime import date

from casus.model import EventTime, Interval, TimeExpression
from casus.weighing.inferring import inferred
from casus.weighing.tellings import Telling

DATED = frozenset({"DATE", "TIME"})


def expressions(telling: Telling) -> list[TimeExpression]:
    """The time expressions of a telling that name a stretch of days, in order."""
    times = telling.coding.times
    named = (times[index] for mention in telling.mentions for index in mention.times)
    return [time for time in named if time.type in DATED]


def event_time(tellings: Sequence[Telling]) -> EventTime:
    """The stated stretch of days that most reports bear out; of equals the finest, then the first told.

    The publication date never fills a gap: without a settled expression the days stay open, though the
    precision of the words ("last weekend") is kept. Only where an undated report gives a relative date and
    another report of the happening is dated, the one is read by the other, and marked inferred.
    """
    stated = [[time.interval for time in expressions(telling)] for telling in tellings]
    settled = [interval for group in stated for interval in group if interval.known]
    if settled:
        best = max(_distinct(settled), key=lambda interval: _standing(interval, stated))
        return EventTime(best.earliest, best.latest, best.precision, "stated")
    return _inferred(tellings) or _open([interval for group in stated for interval in group])


def _inferred(tellings: Sequence[Telling]) -> EventTime | None:
    told = min((telling.published for telling in tellings if telling.published), default=None)
    undated = [time for telling in tellings if not telling.published for time in expressions(telling)]
    found = inferred(undated, told) if told else None
    return EventTime(found.earliest, found.latest, found.precision, "inferred") if found else None


def _open(intervals: Sequence[Interval]) -> EventTime:
    """A half-open stretch, or the bare precision of the words."""
    half = next((i for i in intervals if i.earliest or i.latest), None)
    if half:
        return EventTime(half.earliest, half.latest, half.precision, "stated")
    precise = next((i.precision for i in intervals if i.precision != "unknown"), None)
    return EventTime(precision=precise) if precise else EventTime()


def _standing(interval: Interval, stated: Sequence[Sequence[Interval]]) -> tuple[int, int, int, int, int]:
    """How well an interval stands: reports that bear it out, fineness, times said, early in its reports."""
    bearing = sum(any(overlap(interval, other) for other in group) for group in stated)
    said = sum(other == interval for group in stated for other in group)
    first = min(group.index(interval) for group in stated if interval in group)
    return bearing, -length(interval), said, -first, -_day(interval.earliest)


def overlap(one: Interval, other: Interval) -> bool:
    """Whether two intervals share a day; an open end reaches as far as need be."""
    return _day(one.earliest, 0) <= _day(other.latest, date.max.toordinal()) and _day(other.earliest, 0) <= _day(
        one.latest, date.max.toordinal()
    )


def length(interval: Interval) -> int:
    """Days from the first to the last, both counted."""
    return _day(interval.latest) - _day(interval.earliest) + 1


def _day(day: date | None, otherwise: int = 0) -> int:
    return day.toordinal() if day else otherwise


def _distinct(intervals: Iterable[Interval]) -> list[Interval]:
    return list(dict.fromkeys(intervals))
