"""Those who shared the fate: "killed along with his three children", "together with her husband"."""

from collections.abc import Iterator
from itertools import takewhile

from casus.coding.tolls.counts import Counts
from casus.coding.tolls.described import describe
from casus.coding.tolls.figures import Figure, figure_of
from casus.coding.tolls.lexicon import lexicon
from casus.language.parse import Parse, Sentence

_OPENERS = (
    ("along", "with"),
    ("alongside",),
    ("together", "with"),
    ("accompanied", "by"),
    ("as", "well", "as"),
    ("and", "also"),
)
_FIRST = frozenset(opener[0] for opener in _OPENERS) | {"and"}
_POSSESSIVES = frozenset(("his", "her", "their"))
_REACH = 6
_NEAR = 60  # characters from company to the word of harm after it
_FAR = 30  # tokens


def company(parse: Parse, sentence: Sentence, counts: Counts, figures: list[Figure]) -> Iterator[Figure]:
    """The people after "along with" and the like, with the fate of the last figure before them."""
    for i in range(sentence.first, sentence.last):
        first = _after_opener(parse, sentence, i)
        lead = _lead(parse, i, figures) if first else None
        if first and lead:
            yield from _company_of(parse, sentence, counts, figures, lead, first)


def _company_of(
    parse: Parse, sentence: Sentence, counts: Counts, figures: list[Figure], lead: Figure, first: int
) -> Iterator[Figure]:
    head = _head(parse, sentence, first)
    for told in describe(parse, counts, head) if head is not None else ():
        if not any(f.head == told.head for f in figures):
            figure = figure_of(told, lead.kind, lead.anchor, sentence.index)
            figure.inclusive = lead.inclusive
            told.extra = told.extra or not told.name
            yield figure


def _after_opener(parse: Parse, sentence: Sentence, i: int) -> int | None:
    """The token after an opener at token i: "along with", or the "and" of ", and her four sons"."""
    if parse.tokens[i].lower not in _FIRST:
        return None
    lowers = [token.lower for token in parse.tokens[i : min(i + 5, sentence.last)]]
    for opener in _OPENERS:
        if tuple(lowers[: len(opener)]) == opener:
            return i + len(opener)
    kin = any(lower in lexicon().relatives for lower in lowers[2:])
    return i + 1 if lowers[:1] == ["and"] and lowers[1:2] and lowers[1] in _POSSESSIVES and kin else None


def _lead(parse: Parse, i: int, figures: list[Figure]) -> Figure | None:
    """The figure whose fate the company shares: the last before the opener, told of by a word near it."""
    start = parse.tokens[i].start
    near = [f for f in figures if f.kind in ("killed", "injured") and not f.part and f.start < start]
    near = [f for f in near if f.anchor < start + _NEAR]
    lead = near[-1] if near else None
    if lead and parse.tokens[i].lower == "and" and _has_verb(parse, i, lead):
        return None
    return lead


def _has_verb(parse: Parse, i: int, lead: Figure) -> bool:
    """Whether a finite verb stands between the figure and "and his wife", or right after these words."""
    between = [t for t in parse.tokens[max(0, i - _FAR) : i] if t.start >= max(lead.end, lead.anchor)]
    after = list(takewhile(lambda t: t.pos != "PUNCT", parse.tokens[i + 1 : i + 7]))
    return any(t.tag in ("VBD", "VBZ", "VBP") for t in [*between, *after] if t.start != lead.anchor)


def _head(parse: Parse, sentence: Sentence, first: int) -> int | None:
    """The head of the noun phrase that starts at a token: its first noun that hangs outside of it."""
    for k in range(first, min(first + _REACH, sentence.last)):
        token = parse.tokens[k]
        if token.pos in ("NOUN", "PROPN", "NUM", "PRON") and not first <= token.head < first + _REACH:
            return k
        if token.pos in ("NOUN", "PROPN") and token.head < first:
            return k
    return None
