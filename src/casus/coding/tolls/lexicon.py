"""The word lists of tolls, read once from the package's TOML and turned into look-up tables."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from casus.model.toll import TollGroup, TollKind
from casus.resolving.actors.lexicon import lexicon as agents

Bound = str
Phrase = tuple[str, ...]


class Lexicon(msgspec.Struct, frozen=True):
    """Look-up tables from lower-cased forms; see data/tolls.toml for what each list means."""

    numbers: dict[str, int]
    scales: dict[str, int]
    plurals: dict[str, int]
    vague: frozenset[str]
    vague_nouns: frozenset[str]
    zero: frozenset[str]
    pairs: dict[str, int]
    bounds: dict[Phrase, Bound]
    after: frozenset[Phrase]
    transitive: dict[str, TollKind]
    weak: dict[str, TollKind]
    intransitive: dict[str, TollKind]
    states: dict[str, TollKind]
    counted: dict[str, TollKind]
    happenings: dict[str, TollKind]
    inclusive: frozenset[str]
    fatal: frozenset[str]
    shooting: frozenset[str]
    homicide: frozenset[str]
    homicide_after: frozenset[str]
    suicide: frozenset[str]
    multiples: dict[str, int]
    things: frozenset[str]
    groups: dict[str, TollGroup]
    compounds: dict[str, tuple[tuple[Phrase, TollGroup], ...]]
    freed: frozenset[str]
    people: frozenset[str]
    suffixes: tuple[str, ...]
    calendar: frozenset[str]
    months: frozenset[str]
    leaving: frozenset[str]
    left: frozenset[str]
    collectives: frozenset[str]
    modals: frozenset[str]
    governors: frozenset[str]
    conditions: frozenset[str]
    realising: frozenset[str]
    sites: frozenset[str]
    doers: frozenset[str]
    saying: frozenset[str]
    found: frozenset[str]
    causes: frozenset[str]
    statistics: frozenset[str]
    bullets_only: frozenset[str]
    missiles: frozenset[str]
    negations: frozenset[str]
    cumulative: frozenset[Phrase]
    months_past: frozenset[Phrase]
    relatives: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    anchors: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The tables, built at first use."""
    return Lexicon(**_tables(_raw()))


def word_list(name: str) -> frozenset[str]:
    """One of the plain lists of the section [words]."""
    return frozenset(_raw()["words"][name])


@cache
def _raw() -> dict[str, Any]:
    return tomllib.loads(files("casus.coding.data").joinpath("tolls.toml").read_text(encoding="utf-8"))


def _tables(raw: dict[str, Any]) -> dict[str, Any]:
    tables = _raw_tables(raw)
    verbs = [set(tables[name]) for name in ("transitive", "weak", "intransitive", "states", "counted", "happenings")]
    nouns = [tables[name] for name in ("fatal", "homicide", "suicide", "leaving")]
    return {**tables, "anchors": frozenset().union(*verbs, *nouns, raw["clinical"]["anchors"])}


def _raw_tables(raw: dict[str, Any]) -> dict[str, Any]:
    return {**_counting(raw), **_harming(raw), **_people(raw), **_unreal(raw)}


def _counting(raw: dict[str, Any]) -> dict[str, Any]:
    """Numbers, bounds, and the words that make a figure one of days, sites or totals."""
    return {
        "numbers": raw["numbers"],
        "scales": raw["scales"],
        "plurals": raw["plurals"],
        "vague": frozenset(raw["vague"]["words"]),
        "vague_nouns": frozenset(raw["vague"]["nouns"]),
        "zero": frozenset(raw["zero"]["words"]),
        "pairs": raw["pairs"],
        "bounds": _bounds(raw["bounds"]),
        "after": frozenset(tuple(words.split()) for words in raw["bounds"]["after_at_least"]),
        "multiples": raw["implied"]["multiples"],
        "calendar": frozenset(raw["calendar"]["words"]) | frozenset(raw["calendar"]["months"]),
        "months": frozenset(raw["calendar"]["months"]),
        "sites": frozenset(raw["calendar"]["sites"]),
        "statistics": frozenset(raw["cumulative"]["nouns"]),
        "cumulative": frozenset(tuple(words.split()) for words in raw["cumulative"]["phrases"]),
        "months_past": frozenset(tuple(words.split()) for words in raw["cumulative"]["months"]),
    }


