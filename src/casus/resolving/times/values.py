"""TIMEX3 values: what days they stand for, and how fine they are."""

import calendar
import re
from datetime import date, timedelta

from casus.model.interval import UNKNOWN, Interval, Precision

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_PERIOD = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$")
_YEARS = re.compile(r"\d{2,4}$")
_SHAPES: tuple[tuple[re.Pattern[str], Precision], ...] = (
    (re.compile(r"(?:\d{4}|XXXX)-W(?:\d\d|XX)-WE"), "weekend"),
    (re.compile(r"(?:\d{4}|XXXX)-W(?:\d\d|XX)-\d"), "day"),
    (re.compile(r"(?:\d{4}|XXXX)-W(?:\d\d|XX)$"), "week"),
    (re.compile(r"(?:\d{4}|XXXX)-(?:\d\d|XX)-(?:\d\d|XX)"), "day"),
    (re.compile(r"(?:\d{4}|XXXX)-(?:\d\d|XX)$"), "month"),
    (re.compile(r"(?:\d{4}|XXXX)-(?:Q|H|SP|SU|FA|WI)"), "season"),
    (re.compile(r"(?:\d{4}|XXXX|FY\d{4})$"), "year"),
)
# First month and number of months of each part of a year; seasons are the meteorological ones of the north.
_PARTS = {"Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6)}
_SEASONS = {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3)}


def precision(value: str) -> Precision:
    """How fine a value is, known even where the days are not."""
    return next((fine for shape, fine in _SHAPES if shape.match(value)), "unknown")


def days(value: str) -> Interval:
    """First and last day of a value of the calendar; no days for durations, sets and references."""
    ends = _ends(value)
    fine = precision(value)
    return Interval(ends[0], ends[1], fine) if ends else Interval(None, None, fine) if fine != "unknown" else UNKNOWN


def _ends(value: str) -> tuple[date, date] | None:
    try:
        return _calendar_ends(value)
    except (ValueError, OverflowError):
        return None


def _calendar_ends(value: str) -> tuple[date, date] | None:
    if match := _DAY.match(value):
        day = date(*(int(part) for part in match.groups()))
        return day, day
    if match := _WEEK.match(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + timedelta(days=5 if match[3] else 0), monday + timedelta(days=6)
    if match := _MONTH.match(value):
        return months(int(match[1]), int(match[2]), 1)
    if match := _PERIOD.match(value):
        return months(int(match[1]), *(_PARTS | _SEASONS)[match[2]])
    if _YEARS.match(value):
        width = 10 ** (4 - len(value))
        return date(int(value) * width, 1, 1), date(int(value) * width + width - 1, 12, 31)
    return None


def months(year: int, month: int, count: int) -> tuple[date, date]:
    """First and last day of `count` months from one on."""
    last = month + count - 1
    year_of_last, month_of_last = year + (last - 1) // 12, (last - 1) % 12 + 1
    return date(year, month, 1), date(year_of_last, month_of_last, calendar.monthrange(year_of_last, month_of_last)[1])


def of_day(day: date) -> str:
    """The value of a day."""
    return day.isoformat()


def of_week(day: date) -> str:
    """The value of the ISO week of a day."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def of_period(unit: str, day: date) -> str:
    """The value of the day, week, month, quarter, year, decade or century that holds a day."""
    if unit == "D":
        return of_day(day)
    if unit == "W":
        return of_week(day)
    if unit == "M":
        return f"{day.year:04}-{day.month:02}"
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    return {"Y": f"{day.year:04}", "E": f"{day.year // 10:03}", "C": f"{day.year // 100:02}"}.get(unit, of_day(day))


UNRESOLVED = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "E": "XXX", "C": "XX"}


def shift(day: date, unit: str, count: int) -> date:
    """A day `count` units on; the day of the month gives way at short months.

    Raises ValueError where that leaves the calendar (years 1 to 9999).
    """
    try:
        if unit in ("D", "W", "F"):
            return day + timedelta(days=count * {"D": 1, "W": 7, "F": 14}[unit])
        if unit.startswith("T"):
            return day
        index = day.year * 12 + day.month - 1 + count * {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}[unit]
        year, month = divmod(index, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (OverflowError, IndexError, calendar.IllegalMonthError) as error:
        raise ValueError(f"{count} units of {unit} from {day} leave the calendar") from error


def season(code: str, day: date, direction: int) -> int:
    """The year of the season that a day is in or before (direction -1, 0) or that comes next (1)."""
    first = _SEASONS[code][0]
    if direction > 0:
        return day.year if day.month < first else day.year + 1
    if direction == 0:
        return day.year - 1 if code == "WI" and day.month < 3 else day.year
    # The last one that is over, or that has begun where it is only under way.
    _, end = months(day.year, first, 3)
    return day.year if end < day else day.year - 1 if months(day.year - 1, first, 3)[1] < day else day.year - 2


def part(interval: Interval, which: str) -> Interval:
    """The early, middle or late part of a stretch.

    Of a month days 1 to 10, 11 to 20 and 21 to the end; of a year four months each; of a decade four
    years and then three each; of anything else a third.
    """
    if not interval.earliest or not interval.latest:
        return interval
    first, length = interval.earliest, (interval.latest - interval.earliest).days + 1
    if length > 300:
        return _part_of_years(first.year, interval.latest.year, which, interval.precision)
    third = 10 if interval.precision == "month" else max(1, round(length / 3))
    begin = {"early": 0, "mid": third, "late": 2 * third}[which]
    end = length if which == "late" else begin + third
    earliest = min(first + timedelta(days=begin), interval.latest)
    return Interval(earliest, min(first + timedelta(days=end - 1), interval.latest), interval.precision)


def _part_of_years(first: int, last: int, which: str, fine: Precision) -> Interval:
    if first == last:
        return Interval(*months(first, {"early": 1, "mid": 5, "late": 9}[which], 4), fine)
    count = last - first + 1
    early, late = -(-count * 4 // 10), count * 7 // 10
    begin, end = {"early": (0, early), "mid": (early, late), "late": (late, count)}[which]
    return Interval(date(first + begin, 1, 1), date(first + end - 1, 12, 31), fine)
