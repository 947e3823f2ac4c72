"""Times counted from publication or from the narrative: three days ago, a week earlier, the last two months."""

from datetime import date, timedelta

from casus.model.interval import Interval
from casus.resolving.times import values
from casus.resolving.times.amounts import Amount, amount
from casus.resolving.times.anchors import Narrative, Reading
from casus.resolving.times.found import Found

_QUARTER_REACH = 600
_COARSE = {"M": "month", "Y": "year", "W": "week", "Q": "season"}


def ago(found: Found, narrative: Narrative) -> Reading | None:
    """Three days ago, two years ago; with an open number only the past."""
    found_amount = amount(found)
    if found_amount is None:
        return None
    if found_amount.number is None:
        return Reading("DATE", "PAST_REF")
    if reading := _quarter_before(found, found_amount, narrative):
        return reading
    return _counted(narrative.today, found_amount, -1)


def earlier(found: Found, narrative: Narrative) -> Reading | None:
    """Two days earlier, a week later: from the day the narrative named last."""
    found_amount, way = amount(found), found.all("e")[-1].value
    if found_amount is None or way not in ("earlier", "later"):
        return None
    if found_amount.number is None:
        return Reading("DATE", "PAST_REF" if way == "earlier" else "FUTURE_REF")
    sign = -1 if way == "earlier" else 1
    if sign < 0 and (reading := _quarter_before(found, found_amount, narrative)):
        return reading
    base = narrative.day
    if base is None and sign < 0 and found_amount.unit in ("M", "Q", "Y"):
        base = narrative.today
    return _counted(base, found_amount, sign)


def _quarter_before(found: Found, found_amount: Amount, narrative: Narrative) -> Reading | None:
    """A year before the quarter the text is about."""
    near = found.pieces[0].start - narrative.quarter_at < _QUARTER_REACH
    if found_amount[:2] != (1, "Y") or narrative.quarter is None or not near:
        return None
    return Reading("DATE", f"{int(narrative.quarter[:4]) - 1:04}{narrative.quarter[4:]}")


def _counted(base: date | None, found_amount: Amount, sign: int) -> Reading:
    unit = {"F": "W", "E": "Y", "C": "Y"}.get(found_amount.unit, found_amount.unit)
    if base is None:
        return Reading("DATE", values.UNRESOLVED.get(unit, "XXXX-XX-XX"))
    if unit.startswith("T"):
        return _hours(base, sign)
    count = (found_amount.number or 0) * sign
    return Reading("DATE", values.of_period(unit, values.shift(base, found_amount.unit, count)))


def _hours(base: date, sign: int) -> Reading:
    other = base + timedelta(days=sign)
    return Reading("TIME", values.of_day(base), Interval(min(base, other), max(base, other), "day"))


def last_units(found: Found, narrative: Narrative) -> Reading | None:
    """The last two weeks, the next three days: a duration that ends or begins at publication."""
    found_amount, way = amount(found), found.one("l")
    if found_amount is None or way is None:
        return None
    return Reading("DURATION", found_amount.value, _stretch(found_amount, way.value, narrative.today))


def _stretch(found_amount: Amount, way: int, today: date | None) -> Interval | None:
    if today is None or found_amount.number is None or abs(way) != 1:
        return None
    unit = found_amount.unit
    days = -(-found_amount.number // 24) if unit == "TH" else 1
    other = (
        values.shift(today, "D", days * way)
        if unit.startswith("T")
        else values.shift(today, unit, found_amount.number * way)
    )
    fine = values.precision(values.UNRESOLVED.get(unit, "XXXX-XX-XX"))
    return Interval(min(today, other), max(today, other), fine)


def vague_units(found: Found, narrative: Narrative) -> Reading | None:
    """Recent weeks, the coming months, the past few days."""
    way, unit = found.one("lr"), found.one("U")
    if way is None or unit is None:
        return None
    if any(letter in "ndNYx" for letter in found.shape):
        found_amount = amount(found)
        return Reading("DURATION", found_amount.value) if found_amount else None
    if way.letter == "r" or way.value == -1:
        return Reading("DATE", "PAST_REF")
    if way.value == 1:
        return Reading("DATE", "FUTURE_REF")
    return Reading("DATE", "PRESENT_REF") if way.text == "these" else None


def offset(found: Found, narrative: Narrative) -> Reading | None:
    """Two days after something: how long; `find` adds the day where the something is a time."""
    found_amount = amount(found)
    return (
        Reading("DURATION", found_amount.value) if found_amount and found.one("U}{nda") and not found.one("t") else None
    )


def year_earlier(found: Found, narrative: Narrative) -> Reading | None:
    """The year-ago quarter, the year-earlier period."""
    unit = found.one("u")
    if unit is None or unit.value != "Y" or (found.one("e") and found.one("e").value != "earlier"):  # type: ignore[union-attr]
        return None
    reading = _quarter_before(found, Amount(1, "Y"), narrative)
    if reading is not None:
        return reading
    return Reading("DATE", f"{narrative.today.year - 1}" if narrative.today else "XXXX")


def ahead(found: Found, narrative: Narrative) -> Reading | None:
    """The weeks ahead."""
    found_amount = amount(found)
    return Reading("DURATION", found_amount.value) if found_amount else None


def _as_soon_as(found: Found) -> bool:
    before, after = found.before(), found.after()
    return (before is not None and before.text == "as") or (after is not None and after.letter == "}")


def reference(found: Found, narrative: Narrative) -> Reading | None:
    """Now, recently, soon, the future, the past: past, present or future without days."""
    piece = found.pieces[-1]
    if piece.letter == "R":
        if piece.text == "soon" and _as_soon_as(found):
            return None
        return Reading("DATE", piece.value)
    if piece.letter == "r":
        return Reading("DATE", "PAST_REF")
    if piece.letter == "c":
        return Reading("DATE", "FUTURE_REF")
    if piece.text == "current":
        return Reading("DATE", "PRESENT_REF")
    noun = found.parse.tokens[piece.token].pos == "NOUN"
    return Reading("DATE", "PAST_REF") if piece.text == "past" and noun else None
