"""Days and months of the calendar: 3 May 2024, May 3rd, 03/05/2024, 2024-05-03, late August, between 3 and 5 May."""

from datetime import date

from casus.model.interval import Interval
from casus.resolving.times import values
from casus.resolving.times.anchors import Narrative, Reading, year_of_day, year_of_month
from casus.resolving.times.found import Found
from casus.resolving.times.pieces import Piece


def iso_day(found: Found, narrative: Narrative) -> Reading | None:
    """A day as ISO 8601 writes it, with a time of day or without."""
    if not found.tight():
        return None
    figures = [int(piece.value) for piece in found.all("Yd")]
    day = _day(*figures[:3])
    if day is None:
        return None
    if len(figures) > 3:
        return Reading("TIME", f"{day}T{figures[3]:02}:{figures[4]:02}")
    return Reading("DATE", values.of_day(day))


def figures(found: Found, narrative: Narrative) -> Reading | None:
    """Day, month and year in figures; month first only where the other order is no date or the text writes so."""
    one, two, last = (piece for piece in found.all("dY"))
    if not found.tight() or (last.letter == "d" and (len(last.text) < 2 or "/" not in found.shape)):
        return None
    year = int(last.value) if last.letter == "Y" else full_year(int(last.value))
    day_first, month_first = _day(year, two.value, one.value), _day(year, one.value, two.value)
    day = (month_first or day_first) if _month_first(found) else (day_first or month_first)
    return Reading("DATE", values.of_day(day)) if day else None


def _month_first(found: Found) -> bool:
    """Whether some other date of the text can only be month first, and none only day first."""
    seen = [0, 0]
    for at in range(len(found.row) - 4):
        if found.letters[at : at + 4] == "d/d/" and found.letters[at + 4] in "dY":
            seen[0] += found.row[at].value > 12
            seen[1] += found.row[at + 2].value > 12
    return seen[1] > 0 and not seen[0]


def iso_month(found: Found, narrative: Narrative) -> Reading | None:
    """A month as ISO 8601 writes it; 2011-12 may as well be two years and is left to that reading."""
    year, month = (piece for piece in found.all("Yd"))
    if not found.tight() or len(month.text) != 2 or not 1 <= month.value <= 12 or year.value % 100 + 1 == month.value:
        return None
    return Reading("DATE", f"{year.value}-{month.value:02}")


def full_year(two_digits: int) -> int:
    """The year of two digits: 1940 to 2039."""
    return two_digits + (2000 if two_digits < 40 else 1900)


def month_day(found: Found, narrative: Narrative) -> Reading | None:
    """A day of a month, with a year, weekday or part of the day where the words have one."""
    month = found.one("M")
    number = next(piece for piece in found.all("do") if not _is_short_year(found, piece))
    if month is None or not 1 <= number.value <= 31:
        return None
    year = _year(found, number, month.value, narrative)
    if year is None:
        return _with_part(found, f"XXXX-{month.value:02}-{number.value:02}")
    day = _day(year, month.value, number.value)
    return _with_part(found, values.of_day(day)) if day else None


def _is_short_year(found: Found, piece: Piece) -> bool:
    at = found.row.index(piece, found.first)
    return found.letters[at - 1 : at] == "'" and at > found.first


def _year(found: Found, number: Piece, month: int, narrative: Narrative) -> int | None:
    year = found.one("Y")
    if year is not None:
        narrative.year = int(year.value)
        return narrative.year
    later = [piece for piece in found.all("d") if piece.start > number.start]
    if later:
        if found.one("'") is None and later[0].value < 32:  # "on 4 May 12 people were killed"
            raise ValueError("a number of something else")
        return full_year(int(later[0].value))
    if (unit := found.one("u")) and (way := found.one("l")):
        if unit.value != "Y":
            raise ValueError("no year")
        return narrative.today.year + int(way.value) if narrative.today and abs(way.value) < 2 else None
    first = found.one("M")
    return year_of_day(narrative, month, int(number.value), narrative.direction(first.token if first else 0))


def _with_part(found: Found, value: str) -> Reading:
    part = found.one("PB")
    if part is None:
        return Reading("DATE", value)
    days = values.days(value)
    return Reading("TIME", f"{value}T{part.value}", days)


