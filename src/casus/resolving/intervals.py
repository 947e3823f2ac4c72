"""The algebra of intervals of days: how two stretches lie to each other.

An open end (None) is unknown: it neither proves nor excludes anything, so functions of two intervals
give None where the known ends do not settle the answer.
"""

from casus.model.interval import Interval, Precision

# From fine to coarse: what is said of two stretches together is as coarse as the coarser one.
_ORDER: tuple[Precision, ...] = ("day", "weekend", "week", "month", "season", "year", "unknown")


def overlap(one: Interval, two: Interval) -> bool | None:
    """Whether the two share a day; None where an unknown end leaves it open."""
    if _apart(one, two) or _apart(two, one):
        return False
    return True if one.known and two.known else None


def _apart(first: Interval, second: Interval) -> bool:
    return first.latest is not None and second.earliest is not None and first.latest < second.earliest


def intersection(one: Interval, two: Interval) -> Interval | None:
    """The days that both leave possible, None where there are none; an open end takes the other's."""
    if overlap(one, two) is False:
        return None
    earliest = max((day for day in (one.earliest, two.earliest) if day), default=None)
    latest = min((day for day in (one.latest, two.latest) if day), default=None)
    return Interval(earliest, latest, min(one.precision, two.precision, key=_ORDER.index))


def union(one: Interval, two: Interval) -> Interval:
    """The smallest stretch that holds both; open wherever one of them is."""
    earliest = min(one.earliest, two.earliest) if one.earliest and two.earliest else None
    latest = max(one.latest, two.latest) if one.latest and two.latest else None
    return Interval(earliest, latest, max(one.precision, two.precision, key=_ORDER.index))


def contains(outer: Interval, inner: Interval) -> bool | None:
    """Whether every day of `inner` is one of `outer`; None where an unknown end leaves it open."""
    if overlap(outer, inner) is False:
        return False
    before = outer.earliest and inner.earliest and inner.earliest < outer.earliest
    after = outer.latest and inner.latest and inner.latest > outer.latest
    if before or after:
        return False
    return True if outer.known and inner.known else None


def distance(one: Interval, two: Interval) -> int | None:
    """Days between the two: 0 where they overlap, 1 for neighbours; None where an end needed is unknown."""
    if overlap(one, two):
        return 0
    if one.latest and two.earliest and one.latest < two.earliest:
        return (two.earliest - one.latest).days
    if two.latest and one.earliest and two.latest < one.earliest:
        return (one.earliest - two.latest).days
    return None


def length(interval: Interval) -> int | None:
    """How many days it has, both ends counted; None where an end is unknown."""
    if interval.earliest is None or interval.latest is None:
        return None
    return (interval.latest - interval.earliest).days + 1
