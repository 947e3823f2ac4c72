"""The words that show actors without a registry: agent nouns, titles, organisation nouns, relations, first names."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from casus.errors import RegistryError
from casus.model.names import ActorKind
from casus.model.source import SpeakerKind
from casus.model.toll import TollGroup

WORDS = Path(__file__).parent.parent / "data" / "actors" / "words"
IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "persons", "attaché": "attachés"}


class AgentNoun(msgspec.Struct, frozen=True):
    """What people or body a noun names: kind and sector of the actor, group of a toll, kind of speaker.

    `force` is the ending of the id it gets beside a country; `body` marks nouns that are one actor ("the army").
    """

    kind: ActorKind
    sector: str
    group: TollGroup
    speaker_kind: SpeakerKind
    force: str | None = None
    body: bool = False


class Shape(msgspec.Struct, frozen=True):
    """What an organisation is whose name has a certain noun in it; some nouns open a name ("Radio Ava")."""

    kind: ActorKind
    sector: str
    speaker_kind: SpeakerKind
    opens: bool = False


class Lexicon(msgspec.Struct, frozen=True):
    """All word lists, ready for look-up in lower case (names and titles: as written).

    `nouns` maps the last word of an agent noun, in every number, to its longer and shorter forms:
    (words before it, noun), the longest first.
    """

    nouns: Mapping[str, tuple[tuple[tuple[str, ...], AgentNoun], ...]]
    shapes: Mapping[str, Shape]
    titles: Mapping[str, Shape]
    given: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    on_side: frozenset[str]
    speech: frozenset[str]
    decision: frozenset[str]
    where: frozenset[str]
    going: frozenset[str]
    particles: frozenset[str]
    connectors: frozenset[str]
    passing: frozenset[str]
    alone_nothing: frozenset[str]
    of_any: frozenset[str]
    not_names: frozenset[str]


@lru_cache(maxsize=1)
def agent_nouns() -> Mapping[str, AgentNoun]:
    """Every agent noun by its lemma, or its words with the last one a lemma ("aid worker").

    Where a noun stands in two classes the first one counts.
    """
    found: dict[str, AgentNoun] = {}
    for row in _read("agents")["class"]:
        noun = AgentNoun(
            row["kind"], row["sector"], row["group"], row["speaker"], row.get("force"), row.get("body", False)
        )
        for name in row["nouns"]:
            found.setdefault(name, noun)
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The packaged word lists; read once."""
    words = {key: frozenset(rows) for key, rows in _read("relations").items()}
    return Lexicon(
        nouns=_by_last_word(agent_nouns()),
        shapes=_shapes("shapes", "nouns"),
        titles=_shapes("titles", "titles"),
        given=frozenset(name for row in _read("given_names").values() for name in row.split()),
        **words,
    )


def _read(name: str) -> dict[str, Any]:
    file = WORDS / f"{name}.toml"
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise RegistryError(f"{file.name}: cannot be read as TOML ({error}); install Casus again") from None


def _by_last_word(nouns: Mapping[str, AgentNoun]) -> Mapping[str, tuple[tuple[tuple[str, ...], AgentNoun], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], AgentNoun]]] = {}
    for name, noun in nouns.items():
        *front, last = name.replace("-", " - ").split()
        for form in forms(last):
            found.setdefault(form, []).append((tuple(front), noun))
    return {last: tuple(sorted(rows, key=lambda row: -len(row[0]))) for last, rows in found.items()}


def forms(noun: str) -> tuple[str, ...]:
    """A noun in the singular and the plural.

    >>> forms("gunman"), forms("authority")
    (('gunman', 'gunmen'), ('authority', 'authorities'))
    """
    for ending, plural in IRREGULAR.items():
        if noun == ending or (noun.endswith(ending) and ending in ("man", "woman", "child") and len(noun) > 5):
            return noun, noun[: -len(ending)] + plural
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun, noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun, noun + "es"
    return noun, noun + "s"


def _shapes(file: str, key: str) -> dict[str, Shape]:
    found: dict[str, Shape] = {}
    for row in _read(file)["class"]:
        shape = Shape(row.get("kind", "person"), row["sector"], row["speaker"], row.get("opens", False))
        for name in row[key]:
            found.setdefault(name, shape)
    return found
