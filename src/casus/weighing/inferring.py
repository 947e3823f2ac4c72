"""Days that no single report settles: a relative date of an undated report, read by what it is linked with."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from casus.model import Interval, TimeExpression

# TIMEX3 values whose year, and week, the text leaves open.
WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
WEEKEND = re.compile(r"XXXX-WXX-WE")
MONTH = re.compile(r"XXXX-(0[1-9]|1[0-2])")
SATURDAY = 6


def inferred(times: Iterable[TimeExpression], told: date) -> Interval | None:
    """The last such weekday, weekend or month up to the day on which a linked report tells the happening."""
    for time in times:
        if found := WEEKDAY.match(time.value):
            day = _last(int(found[1]), told)
            return Interval(day, day, "day")
        if WEEKEND.match(time.value):
            saturday = _last(SATURDAY, told)
            return Interval(saturday, saturday + timedelta(days=1), "weekend")
        if found := MONTH.fullmatch(time.value):
            return _month(int(found[1]), told)
    return None


def _last(weekday: int, told: date) -> date:
    """The last such day up to the day; weekdays as in ISO 8601, Monday is 1."""
    return told - timedelta(days=(told.isoweekday() - weekday) % 7)


def _month(month: int, told: date) -> Interval:
    year = told.year if month <= told.month else told.year - 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return Interval(date(year, month, 1), following - timedelta(days=1), "month")
