"""The words that decide whether a name is a place; all of them are data."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec


class Vocabulary(msgspec.Struct, frozen=True):
    """Word lists in lower case: `types` gives the kind of place that a word beside a name says, `leading`
    one that opens it, `closing` one that ends it."""

    transliterated: frozenset[str]
    types: dict[str, str]
    leading: dict[str, str]
    closing: dict[str, str]
    locatives: frozenset[str]
    settlements: frozenset[str]
    posts: frozenset[str]
    directions: frozenset[str]
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
    transliterated = frozenset(raw["transliterated"].split())
    return Vocabulary(transliterated, _kinds(raw["types"]), _kinds(raw["leading"]), _kinds(raw["closing"]), **sets)


def _kinds(raw: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, words in raw.items():
        for word in words.split():
            found.setdefault(word, kind)
    return found
