"""Durations and sets: three days, a year and a half, daily, every two weeks."""

from casus.resolving.times.amounts import amount
from casus.resolving.times.anchors import Narrative, Reading
from casus.resolving.times.found import Found

_FEW_SECONDS = frozenset(("second",))


def duration(found: Found, narrative: Narrative) -> Reading | None:
    """A stretch with a number; "a second" is as often an ordinal and is left out."""
    found_amount = amount(found)
    unit = found.one("uU")
    if found_amount is None or unit is None or _is_ordinal(found, unit.text):
        return None
    return Reading("DURATION", found_amount.value)


def _is_ordinal(found: Found, unit: str) -> bool:
    return unit in _FEW_SECONDS and not found.one("dN-")


def half_unit(found: Found, narrative: Narrative) -> Reading | None:
    """Half an hour, half a day, half a year."""
    unit = found.one("u")
    halves = {"TH": "PT30M", "TM": "PT30S", "D": "PT12H", "Y": "P6M", "E": "P5Y", "C": "P50Y"}
    return Reading("DURATION", halves[unit.value]) if unit is not None and unit.value in halves else None


def for_units(found: Found, narrative: Narrative) -> Reading | None:
    """For weeks."""
    found_amount = amount(found)
    return Reading("DURATION", found_amount.value) if found_amount else None


def every(found: Found, narrative: Narrative) -> Reading | None:
    """Daily, weekly, annually."""
    return Reading("SET", str(found.pieces[0].value))


def every_unit(found: Found, narrative: Narrative) -> Reading | None:
    """Every day, every two weeks, every third month."""
    unit, number = found.one("uU"), found.one("ndo")
    if unit is None:
        return None
    head = "PT" if unit.value.startswith("T") else "P"
    return Reading("SET", f"{head}{number.value if number else 1}{unit.value[-1]}")