def day_stretch(found: Found, narrative: Narrative) -> Reading | None:
    """From one day of a month to another."""
    months, numbers, year = found.all("M"), found.all("do"), found.one("Y")
    if len(numbers) != 2 or (len(months) == 2 and found.one("&") and not found.one("b")):
        return None
    if not all(1 <= number.value <= 31 for number in numbers):
        return None
    first_year: int | None = int(year.value) if year else None
    if first_year is None:
        way = narrative.direction(months[0].token)
        first_year = year_of_day(narrative, months[0].value, numbers[0].value, way)
    if first_year is None:
        return Reading("DATE", f"XXXX-{months[0].value:02}-{numbers[0].value:02}")
    start = _day(first_year, months[0].value, numbers[0].value)
    end = _day(first_year + (months[-1].value < months[0].value), months[-1].value, numbers[1].value)
    if start is None or end is None or end < start:
        return None
    return Reading("DATE", f"{start}/{end}", Interval(start, end, "day"))


def month_year(found: Found, narrative: Narrative) -> Reading | None:
    """A month of a year."""
    month, year = found.one("M"), found.one("Yd")
    if month is None or year is None:
        return None
    narrative.year = int(year.value) if year.letter == "Y" else full_year(int(year.value))
    return in_part(found, f"{narrative.year}-{month.value:02}", narrative)


def month_relative(found: Found, narrative: Narrative) -> Reading | None:
    """A month of this, last or next year."""
    month, way, unit = found.one("M"), found.one("l"), found.one("u")
    if month is None or way is None or unit is None or unit.value != "Y" or abs(way.value) > 1:
        return None
    year = str(narrative.today.year + way.value) if narrative.today else "XXXX"
    return in_part(found, f"{year}-{month.value:02}", narrative)


def month_only(found: Found, narrative: Narrative) -> Reading | None:
    """A bare month: the year after publication and tense."""
    month, way = found.one("M"), found.one("l")
    if month is None or _is_name(found, month):
        return None
    today = narrative.today
    if today is None or way is None or way.value not in (-1, 1):
        sense = narrative.direction(month.token)
        year = (
            today.year if today and way is not None and way.value == 0 else year_of_month(narrative, month.value, sense)
        )
    elif way.value < 0:
        year = today.year - (month.value >= today.month)
    else:
        year = today.year + (month.value <= today.month)
    return in_part(found, f"{year or 'XXXX'}-{month.value:02}", narrative)


def _is_name(found: Found, month: Piece) -> bool:
    """Whether a bare month is part of a person's name (Theresa May, April Jones)."""
    token = found.parse.tokens[month.token]
    if found.shape != "M":
        return False
    neighbours = [token.index - 1, token.index + 1]
    for at in neighbours:
        if 0 <= at < len(found.parse.tokens):
            other = found.parse.tokens[at]
            tied = other.head == token.index or token.head == other.index
            if other.pos == "PROPN" and tied and (other.dep[:4] in ("flat", "comp") or token.dep[:4] == "flat"):
                return True
    return False


def each_month(found: Found, narrative: Narrative) -> Reading | None:
    """Every July."""
    month = found.one("M")
    return Reading("SET", f"XXXX-{month.value:02}") if month else None


def month_stretch(found: Found, narrative: Narrative) -> Reading | None:
    """From one month to another."""
    first, last = found.all("M")
    if found.one("&") and not found.one("b"):
        return None
    named = found.one("Y")
    sense = narrative.direction(first.token)
    end = int(named.value) if named else year_of_month(narrative, last.value, sense)
    if end is None:
        return Reading("DATE", f"XXXX-{first.value:02}")
    begin = end - (first.value > last.value)
    days = Interval(date(begin, first.value, 1), values.months(end, last.value, 1)[1], "month")
    return Reading("DATE", f"{begin}-{first.value:02}/{end}-{last.value:02}", days)


def in_part(found: Found, value: str, narrative: Narrative) -> Reading:
    """A stretch of the calendar cut to what "early", "mid", "late", "earlier" or "later" leave of it."""
    early, whole = found.one("e"), values.days(value)
    if early is None or not whole.earliest or not whole.latest:
        return Reading("DATE", value)
    today = narrative.today
    if early.value in ("earlier", "later"):
        if today is None or not whole.earliest <= today <= whole.latest:
            return Reading("DATE", value)
        before = early.value == "earlier"
        ends = (whole.earliest, today) if before else (today, whole.latest)
        return Reading("DATE", value, Interval(*ends, whole.precision))
    return Reading("DATE", value, values.part(whole, early.value))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
