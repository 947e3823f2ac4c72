"""Clauses: who does what to whom, read off the tree so that rules need no dependency labels.

A clause is built on demand for one predicate, a verb or a noun that names an action. Passives, light verbs
("carried out strikes"), relative clauses, participles and coordination are resolved to their arguments.
Labels are Universal Dependencies v2.
"""

from casus.language.clause import Clause, Oblique, ancestors, antecedent
from casus.language.noun_clauses import noun_clause, transparent_head, unbundled
from casus.language.parse import Parse
from casus.language.verb_clauses import is_passive, obliques_of, verb_clause
from casus.language.verb_groups import (
    SUBJECTS,
    Tense,
    auxiliaries,
    is_definite,
    is_gerund_noun,
    is_negated,
    is_verb,
    modal_of,
    tense_of,
)

__all__ = [
    "SUBJECTS",
    "Clause",
    "Oblique",
    "Tense",
    "ancestors",
    "antecedent",
    "auxiliaries",
    "clause_of",
    "is_definite",
    "is_gerund_noun",
    "is_negated",
    "is_passive",
    "is_verb",
    "modal_of",
    "noun_clause",
    "obliques_of",
    "tense_of",
    "transparent_head",
    "unbundled",
    "verb_clause",
]


def clause_of(parse: Parse, index: int) -> Clause:
    """The clause of a predicate token, verbal or nominal as the tag says."""
    token = parse.tokens[index]
    verbal = (is_verb(token) and not is_gerund_noun(parse, index)) or _clausal(parse, index)
    return verb_clause(parse, index) if verbal else noun_clause(parse, index)


def _clausal(parse: Parse, index: int) -> bool:
    """Whether a word that is no verb has an object all the same, as only verbs have."""
    return any(parse.tokens[i].dep in ("obj", "aux", "aux:pass") for i in parse.children[index])
