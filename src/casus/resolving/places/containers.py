"""Which place the text puts another in: "A, B", "A (B)", "A in B province", "B's A", "the B town of A"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from casus.language.parse import Parse
from casus.resolving.places.ranking import contains
from casus.resolving.places.spans import Span
from casus.resolving.places.vocabulary import vocabulary

_WIDEST = 40
_FILLING = frozenset([",", "(", "in", "of", "the", "a", "an", "far", "just", "small", "remote", "country", "located"])
# A suburb is a town of its own beside the other.
_BESIDE = frozenset(["suburb", "suburbs"])
_POSSESSIVE = re.compile(r"['’]s?(?:\s[a-z-]+){0,3}\s(?:of\s(?:the\s)?)?|['’]s?\s")


def link_containers(parse: Parse, spans: Sequence[Span]) -> None:
    """Note for each span the known place beside it that the text puts it in, where one can lie in the other."""
    for span in spans:
        span.container = None
    for inner, outer in pairwise(spans):
        if followed_by_container(parse, inner, outer) and _some_inside(inner, outer):
            inner.container = outer
    for outer, inner in pairwise(spans):
        if (
            inner.container is None
            and outer.container is not inner
            and led_by_container(parse, outer, inner)
            and _some_inside(inner, outer)
        ):
            inner.container = outer


def followed_by_container(parse: Parse, inner: Span, outer: Span) -> bool:
    """Whether the words between say that the first lies in the second ("A, B", "A in northern B")."""
    between = parse.text[inner.end : outer.start]
    return len(between) < _WIDEST and _puts_in(between)


def led_by_container(parse: Parse, outer: Span, inner: Span) -> bool:
    """Whether the words between make the first the owner of the second ("B's A", "the B town of A")."""
    between = parse.text[outer.end : inner.start]
    if len(between) >= _WIDEST:
        return False
    parts = between.split()
    typed = len(parts) == 2 and parts[1] == "of" and parts[0] in vocabulary().settlements
    return typed or _POSSESSIVE.fullmatch(between) is not None


def _puts_in(between: str) -> bool:
    bare = between.replace("’s", "").replace("'s", "").strip()
    parts = bare.replace(",", " , ").replace("(", " ( ").split()
    if not parts:
        return False
    words = vocabulary()
    told = ("in" in parts[:5] or "of" in parts[:2] or parts[0] in ",(") and len(parts) < 7
    filling = _FILLING | words.directions | words.settlements
    return told and _BESIDE.isdisjoint(parts) and all(p in filling or p.rstrip("s") in words.types for p in parts)


def _some_inside(inner: Span, outer: Span) -> bool:
    return any(contains(o.entry, i.entry) for o in outer.named[:25] for i in inner.named)
