"""Weekdays, today and its neighbours, and the parts of a day."""

from datetime import date, timedelta

from casus.model.interval import Interval
from casus.resolving.times import values
from casus.resolving.times.anchors import Narrative, Reading
from casus.resolving.times.found import Found
from casus.resolving.times.pieces import Piece

_SAME = 9
_BEFORE = frozenset(("last", "past", "previous", "preceding"))


def day_of_week(found: Found, piece: Piece, narrative: Narrative) -> date | None:
    """The day that a weekday names: the last one up to publication, the next one with a verb of the future."""
    way, number = found.one("l"), int(piece.value)
    base = narrative.today
    if way is not None and way.text in ("previous", "preceding", "following") and narrative.day:
        base = narrative.day
    if base is None:
        return None
    back = (base.isoweekday() - number) % 7
    if way is not None and way.value in (1, -1):
        days = -(back or 7) if way.text in _BEFORE else (7 - back)
        return base + timedelta(days=days)
    if narrative.direction(piece.token) > 0:
        return base + timedelta(days=(number - base.isoweekday()) % 7)
    return base - timedelta(days=back)


def weekday(found: Found, narrative: Narrative) -> Reading | None:
    """On Sunday, last Friday, early Tuesday, Monday night."""
    piece = found.one("W")
    if piece is None:
        return None
    day = day_of_week(found, piece, narrative)
    value = values.of_day(day) if day else f"XXXX-WXX-{piece.value}"
    part, point = found.one("PB"), found.one("p")
    if found.one("O") and day:
        return Reading("TIME", value + "TNI", Interval(day, day + timedelta(days=1), "day"))
    if part is not None or point is not None:
        clock = part.value if part is not None else point.value if point is not None else ""
        return Reading("TIME", f"{value}T{clock}", values.days(value))
    return Reading("DATE", value)


def weekday_of_week(found: Found, narrative: Narrative) -> Reading | None:
    """Tuesday of last week."""
    piece, way, unit = found.one("W"), found.one("l"), found.one("u")
    if piece is None or way is None or unit is None or unit.value != "W" or abs(way.value) > 1:
        return None
    if narrative.today is None:
        return Reading("DATE", f"XXXX-WXX-{piece.value}")
    monday = narrative.today - timedelta(days=narrative.today.weekday()) + timedelta(days=7 * int(way.value))
    return Reading("DATE", values.of_day(monday + timedelta(days=int(piece.value) - 1)))


def nights(found: Found, narrative: Narrative) -> Reading | None:
    """Overnight Tuesday into Wednesday, from Monday to Friday: first to last day."""
    first, last = found.all("W")
    if found.one("&") and not found.one("bOPB"):
        return None
    end = day_of_week(found, last, narrative)
    if end is None:
        return Reading("DATE", f"XXXX-WXX-{first.value}", Interval(None, None, "day"))
    start = end - timedelta(days=(end.isoweekday() - int(first.value)) % 7)
    if narrative.direction(last.token) > 0:
        start = day_of_week(found, first, narrative) or start
        end = start + timedelta(days=(int(last.value) - start.isoweekday()) % 7)
    days = Interval(start, end, "day")
    if found.one("OPB") and (end - start).days == 1:
        return Reading("TIME", f"{start}TNI", days)
    return Reading("DATE", f"{start}/{end}", days)


def each_weekday(found: Found, narrative: Narrative) -> Reading | None:
    """Every Friday, Fridays, Tuesday nights."""
    piece, part = found.one("Ww"), found.one("PB")
    if piece is None:
        return None
    return Reading("SET", f"XXXX-WXX-{piece.value}" + (f"T{part.value}" if part else ""))


def deictic(found: Found, narrative: Narrative) -> Reading | None:
    """Today, yesterday evening, late tomorrow, tonight."""
    piece, part, point = found.one("D"), found.one("P"), found.one("p")
    if piece is None:
        return None
    value = values.of_day(narrative.today + timedelta(days=int(piece.value))) if narrative.today else "XXXX-XX-XX"
    days = values.days(value)
    clock = "NI" if piece.text == "tonight" else part.value if part else point.value if point else ""
    return Reading("TIME", f"{value}T{clock}", days) if clock else Reading("DATE", value)


def day_beside(found: Found, narrative: Narrative) -> Reading | None:
    """The day before yesterday, the day after tomorrow."""
    piece, unit = found.one("D"), found.one("u")
    if piece is None or unit is None or unit.value != "D":
        return None
    count = int(piece.value) + (1 if found.one("}") else -1)
    return Reading("DATE", values.of_day(narrative.today + timedelta(days=count)) if narrative.today else "XXXX-XX-XX")


def overnight(found: Found, narrative: Narrative) -> Reading | None:
    """The night before publication, which has days of two dates."""
    today = narrative.today
    if today is None:
        return Reading("TIME", "XXXX-XX-XXTNI", Interval(None, None, "day"))
    return Reading("TIME", f"{today}TNI", Interval(today - timedelta(days=1), today, "day"))


def this_part(found: Found, narrative: Narrative) -> Reading | None:
    """Last night, this morning, the same evening, the following night."""
    part, way = found.one("P"), found.all("l")[0]
    if part is None:
        return None
    base, count = narrative.today, 0
    if way.text in ("last", "past"):
        count = -1
    elif way.value == _SAME:
        base = narrative.day
    elif way.value in (-1, 1):
        base, count = narrative.day, int(way.value)
    if base is None:
        return Reading("TIME", f"XXXX-XX-XXT{part.value}", Interval(None, None, "day"))
    day = base + timedelta(days=count)
    return Reading("TIME", f"{day}T{part.value}", values.days(values.of_day(day)))


def the_part(found: Found, narrative: Narrative) -> Reading | None:
    """In the morning: of the day the narrative is at."""
    part = found.one("P")
    if part is None:
        return None
    value = values.of_day(narrative.day) if narrative.day else "XXXX-XX-XX"
    return Reading("TIME", f"{value}T{part.value}", values.days(value))


def each_part(found: Found, narrative: Narrative) -> Reading | None:
    """Every night."""
    part = found.one("P")
    return Reading("SET", f"XXXX-XX-XXT{part.value}") if part else None
