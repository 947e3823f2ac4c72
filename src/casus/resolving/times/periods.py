"""Weeks, weekends, months, quarters, seasons and years relative to publication or to the narrative."""

from datetime import date, timedelta

from casus.model.interval import Interval
from casus.resolving.times import values
from casus.resolving.times.anchors import Narrative, Reading
from casus.resolving.times.calendar_dates import in_part
from casus.resolving.times.found import Found

_SAME = 9
_LATEST = 8
_NEAR_QUARTER = 1500
_ANAPHORIC = frozenset(("following", "previous", "preceding"))
_PRECISION = {"D": "day", "W": "week", "M": "month", "Q": "season", "Y": "year"}


def period(found: Found, narrative: Narrative) -> Reading | None:
    """Last week, this month, next year, the following day, that week, earlier this month."""
    unit, way = found.one("u"), found.one("l")
    if unit is None or unit.value not in values.UNRESOLVED:
        return None
    if way is None:
        return _in_the(found, unit.value, narrative)
    if way.text == "past" or (unit.value == "D" and way.text in ("last", "past", "coming", "upcoming", "this")):
        return Reading("DURATION", f"P1{unit.value}", _span(narrative.today, unit.value, -1))
    if unit.value == "Q" and way.value in (_SAME, _LATEST, 0) and narrative.quarter:
        return Reading("DATE", narrative.quarter)
    base = _base(found, unit.value, narrative)
    if base is None:
        return Reading("DATE", values.UNRESOLVED[unit.value])
    count = way.value if abs(way.value) == 1 else 0
    return in_part(found, values.of_period(unit.value, values.shift(base, unit.value, count)), narrative)


def _base(found: Found, unit: str, narrative: Narrative) -> date | None:
    """The day to count from: what the narrative named for "the next day" and "that week", else publication."""
    way = found.one("l")
    anaphoric = way is not None and (
        way.text in _ANAPHORIC or way.value == _SAME or (unit == "D" and way.text == "next")
    )
    if not anaphoric:
        return narrative.today
    if unit == "D":
        return narrative.day
    return narrative.period.get(_PRECISION.get(unit, ""), narrative.day) or narrative.today


def _in_the(found: Found, unit: str, narrative: Narrative) -> Reading | None:
    """The end of the year, late in the week, earlier in the day."""
    base = narrative.day if unit == "D" else narrative.today
    if base is None:
        return Reading("DATE", values.UNRESOLVED[unit])
    if unit == "Q" and narrative.quarter:
        return in_part(found, narrative.quarter, narrative)
    return in_part(found, values.of_period(unit, base), narrative)


def _span(today: date | None, unit: str, count: int) -> Interval | None:
    if today is None:
        return None
    other = values.shift(today, unit, count)
    fine = values.precision(values.UNRESOLVED.get(unit, ""))
    return Interval(min(today, other), max(today, other), fine)


def the_unit(found: Found, narrative: Narrative) -> Reading | None:
    """The quarter, the year, the week: what the narrative is about."""
    unit = found.one("u")
    if unit is None:
        return None
    if unit.value == "Q":
        return Reading("DATE", narrative.quarter) if narrative.quarter else None
    if unit.value == "Y":
        return Reading("DURATION", "P1Y")
    if unit.value == "W" and narrative.today:
        return Reading("DATE", values.of_week(narrative.today))
    return None


def same_period(found: Found, narrative: Narrative) -> Reading | None:
    """The 1988 period, the latest period: the quarter under discussion in that year."""
    named = found.one("Y")
    if narrative.quarter is None:
        return Reading("DATE", str(named.value)) if named else None
    return Reading("DATE", f"{named.value}{narrative.quarter[4:]}" if named else narrative.quarter)


def year_end(found: Found, narrative: Narrative) -> Reading | None:
    """Year-end: about the last day of the year."""
    unit, end = found.one("u"), found.one("e")
    if unit is not None and (unit.value != "Y" or end is None or end.text != "end"):
        return None
    if narrative.today is None:
        return Reading("DATE", "XXXX-12-31")
    year = narrative.today.year
    return Reading("DATE", f"{year}-12-31", Interval(*values.months(year, 12, 1), "month"))


