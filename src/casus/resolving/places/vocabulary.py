"""The words that decide whether a name is a place; all of them are data."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec


class Vocabulary(msgspec.Struct, frozen=True):
    """Word lists in lower case: `types` gives the kind of place that a type word names."""

    transliterated: frozenset[str]
    types: dict[str, str]
    organisations: frozenset[str]
    titles: frozenset[str]
    first_names: frozenset[str]
    common: frozenset[str]
    place_prepositions: frozenset[str]
    container_prepositions: frozenset[str]
    near: frozenset[str]
    outskirts: frozenset[str]
    speech: frozenset[str]
    person_verbs: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The packaged word lists."""
    text = (files("casus.resolving") / "data" / "places" / "words.toml").read_text("utf-8")
    raw = tomllib.loads(text)
    sets = {name: frozenset(words.split()) for name, words in raw["sets"].items()}
    types: dict[str, str] = {}
    for kind, words in raw["types"].items():
        for word in words.split():
            types.setdefault(word, kind)
    return Vocabulary(frozenset(raw["transliterated"].split()), types, **sets)