def _harming(raw: dict[str, Any]) -> dict[str, Any]:
    """Verbs and nouns that say what became of people."""
    return {
        "transitive": _forms(raw["transitive"]),
        "weak": _forms(raw["weak_transitive"]),
        "intransitive": _forms(raw["intransitive"]),
        **{name: _forms(raw[name]) for name in ("states", "counted", "happenings")},
        "inclusive": frozenset(form for entry in raw["inclusive"]["verbs"] for form in entry.split()),
        **{
            name: frozenset(raw["implied"][name])
            for name in ("fatal", "shooting", "homicide", "homicide_after", "suicide")
        },
        "things": frozenset(raw["things"]["words"]),
        "leaving": frozenset(form for entry in raw["leaving"]["verbs"] for form in entry.split()),
        "left": frozenset(raw["leaving"]["from"]),
        "bullets_only": frozenset(_forms(raw["weak_transitive"]))
        - {"treat", "treats", "treated", "treating", "whip", "whipped"},
        "missiles": frozenset(raw["missiles"]["words"]),
    }


def _people(raw: dict[str, Any]) -> dict[str, Any]:
    """Words for people, and the group of each."""
    groups, compounds = _agents()
    groups |= {word: group for group, words in raw["groups"].items() for word in words}
    return {
        "groups": groups,
        "compounds": compounds,
        "people": (frozenset(raw["people"]["words"]) | frozenset(groups)) - frozenset(raw["people"]["not"]),
        "suffixes": tuple(raw["people"]["suffixes"]),
        "collectives": frozenset(raw["people"]["collectives"]),
        "doers": frozenset(raw["people"]["doers"]),
        **{name: frozenset(raw["kin"][name]) for name in ("relatives", "male", "female")},
    }


def _unreal(raw: dict[str, Any]) -> dict[str, Any]:
    """Words that make a toll one that did not, or not yet, happen; and what makes it real again."""
    return {
        "freed": frozenset(raw["unreal"]["freed"]),
        "modals": frozenset(raw["unreal"]["modals"]),
        "governors": frozenset(form for entry in raw["unreal"]["governors"] for form in entry.split()),
        "conditions": frozenset(raw["unreal"]["conditions"]),
        "realising": frozenset(form for entry in raw["unreal"]["realising"] for form in entry.split()),
        "causes": frozenset(raw["unreal"]["causes"]),
        "saying": frozenset(raw["unreal"]["saying"]),
        "found": frozenset(raw["unreal"]["found"]),
        "negations": frozenset(raw["unreal"]["negations"]),
    }


def _agents() -> tuple[dict[str, TollGroup], dict[str, tuple[tuple[Phrase, TollGroup], ...]]]:
    """Groups of the actor room's nouns of people by their forms: single nouns, and those with words before them."""
    single: dict[str, TollGroup] = {}
    longer: dict[str, tuple[tuple[Phrase, TollGroup], ...]] = {}
    for word, rows in agents().nouns.items():
        people = [(front, noun.group) for front, noun in rows if not noun.body]
        longer |= {word: fronts} if (fronts := tuple(row for row in people if row[0])) else {}
        for front, group in people:
            if not front:
                single[word] = group
    return single, longer


def _forms(lists: dict[str, list[str]]) -> dict[str, Any]:
    return {form: kind for kind, entries in lists.items() for entry in entries for form in entry.split()}


def _bounds(lists: dict[str, list[str]]) -> dict[Phrase, Bound]:
    kinds = ("at_least", "at_most", "below", "about")
    return {tuple(phrase.split()): kind for kind in kinds for phrase in lists[kind]}
