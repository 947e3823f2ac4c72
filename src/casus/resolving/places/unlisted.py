"""Names that no gazetteer has and that the words beside them make places, placed as far as their neighbours allow."""

import re
from collections.abc import Sequence

from casus.language.parse import Parse
from casus.model import ActorName
from casus.resolving.places.estimates import contradicted, estimate
from casus.resolving.places.folding import fold
from casus.resolving.places.spans import _CALENDAR, Span, capital
from casus.resolving.places.standing import kind_beside, placed_beside
from casus.resolving.places.unknown import elided, runs
from casus.resolving.places.vocabulary import Vocabulary, vocabulary

_SHORTEST, _LONGEST = 4, 10
# An acronym or a brand ("OECD", "CoreCivic"), not "McLean".
_CAMEL = re.compile(r"[A-Z]{2}|(?<![A-Z]c)(?<!Mac)(?<=[a-z])[A-Z]")


def with_unlisted(parse: Parse, known: Sequence[Span], names: Sequence[ActorName]) -> list[Span]:
    """The known places and those that only the text makes places, by their first word."""
    found = unlisted_spans(parse, known, names)
    spans = sorted([*known, *found], key=lambda span: span.first)
    for number, span in enumerate(spans):
        following = spans[number + 1 : number + 3]
        if span.chosen is None and not span.named:
            estimate(parse, span, spans[number - 1] if number else None, following)
        elif following and contradicted(parse, span, following[0]):
            estimate(parse, span, None, following)
    _share(found)
    return spans


def _share(found: Sequence[Span]) -> None:
    """One name means one place: mentions without a point take that of the first that has one."""
    known: dict[str, Span] = {}
    for span in found:
        if span.chosen is not None:
            known.setdefault(span.key, span)
    for span in found:
        if span.chosen is None and span.key in known:
            span.chosen, span.why = known[span.key].chosen, known[span.key].why


def unlisted_spans(parse: Parse, known: Sequence[Span], names: Sequence[ActorName]) -> list[Span]:
    """Places that the words beside them make places though no gazetteer has them; none has an entry."""
    words = vocabulary()
    at = {i: span for span in known for i in range(span.first, span.last)}
    named: dict[str, Span] = {}
    candidates = [_span(parse, *run) for run in runs(parse, _taken(parse, known, names)) if a_name(parse, *run, words)]
    chosen = []
    for span in (*candidates, *reversed(candidates)):
        if span in chosen:
            continue
        span.kind = kind_beside(parse, span.first, span.last, words)
        if span.kind or placed_beside(parse, span.first, span.last, at, words):
            if span.kind:
                named.setdefault(span.key, span)
            chosen.append(span)
            at |= dict.fromkeys(range(span.first, span.last), span)
    taken = {id(span) for span in chosen}
    return [
        *chosen,
        *(_again(span, named[span.key]) for span in candidates if span.key in named and id(span) not in taken),
    ]


def _again(span: Span, first: Span) -> Span:
    span.kind = first.kind
    return span


def _taken(parse: Parse, known: Sequence[Span], names: Sequence[ActorName]) -> bytearray:
    """Characters of known places and of actors."""
    taken = bytearray(len(parse.text) + 1)
    for start, end in [(s.start, s.end) for s in known] + [(a.start, a.end) for a in names]:
        taken[start:end] = b"\1" * (end - start)
    return taken


def a_name(parse: Parse, first: int, last: int, words: Vocabulary) -> bool:
    """Whether capitalised words may be a place's name: no title, weekday, body or first name among them."""
    tokens = parse.tokens[first:last]
    lowers = [token.lower.rstrip(".") for token in tokens]
    letters = parse.text[tokens[0].start : tokens[-1].end]
    if len(letters) < _SHORTEST or len(tokens) > _LONGEST or parse.sentences[tokens[0].sentence].heading:
        return False
    if (
        any(_CAMEL.search(token.text) for token in tokens)
        or not (capital(tokens[-1]) or elided(tokens[-1]))
        or (len(tokens) == 1 and lowers[0] in words.common)
    ):
        return False
    if lowers[0] in words.first_names or lowers[-1] in words.first_names:
        return False
    return not any(w in _CALENDAR or w in words.titles or w in words.organisations for w in lowers)


def _span(parse: Parse, first: int, last: int) -> Span:
    start, end = parse.tokens[first].start, parse.tokens[last - 1].end
    return Span(first, last, start, end, fold(parse.text[start:end]), ())
