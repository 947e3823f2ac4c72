"""Amounts of time: the number and the unit of "two and a half years" as TIMEX3 writes them."""

from typing import NamedTuple

from casus.resolving.times.found import Found


class Amount(NamedTuple):
    """A number of units, None where the words leave it open; `half` adds one half."""

    number: int | None
    unit: str
    half: bool = False

    @property
    def value(self) -> str:
        """The TIMEX3 duration: P3D, PT5H, PXW, P2Y6M."""
        unit, count = self.unit, self.number
        if unit == "F":
            unit, count = "W", None if count is None else 2 * count
        if unit == "E" and count != 1:
            unit, count = ("Y", 10 * count) if count else ("E", None)
        head = "PT" if unit.startswith("T") else "P"
        written = f"{head}{'X' if count is None else count}{unit[-1]}"
        return written + {"Y": "6M", "TM": "30S", "TH": "30M", "D": "T12H"}.get(unit, "") if self.half else written


def amount(found: Found) -> Amount | None:
    """The amount in a match; None where there is no unit."""
    unit = found.one("uU")
    if unit is None:
        return None
    at = found.row.index(unit, found.first)
    first = next((at for at in range(found.first, at) if found.letters[at] in "nNdYxha"), at)
    count = _count(found, first, at)
    return Amount(count, unit.value, found.one("j") is not None)


def _count(found: Found, first: int, last: int) -> int | None:
    total, seen, vague = 0, False, False
    for at in range(first, last):
        letter, value = found.letters[at], found.row[at].value
        if letter in "nNdY":
            if found.letters[at - 1 : at] in ("|", ">") and seen:  # two to three weeks: the lower bound
                break
            total, seen = total + int(value), True
        elif letter == "h":
            total, seen = max(total, 1) * int(value), True
        elif letter == "x":
            vague, total, seen = value == 0, int(value), True
        elif letter == "a" and not seen and not _counts(found, at + 1, last):
            total, seen = 1, True
    return None if vague or not seen else total


def _counts(found: Found, first: int, last: int) -> bool:
    """Whether a number follows the article ("a three hour stop", "a few days")."""
    return any(letter in "nNdYxh" for letter in found.letters[first:last])