def quarter(found: Found, narrative: Narrative) -> Reading | None:
    """The third quarter, of a named year or of the one that tense and publication give."""
    number, unit = found.one("o"), found.all("uq")
    if number is None or not 1 <= number.value <= 4 or not any(piece.value in ("Q", "period") for piece in unit):
        return None
    named, way, today = found.one("Y"), found.one("l"), narrative.today
    if named is not None:
        return Reading("DATE", f"{named.value}-Q{number.value}")
    if today is None:
        return Reading("DATE", f"XXXX-Q{number.value}")
    if way is not None and abs(way.value) < 2:
        return Reading("DATE", f"{today.year + way.value}-Q{number.value}")
    later = number.value > (today.month + 2) // 3
    year = today.year - (later and narrative.direction(number.token) <= 0 and number.value - (today.month + 2) // 3 > 1)
    return Reading("DATE", f"{year}-Q{number.value}")


def half_year(found: Found, narrative: Narrative) -> Reading | None:
    """The first half of 2024, the last half of last year."""
    number, named, unit = found.one("ol"), found.one("Y"), found.one("u")
    if number is None or (unit is not None and unit.value != "Y"):
        return None
    half = 2 if number.value in (2, -1) else 1
    way = found.all("l")[-1].value if found.all("l") else 0
    if named is None and (narrative.today is None or abs(way) > 1):
        return Reading("DATE", f"XXXX-H{half}")
    year = int(named.value) if named else narrative.today.year + way if narrative.today else 0
    return Reading("DATE", f"{year}-H{half}")


def season(found: Found, narrative: Narrative) -> Reading | None:
    """Last winter, the summer of 2014, this past spring."""
    piece, named = found.one("S"), found.one("Y")
    ways = found.all("l")
    if piece is None or (piece.text in ("spring", "fall") and len(found.shape) == 1):
        return None
    if named is not None:
        return in_part(found, f"{named.value}-{piece.value}", narrative)
    if narrative.today is None:
        return Reading("DATE", f"XXXX-{piece.value}")
    if found.one("u") is not None:
        way = ways[-1].value if ways else 0
        return Reading("DATE", f"{narrative.today.year + way}-{piece.value}") if abs(way) < 2 else None
    direction = next((way.value for way in ways if abs(way.value) == 1), 0)
    if not ways:
        direction = max(0, narrative.direction(piece.token))
    return in_part(found, f"{values.season(piece.value, narrative.today, direction)}-{piece.value}", narrative)


def weekend(found: Found, narrative: Narrative) -> Reading | None:
    """Last weekend, this weekend, over the weekend: Saturday and Sunday."""
    piece, way, today = found.one("K"), found.one("l"), narrative.today
    if piece is None or (piece.value == 2 and len(found.shape) > 1):
        return None
    if found.one("v") or piece.value == 2:
        return Reading("SET", "XXXX-WXX-WE")
    if found.one("a"):
        return Reading("DURATION", "P1WE")
    if today is None:
        return Reading("DATE", "XXXX-WXX-WE")
    anaphoric = way is not None and (way.text in _ANAPHORIC or way.value == _SAME)
    base = (narrative.day if anaphoric else None) or today
    weeks = _weekend_shift(found, base, narrative)
    return Reading("DATE", values.of_week(base + timedelta(days=7 * weeks)) + "-WE")


def _weekend_shift(found: Found, base: date, narrative: Narrative) -> int:
    way, piece = found.one("l"), found.one("K")
    if way is not None and abs(way.value) == 1:
        near = way.value > 0 and way.text in ("coming", "upcoming") and base.weekday() < 5
        return 0 if near else int(way.value)
    ahead = narrative.direction(piece.token if piece else 0) > 0
    return 0 if ahead or base.weekday() >= 5 else -1
