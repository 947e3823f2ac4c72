"""Stretches of a text that bear a place's name, longest first, before anything else is asked of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from casus.language.parse import Parse, Token
from casus.resolving.places.entries import CITY, Entry, Named
from casus.resolving.places.folding import fold
from casus.resolving.places.gazetteer import Gazetteer

_LONGEST = 8
_JOINTS = frozenset(
    [
        "-",
        "–",
        "‑",
        "'",
        "’",
        ".",
        "&",
        "/",
        "of",
        "the",
        "de",
        "del",
        "la",
        "le",
        "les",
        "las",
        "los",
        "do",
        "da",
        "dos",
        "di",
        "du",
        "al",
        "el",
        "ad",
        "as",
        "ash",
        "ar",
        "at",
        "ath",
        "az",
        "an",
        "ez",
        "es",
        "and",
        "upon",
        "au",
        "aux",
        "en",
        "sous",
        "van",
        "der",
        "den",
        "am",
        "bei",
        "na",
        "on",
        "sur",
        "et",
        "y",
    ]
)
_ARTICLES = frozenset(["al", "el", "ad", "as", "ash", "ar", "at", "ath", "az", "an", "ez", "es", "ed", "et"])
_HYPHENS = frozenset("-–‑")
_CALENDAR = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thurs",
        "fri",
        "sat",
    ]
)


@dataclass(slots=True, eq=False)
class Span:
    """Tokens [first, last) that bear a name; what is learnt of them is added on the way."""

    first: int
    last: int
    start: int
    end: int
    key: str
    named: tuple[Named, ...]
    kind: str | None = None
    score: float = 0.0
    container: "Span | None" = None
    chosen: Entry | None = None
    why: str = ""
    scores: list[float] = field(default_factory=list)


def capital(token: Token) -> bool:
    """Whether a token begins with a capital as it would be written in ordinary text."""
    return (token.cased or token.text)[0].isupper()


def find_spans(parse: Parse, gazetteer: Gazetteer, blocked: bytearray) -> list[Span]:
    """The longest names of the gazetteer at each capitalised word, none inside another."""
    spans: list[Span] = []
    tokens, end = parse.tokens, 0
    for token in tokens:
        if token.index < end or not _begins(tokens, token.index):
            continue
        for last in _ends(parse, token.index):
            span = _span(parse, token.index, last, gazetteer, blocked)
            if span:
                spans.append(span)
                end = last
                break
    return spans


def _begins(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    if capital(token):
        return True
    if token.lower in _ARTICLES and at + 2 < len(tokens):
        return tokens[at + 1].text in _HYPHENS and capital(tokens[at + 2])
    return len(token.text) > 4 and token.text[2:3] in "-’'" and token.text[:2] in _ARTICLES


def _ends(parse: Parse, first: int) -> Iterator[int]:
    """Where a name that begins at a token may end, the longest first."""
    tokens = parse.tokens
    stop = min(first + _LONGEST, parse.sentences[tokens[first].sentence].last)
    ends = []
    for i in range(first, stop):
        token = tokens[i]
        if capital(token) or (i > first and token.text[0].isdigit()):
            ends.append(i + 1)
        elif i > first and token.lower not in _JOINTS:
            break
        elif token.text == "." and ends and ends[-1] == i and i + 1 < stop and token.start - tokens[first].start < 6:
            ends.append(i + 1)
    return reversed(ends)


def _span(parse: Parse, first: int, last: int, gazetteer: Gazetteer, blocked: bytearray) -> Span | None:
    start, end = parse.tokens[first].start, parse.tokens[last - 1].end
    name = parse.text[start:end]
    key = fold(name)
    bare_article = last - first == 1 and parse.tokens[first].lower in _ARTICLES
    if len(key) < 2 or key in _CALENDAR or any(blocked[first:last]) or bare_article:
        return None
    named = _as_written(name, key, gazetteer.lookup(key), parse.tokens[first])
    if parse.tokens[first].lower == "the" and not any(one.entry.name.startswith("The ") for one in named):
        return None  # the name begins at the next word
    return Span(first, last, start, end, key, named) if named else None


def _as_written(name: str, key: str, named: tuple[Named, ...], token: Token) -> tuple[Named, ...]:
    """Drop readings that the letters' case rules out: "US" is no town, "Us" and "Man." are no country or state."""
    if len(key) > 4:
        return named
    letters = name.replace(".", "").replace(" ", "")
    if letters.isupper() and not token.cased and len(letters) == len(key):
        return tuple(one for one in named if one.entry.kind != CITY and (one.rank or len(key) > 3))
    return tuple(one for one in named if not (one.rank and len(key) <= 3 and not name.endswith(".")))
