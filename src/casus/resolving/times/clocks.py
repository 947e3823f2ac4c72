"""Times of the clock, with the day that words or the narrative give."""

from casus.model.interval import Interval
from casus.resolving.times import values
from casus.resolving.times.anchors import Narrative, Reading
from casus.resolving.times.calendar_dates import month_day
from casus.resolving.times.found import Found
from casus.resolving.times.weekdays import deictic, weekday

_CUES = frozenset(("at", "around", "about", "before", "after", "by", "until", "till", "from", "since", "to", "near"))


def clock(found: Found, narrative: Narrative) -> Reading | None:
    """At 10:30 p.m., 0800 GMT, noon Thursday, 5 p.m. on 9 November."""
    end = found.first + _length(found)
    time = _time(found, end)
    if time is None:
        return None
    zone = next((piece.value for piece in found.row[end : found.last] if piece.letter == "Z" and piece.value), "")
    value, days = _day(found, end, narrative)
    return Reading("TIME", f"{value}T{time}{zone}", days)


def _length(found: Found) -> int:
    """How many pieces the clock itself takes."""
    count = 0
    for letter in found.shape:
        if letter not in "d:!nA6p" or (count and letter == "p"):
            break
        count += 1
        if letter in "A6p":
            break
    return count


def _time(found: Found, end: int) -> str | None:
    pieces = [found.row[at] for at in range(found.first, end)]
    shape = found.letters[found.first : end]
    if shape == "p":
        return str(pieces[0].value)
    figures = [int(piece.value) for piece in pieces if piece.letter in "dn"]
    meridiem = next((piece.value for piece in pieces if piece.letter == "A"), None)
    if len(figures) > 1 and (len(pieces[2].text) != 2 or pieces[0].end != pieces[1].start):
        return None
    hour, minute = figures[0], figures[1] if len(figures) > 1 else 0
    if meridiem is not None:
        hour = hour % 12 + int(meridiem) if hour <= 12 else 99
    elif ":" in shape and not _cued(found, end):
        return None
    if hour > 24 or minute > 59:
        return None
    return f"{hour:02}:{minute:02}"


def _cued(found: Found, end: int) -> bool:
    """Whether figures such as 10:30 are a time and no score: a cue before, a zone after, or a day with them."""
    before = found.before()
    return found.last > end or (before is not None and before.text in _CUES)


def _day(found: Found, end: int, narrative: Narrative) -> tuple[str, Interval]:
    rest = Found(found.parse, found.row, found.letters, end, found.last)
    reading: Reading | None = None
    if rest.one("M"):
        reading = month_day(rest, narrative)
    elif rest.one("W"):
        reading = weekday(rest, narrative)
    elif rest.one("D"):
        reading = deictic(rest, narrative)
    if reading is not None:
        return reading.value.split("T")[0], reading.interval
    if narrative.day is not None:
        value = values.of_day(narrative.day)
        return value, values.days(value)
    return "XXXX-XX-XX", Interval(None, None, "day")
