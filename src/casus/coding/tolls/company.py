"""Those who shared the fate: "killed along with his three children", "together with her husband"."""

from collections.abc import Iterator

from casus.coding.tolls.counts import Counts
from casus.coding.tolls.described import describe
from casus.coding.tolls.figures import Figure, figure_of
from casus.language.parse import Parse, Sentence

_OPENERS = (
    ("along", "with"),
    ("alongside",),
    ("together", "with"),
    ("accompanied", "by"),
    ("as", "well", "as"),
    ("and", "also"),
)
_REACH = 6


def company(parse: Parse, sentence: Sentence, counts: Counts, figures: list[Figure]) -> Iterator[Figure]:
    """The people after "along with" and the like, with the fate of the last figure before them."""
    tokens = parse.tokens
    for i in range(sentence.first, sentence.last):
        opener = next(
            (o for o in _OPENERS if tokens[i].lower == o[0] and tuple(t.lower for t in tokens[i : i + len(o)]) == o),
            None,
        )
        before = [
            f
            for f in figures
            if f.kind in ("killed", "injured")
            and not f.part
            and f.anchor < tokens[i].start + 60
            and f.start < tokens[i].start
        ]
        if opener is None or not before:
            continue
        lead = before[-1]
        head = _head(parse, sentence, i + len(opener))
        for told in describe(parse, counts, head) if head is not None else ():
            if not any(f.head == told.head and f.kind == lead.kind for f in figures):
                figure = figure_of(told, lead.kind, lead.anchor, sentence.index)
                figure.inclusive = lead.inclusive
                told.extra = told.extra or not told.name
                yield figure


def _head(parse: Parse, sentence: Sentence, first: int) -> int | None:
    """The head of the noun phrase that starts at a token: its first noun that hangs outside of it."""
    for k in range(first, min(first + _REACH, sentence.last)):
        token = parse.tokens[k]
        if token.pos in ("NOUN", "PROPN", "NUM", "PRON") and not first <= token.head < first + _REACH:
            return k
        if token.pos in ("NOUN", "PROPN") and token.head < first:
            return k
    return None
