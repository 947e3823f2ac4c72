"""Find the time expressions of a text and say what days they stand for."""

from datetime import date
from functools import lru_cache

from casus.language.parse import Parse
from casus.model.interval import Interval
from casus.model.names import TimeExpression
from casus.resolving.times.anchors import Narrative, Reading
from casus.resolving.times.found import Found
from casus.resolving.times.grammar import Rule, compiled
from casus.resolving.times.naming import with_holidays
from casus.resolving.times.offsets import joined
from casus.resolving.times.pieces import STRONG, Piece, classes, pieces
from casus.resolving.times.readers import READERS
from casus.resolving.times.tense import direction

_LEADING = frozenset("fi1,->}{@!'<|&z")
_OTHER = "_"
_LONGEST = 20
_BACK = 4  # how many weak words may stand before the first word of time in a match

Match = tuple[Found, Reading, str]


def find_times(parse: Parse, published: Interval) -> tuple[TimeExpression, ...]:
    """Every time expression of a text in order, relative ones anchored at publication and in the narrative.

    Where publication is known only as a stretch of days, an expression keeps its days when both ends
    of the stretch give the same ones; else it stays unresolved. No day is ever invented.
    """
    if published.earliest is None or published.latest is None:
        return _expressions(parse, None)
    first = _expressions(parse, published.earliest)
    if published.earliest == published.latest:
        return first
    others = zip(first, _expressions(parse, published.latest), _expressions(parse, None), strict=True)
    return tuple(one if one == two else bare for one, two, bare in others)


def _expressions(parse: Parse, today: date | None) -> tuple[TimeExpression, ...]:
    narrative = Narrative(today, lambda token: direction(parse, token))
    matches = joined(_matches(parse, narrative))
    return tuple(_expression(found, reading) for found, reading, _ in matches)


def _expression(found: Found, reading: Reading) -> TimeExpression:
    interval, inside = reading.interval, found.pieces
    while len(inside) > 1 and inside[0].letter in _LEADING:
        inside = inside[1:]
    return TimeExpression(
        start=inside[0].start,
        end=inside[-1].end,
        type=reading.type,  # type: ignore[arg-type]
        value=reading.value,
        earliest=interval.earliest,
        latest=interval.latest,
        precision=interval.precision,
    )


def _matches(parse: Parse, narrative: Narrative) -> list[Match]:
    row = with_holidays(pieces(parse))
    letters, out, at = classes(row), list[Match](), 0
    for strong in STRONG.finditer(letters):
        if strong.start() < at:
            continue
        match = _first_match(parse, row, letters, max(at, strong.start() - _BACK), strong.start(), narrative)
        if match is not None:
            out.append(match)
            at = match[0].last
            narrative.note(match[1], match[2], match[0].pieces[0].start)
    return out


def _first_match(
    parse: Parse, row: list[Piece], letters: str, begin: int, strong: int, narrative: Narrative
) -> Match | None:
    """The match that covers the word of time at `strong` and reaches furthest right, then furthest left."""
    hits = [(last, start, rule) for start in range(begin, strong + 1) for last, rule in _candidates(letters, start)]
    for last, start, rule in sorted(hits, key=lambda hit: (-hit[0], hit[1])):
        if last <= strong:
            break
        found = Found(parse, row, letters, start, last)
        reading = _read(found, rule, narrative)
        if reading is not None and not _is_age(found) and not _is_fragment(found):
            return found, reading, rule.reader
    return None


def _candidates(letters: str, start: int) -> tuple[tuple[int, Rule], ...]:
    """Where the rules that match at a place end, longest first, in the order of the grammar among equals."""
    stop = letters.find(_OTHER, start, start + _LONGEST)
    window = letters[start : start + _LONGEST if stop < 0 else stop]
    return tuple((start + length, rule) for length, rule in _matching(window))


@lru_cache(maxsize=20_000)
def _matching(window: str) -> tuple[tuple[int, Rule], ...]:
    """The rules that match at the start of a row of classes; no rule reaches over a word of no class."""
    hits = [(match.end(), rule) for rule in compiled() if (match := rule.pattern.match(window)) and match.end()]
    return tuple(sorted(hits, key=lambda hit: -hit[0]))


def _read(found: Found, rule: Rule, narrative: Narrative) -> Reading | None:
    try:
        return READERS[rule.reader](found, narrative)
    except (ValueError, OverflowError):  # no day of the calendar, or a number of something else
        return None


def _is_fragment(found: Found) -> bool:
    """Whether the first number is the end of a decimal or a dotted number: 0.5 years."""
    before, first = found.before(), found.pieces[0]
    return before is not None and before.letter == "!" and before.end == first.start and first.letter in "dNY"


def _is_age(found: Found) -> bool:
    """Whether "old" follows: 24-year-old, 54 years old."""
    return found.letters[found.last : found.last + 2].lstrip("-")[:1] == "y" and found.one("uU") is not None
