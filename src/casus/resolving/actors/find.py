"""All actors of a text: registry names, descriptions, organisations and persons, the widest reading of each place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from casus.language.parse import Parse
from casus.model import ActorName
from casus.resolving.actors.belonging import bare_forces
from casus.resolving.actors.found import Found, Search, actor_name
from casus.resolving.actors.lexicon import lexicon
from casus.resolving.actors.matching import find_names
from casus.resolving.actors.organisations import find_organisations
from casus.resolving.actors.persons import find_persons
from casus.resolving.actors.phrases import find_phrases
from casus.resolving.actors.registry import Registry, load_registry
from casus.resolving.actors.states import acting

if TYPE_CHECKING:
    from casus.language import Parser

ARMED = frozenset({"rebel", "militia", "military", "political", "other"})
BRACKETS = (["(", ")"], ["[", "]"])
_SHORT = re.compile(r"[A-Z][A-Za-z0-9-]*[A-Z0-9]s?\Z")


def find_actors(parse: Parse, registry: Registry, when: date | None = None) -> tuple[ActorName, ...]:
    """The actors of a text by their first character, the widest first where one lies inside another.

    `when` is the day the text is from; it settles which government or office holder a name means.
    """
    search = Search(parse, registry, lexicon(), when)
    names = find_names(search)
    phrases = find_phrases(search)
    organisations = find_organisations(search)
    taken = frozenset(i for one in (*names, *organisations) for i in range(one.first, one.last))
    persons = find_persons(search, [name for name in names if name.kind == "person"], phrases, taken)
    chosen = _widest([*names, *phrases, *organisations, *persons])
    chosen = [one for one in chosen if acting(search, one)]
    chosen += _inner(search, chosen)
    chosen += _short_forms(search, chosen)
    chosen.sort(key=lambda one: (one.first, -one.last))
    _known_by_bracket(search, chosen)
    bare_forces(search, chosen)
    return tuple(actor_name(one, parse) for one in chosen)


def actors(text: str, when: date | None = None, registry: Registry | None = None) -> tuple[ActorName, ...]:
    """The actors of a plain text, with the packaged parser and registry."""
    return find_actors(_parser().parse(text), registry or load_registry(), when)


@lru_cache(maxsize=1)
def _parser() -> Parser:
    from casus.language import load_parser

    return load_parser()


def _widest(found: Iterable[Found]) -> list[Found]:
    """Of readings that share a word the widest; of equals the one that knows most."""
    chosen: list[Found] = []
    used: set[int] = set()
    for one in sorted(found, key=lambda f: (-f.size, -f.rank, f.first)):
        span = range(one.first, one.last)
        if used.isdisjoint(span):
            chosen.append(one)
            used.update(span)
    return chosen


def _inner(search: Search, chosen: list[Found]) -> list[Found]:
    """The named owners inside wider phrases, each once."""
    spans = {(one.first, one.last) for one in chosen}
    kept = {(one.first, one.last): one for one in search.inner}
    return [one for span, one in kept.items() if span not in spans]


def _short_forms(search: Search, found: list[Found]) -> list[Found]:
    """Further mentions of a name by the short form that the text gave it in brackets: "Free Idlib Army (FIA)"."""
    forms: dict[str, Found] = {}
    tokens = search.tokens
    for one in found:
        following = [token.text for token in tokens[one.last : one.last + 3]]
        if one.form == "name" and following[0:1] == ["("] and following[2:] == [")"] and _SHORT.match(following[1]):
            forms[following[1]] = one
    if not forms:
        return []
    used = {i for one in found for i in range(one.first, one.last)}
    return [_again(forms[t.text], t.index) for t in tokens if t.text in forms and t.index not in used]


def _known_by_bracket(search: Search, found: list[Found]) -> None:
    """Know an unknown group by the short form in brackets after it ("Castroite Liberation Army [ELN]")."""
    short = {one.first: one for one in found if one.actor and one.actor.startswith("group:") and one.size == 1}
    for one in found:
        known = short.get(one.last + 1)
        if known is None or one.actor is not None or one.kind not in ARMED or one.size == 1:
            continue
        around = [token.text for token in search.tokens[one.last : one.last + 3 : 2]]
        if around in BRACKETS and search.tokens[one.head].text[:1].isupper():
            one.actor, one.kind, one.country, one.side = known.actor, known.kind, known.country, known.side


def _again(one: Found, at: int) -> Found:
    return replace(one, first=at, last=at + 1, head=at)
