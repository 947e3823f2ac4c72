"""The clause as a value, and the steps in the tree that reading one takes."""

from typing import Literal

import msgspec

from casus.language.parse import Parse
from casus.language.verb_groups import Tense


class Oblique(msgspec.Struct, frozen=True):
    """A prepositional phrase of a clause: the preposition ("" for a bare one) and the token of its noun."""

    preposition: str
    head: int


class Clause(msgspec.Struct, frozen=True, kw_only=True):
    """One predicate with its arguments as token indices of their head nouns, coordination expanded.

    `agents` act and `patients` undergo, whatever the voice. `support` is the light verb of a noun.
    `verb` is the verb that carries tense for the predicate (itself, its support or its governor), -1 for none.
    """

    predicate: int
    kind: Literal["verb", "noun"]
    agents: tuple[int, ...] = ()
    patients: tuple[int, ...] = ()
    obliques: tuple[Oblique, ...] = ()
    passive: bool = False
    negated: bool = False
    tense: Tense = "none"
    modal: str | None = None
    verb: int = -1
    support: int | None = None


def ancestors(parse: Parse, index: int) -> list[int]:
    """The heads above a token, nearest first."""
    found = [index]
    while parse.tokens[found[-1]].head != found[-1] and len(found) < 40:
        found.append(parse.tokens[found[-1]].head)
    return found[1:]


def antecedent(parse: Parse, index: int) -> int:
    """The noun that a relative pronoun stands for, else the token itself."""
    token = parse.tokens[index]
    if token.tag not in ("WDT", "WP", "WRB") and token.lower not in ("that", "which", "who", "whom"):
        return index
    for ancestor in ancestors(parse, index):
        if parse.tokens[ancestor].dep in ("acl:relcl", "acl"):
            return parse.tokens[ancestor].head
    return index
