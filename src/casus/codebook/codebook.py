"""The codebook as a value: event types with their triggers, classes of words, refinements, contexts."""

from collections.abc import Mapping
from typing import Any

import msgspec

Conditions = tuple[str, ...]


class Trigger(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that may report an event of a type, with the sense restrictions they share.

    `agent`, `patient`, `weapon`: classes of which the clause must hold at least one, in any of the three;
    `agent_all` and `patient_only` must hold whatever the others say. `without`: words in the phrase or clause
    that bar the sense; `not_patient`: classes of an object that do. `context`/`not_context`: the sentence must,
    must not, be in one of these contexts.
    `support`: a noun counts only as argument of one of these verbs; `complement`: a verb counts only with
    one of these verbs below it. `figurative`: often a figure of speech, so it counts only with signs of force.
    `settled`: the words state the means, so no refinement makes another type of it.
    `agentless`: a verb counts only in a passive that names no doer ("a house was hit").
    `agent_undergoes`: who stands where the agent does is the one it happens to ("stepped on a mine").
    """

    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    agent: Conditions = ()
    patient: Conditions = ()
    weapon: Conditions = ()
    agent_all: Conditions = ()
    patient_only: Conditions = ()
    not_patient: Conditions = ()
    without: Conditions = ()
    context: Conditions = ()
    not_context: Conditions = ()
    support: Conditions = ()
    complement: Conditions = ()
    figurative: bool = False
    agent_undergoes: bool = False
    agentless: bool = False
    settled: bool = False


class EventType(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One event type: label, definition, examples, triggers, role rules and cross-walk."""

    id: str
    family: str
    label: str
    definition: str
    example: str = ""
    counter_example: str = ""
    triggers: tuple[Trigger, ...] = ()
    agent_role: str = "perpetrator"
    patient_role: str = "target"
    oblique_roles: dict[str, str] = {}
    codes: dict[str, Any] = {}


class WordClass(msgspec.Struct, frozen=True, kw_only=True):
    """What a weapon or target word is: its class for rules and its kind for output."""

    word: str
    name: str
    kind: str
    without: tuple[str, ...] = ()


class Refinement(msgspec.Struct, frozen=True, kw_only=True, rename={"source": "from"}, forbid_unknown_fields=True):
    """A general type that becomes another once the clause holds one of the classes."""

    source: tuple[str, ...]
    to: str
    weapon: Conditions = ()
    agent: Conditions = ()


class Context(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A setting that rules families out where its words reach the weight `least`.

    With `named` its words speak inside a longer name too ("Supreme Court"), else not ("Memorial Hospital").
    """

    name: str = ""
    bars: Conditions = ()
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    least: int = 2
    named: bool = False


class RealisWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that take a happening out of the actual, by what they make of it."""

    planned: frozenset[str]
    hypothetical: frozenset[str]
    generic: tuple[str, ...]
    totals: frozenset[str]
    negated: frozenset[str]
    false: frozenset[str]


class Codebook(msgspec.Struct, frozen=True, kw_only=True):
    """All that the coder knows of what counts; `classes` leads from a word to the other classes it is in."""

    types: Mapping[str, EventType]
    weapons: Mapping[str, WordClass]
    targets: Mapping[str, WordClass]
    classes: Mapping[str, frozenset[str]]
    refinements: tuple[Refinement, ...]
    contexts: tuple[Context, ...]
    realis: RealisWords
