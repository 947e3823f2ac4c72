"""Years, decades, centuries and fiscal years."""

from casus.model.interval import Interval
from casus.resolving.times import values
from casus.resolving.times.anchors import Narrative, Reading
from casus.resolving.times.calendar_dates import full_year, in_part
from casus.resolving.times.found import Found
from casus.resolving.times.pieces import Piece

_FIRST, _LAST = 1900, 2049
_AFTER_IN = frozenset(("in", "since", "of", "by", "from", "until", "before", "after", "year", "circa", "during"))


def year(found: Found, narrative: Narrative) -> Reading | None:
    """A year in figures, where it is no count, no model and no house number."""
    piece = found.one("Y")
    if piece is None or not _is_year(found, piece):
        return None
    return in_part(found, f"{piece.value:04}", narrative)


def _is_year(found: Found, piece: Piece) -> bool:
    before = found.row[found.last - 2] if found.last > 1 else None
    after = found.after()
    if after is not None and (after.letter in "7uU%" or (after.letter in "/-" and after.start == piece.end)):
        return False
    if before is not None and before.letter in "-/:!" and before.end == piece.start and found.shape[0] != "e":
        return False
    token = found.parse.tokens[piece.token]
    if not _FIRST <= piece.value <= _LAST:
        return before is not None and before.text in _AFTER_IN and token.dep != "nummod"
    head = found.parse.tokens[token.head]
    counted = token.dep == "nummod" and head.tag == "NNS" and head.index > token.index
    return not counted or (before is not None and before.letter in "ts")


def year_word(found: Found, narrative: Narrative) -> Reading | None:
    """A year in words: nineteen ninety-six, two thousand."""
    numbers = [int(piece.value) for piece in found.all("n")]
    if numbers[0] not in (19, 20) or numbers[1] < 10:
        return None
    rest = numbers[1] + (numbers[2] if len(numbers) > 2 else 0)
    return Reading("DATE", f"{numbers[0] * 100 + rest}") if rest < 100 else None


def year_stretch(found: Found, narrative: Narrative) -> Reading | None:
    """From one year to another: 2011-2013, 2011/12, between 1990 and 1995."""
    first, last = found.all("Yd")
    end = int(last.value) if last.letter == "Y" else first.value // 100 * 100 + int(last.value)
    if found.one("&") and not found.one("b"):
        return None
    if not _FIRST <= first.value < end <= _LAST or (last.letter == "d" and len(last.text) != 2):
        return None
    days = Interval(values.days(f"{first.value}").earliest, values.days(f"{end}").latest, "year")
    return Reading("DATE", f"{first.value}/{end}", days)


def decade(found: Found, narrative: Narrative) -> Reading | None:
    """The 1980s, the '80s, the eighties."""
    piece = found.one("YdT")
    if piece is None or (piece.letter == "T" and not found.one("t")):
        return None
    if piece.letter == "T":
        return Reading("DATE", str(piece.value))
    at = found.row.index(piece, found.first)
    number = int(piece.value) if piece.letter == "Y" else full_year(int(piece.value))
    if number % 10 or found.row[at + 1].start != piece.end:
        return None
    return in_part(found, f"{number // 10}", narrative)


def century(found: Found, narrative: Narrative) -> Reading | None:
    """The 20th century."""
    number, unit = found.one("o"), found.one("u")
    if number is None or unit is None or unit.value != "C" or not 1 < number.value < 30:
        return None
    return in_part(found, f"{number.value - 1:02}", narrative)


def fiscal_year(found: Found, narrative: Narrative) -> Reading | None:
    """A fiscal year; where it begins is the payer's choice, so its days stay open."""
    named, unit, way = found.one("Yd"), found.one("u"), found.one("l")
    if unit is not None and unit.value != "Y":
        return None
    if named is not None:
        number = int(named.value) if named.letter == "Y" else full_year(int(named.value))
        return Reading("DATE", f"FY{number}")
    if way is None or narrative.today is None or abs(way.value) > 1:
        return Reading("DURATION", "P1Y")
    return Reading("DATE", f"FY{narrative.today.year + int(way.value)}")
