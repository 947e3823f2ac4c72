"""Offsets from a time that the words name: "two days after Sunday's vote"."""

from casus.resolving.times import values
from casus.resolving.times.amounts import amount
from casus.resolving.times.anchors import Reading
from casus.resolving.times.found import Found

_REACH = 2
Match = tuple[Found, Reading, str]


def joined(matches: list[Match]) -> list[Match]:
    """The matches with each offset and the day it counts from as one."""
    out: list[Match] = []
    for match in matches:
        if out and out[-1][2] == "offset" and (both := _both(out[-1], match)):
            out[-1] = both
        else:
            out.append(match)
    return out


def _both(first: Match, second: Match) -> Match | None:
    offset, anchor = first[0], second[0]
    found_amount, day = amount(offset), second[1].interval
    if found_amount is None or found_amount.number is None or anchor.first - offset.last > _REACH:
        return None
    if not day.earliest or day.earliest != day.latest or found_amount.unit.startswith("T"):
        return None
    sign = 1 if offset.letters[offset.last - 1] == "}" else -1
    try:
        target = values.shift(day.earliest, found_amount.unit, sign * found_amount.number)
    except ValueError:
        return None
    unit = {"F": "W", "E": "Y", "C": "Y"}.get(found_amount.unit, found_amount.unit)
    whole = Found(offset.parse, offset.row, offset.letters, offset.first, anchor.last)
    return whole, Reading("DATE", values.of_period(unit, target)), "joined"
