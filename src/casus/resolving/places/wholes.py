"""Names of the gazetteer that are only a part of a longer name: "Spin" in "the village of Spin-Tal"."""

from collections.abc import Sequence

from casus.language.parse import Parse
from casus.model import ActorName
from casus.resolving.places.entries import CITY
from casus.resolving.places.spans import Span
from casus.resolving.places.standing import kind_before, placed_beside
from casus.resolving.places.unknown import runs
from casus.resolving.places.unlisted import a_name
from casus.resolving.places.vocabulary import Vocabulary, vocabulary

# Of a place larger than this a reader would know the name alone.
_SMALL = 100_000


def whole_names(parse: Parse, spans: Sequence[Span], actors: Sequence[ActorName]) -> list[Span]:
    """The spans without those that are a part of a longer name which the words beside it make a place."""
    words = vocabulary()
    taken = bytearray(len(parse.text) + 1)
    for actor in actors:
        taken[actor.start : actor.end] = b"\1" * (actor.end - actor.start)
    at = {i: span for span in spans for i in range(span.first, span.last)}
    parts: set[int] = set()
    for first, last in runs(parse, taken):
        inside = list({id(at[i]): at[i] for i in range(first, last) if i in at}.values())
        whole = bool(inside) and (inside[0].first, inside[0].last) == (first, last)
        if inside and not whole and _is_one(parse, inside, first, last, at, words):
            parts |= {id(span) for span in inside}
    return [span for span in spans if id(span) not in parts]


def _is_one(
    parse: Parse, inside: Sequence[Span], first: int, last: int, at: dict[int, Span], words: Vocabulary
) -> bool:
    """Whether tokens [first, last) are one name, told to be a place by a word for its kind or by where it lies."""
    if not a_name(parse, first, last, words):
        return False
    covered = {i for span in inside for i in range(span.first, span.last)}
    rest = {parse.tokens[i].lower for i in range(first, last) if i not in covered}
    if rest & (words.directions | words.place_prepositions) or any(word in words.types for word in rest):
        return False
    if kind_before(parse, first, words) is not None:
        return all(span.named[0].entry.kind == CITY for span in inside)
    others = {i: other for i, other in at.items() if other not in inside}
    return len(inside) == 1 and _small(inside[0]) and placed_beside(parse, first, last, others, words)


def _small(span: Span) -> bool:
    entry = span.named[0].entry
    return entry.kind == CITY and entry.population <= _SMALL
