"""Holidays and the days they fall on in a year; the calendars are imported only when a text names one."""

from datetime import date, timedelta
from functools import cache
from typing import Any

from casus.model.interval import Interval
from casus.resolving.times import values
from casus.resolving.times.anchors import Narrative, Reading
from casus.resolving.times.found import Found
from casus.resolving.times.lexicon import read_table

Days = tuple[date, date]


@cache
def table() -> dict[str, dict[str, Any]]:
    """Holidays by id with their names and how to compute them."""
    return read_table("holidays.toml")


def holiday(found: Found, narrative: Narrative) -> Reading | None:
    """A holiday of a named year, or of the year that tense and publication give."""
    piece, named, unit, ways = found.one("H"), found.one("Y"), found.one("u"), found.all("l")
    if piece is None or (unit is not None and unit.value != "Y"):
        return None
    year = int(named.value) if named else None
    way = int(ways[-1].value) if ways and abs(ways[-1].value) < 2 else None
    if year is None and unit is not None and way is not None and narrative.today:
        year = narrative.today.year + way
    if year is not None:
        spans = days_of(str(piece.value), year)
        return _reading(spans[0]) if spans else None
    if narrative.today is None:
        return Reading("DATE", _without_year(str(piece.value)))
    sense = way or narrative.direction(piece.token)
    return _reading(_nearest(str(piece.value), narrative.today, sense))


def _reading(span: Days | None) -> Reading | None:
    if span is None:
        return None
    first, last = span
    if first == last:
        return Reading("DATE", values.of_day(first))
    return Reading("DATE", f"{first}/{last}", Interval(first, last, "week" if (last - first).days < 15 else "month"))


def _without_year(name: str) -> str:
    fixed = table()[name].get("fixed")
    return f"XXXX-{fixed[0]:02}-{fixed[1]:02}" if fixed else "XXXX-XX-XX"


def _nearest(name: str, today: date, sense: int) -> Days | None:
    """The last one begun by publication in the past tense, the next in the future, else the nearest."""
    spans = [span for year in range(today.year - 1, today.year + 2) for span in days_of(name, year)]
    if sense < 0:
        spans = [span for span in spans if span[0] <= today] or spans
    elif sense > 0:
        spans = [span for span in spans if span[1] >= today] or spans
    return min(spans, key=lambda span: abs((span[0] - today).days), default=None)


def days_of(name: str, year: int) -> list[Days]:
    """First and last day of a holiday in a year; an Islamic one can fall twice into one year, or not at all."""
    rule = table()[name]
    if "fixed" in rule:
        day = date(year, *rule["fixed"])
        return [(day, day)]
    if "nth" in rule:
        day = _nth(year, *rule["nth"])
        return [(day, day)]
    if "islamic" in rule:
        return _islamic(year, *rule["islamic"])
    if "hebrew" in rule:
        return _hebrew(year, *rule["hebrew"])
    return [_from_easter(year, rule)]


def _nth(year: int, month: int, weekday: int, count: int) -> date:
    first, last = values.months(year, month, 1)
    if count < 0:
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (count - 1))


def _from_easter(year: int, rule: dict[str, Any]) -> Days:
    from convertdate import holidays

    church = "orthodox" if "orthodox" in rule else "western"
    day = date(*holidays.easter(year, church)) + timedelta(days=rule[church])
    return day, day


def _islamic(year: int, month: int, first: int, last: int) -> list[Days]:
    """Umm al-Qura, which begins in 1924 and is reckoned up to 2077; a last day of 0 is the end of the month."""
    from hijridate import Hijri

    found = []
    for hijri_year in range(int((year - 622) * 1.0306) - 1, int((year - 622) * 1.0306) + 3):
        try:
            begin = Hijri(hijri_year, month, first)
        except (OverflowError, ValueError):
            continue
        start = date(*begin.to_gregorian().datetuple())
        length = begin.month_length() if last == 0 else last - first + 1
        if start.year == year:
            found.append((start, start + timedelta(days=length - 1)))
    return found


def _hebrew(year: int, month: int, first: int, last: int) -> list[Days]:
    from convertdate import hebrew

    found = []
    for hebrew_year in (year + 3760, year + 3761):
        real = 13 if month == 12 and hebrew.leap(hebrew_year) else month
        start = date(*hebrew.to_gregorian(hebrew_year, real, first))
        if start.year == year:
            found.append((start, start + timedelta(days=last - first)))
    return found
