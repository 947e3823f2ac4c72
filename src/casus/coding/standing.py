"""What has the form of an act and is none: a state that somebody is in, a place in a count, what nobody did."""

from casus.coding.scene import Scene
from casus.coding.triggers import Candidate
from casus.coding.wordlists import word_list
from casus.language.clauses import Clause

# Participles of these types, before a noun and without more, say what people and places are: "displaced families".
STATES = frozenset({"displacement", "siege", "arrest", "abduction", "blockade", "looting", "property_destruction"})
# Types of which "nobody did it" tells nothing that could have an own record.
UNDONE = frozenset({"responsibility_claim", "arrest", "condemnation", "announcement", "accusation", "agreement"})
ORDINALS = word_list("ordinals")
ITSELF = frozenset({"it", "this", "that"})
# Who and what is called by the deeds it is there for.
BODIES = frozenset({"armed", "aircraft", "drone", "weapon", "vehicle", "transport"})
NOBODY = frozenset({"nobody", "none", "neither"})
STATE, COUNTED, NOBODYS = "a state that somebody is in", "a place in a count", "what nobody did"
KIND = "what somebody is for"


def no_act(scene: Scene, found: Candidate) -> str | None:
    """Why a trigger tells no act of its own; None where it does."""
    if found.type.id in STATES and _is_modifier(scene, found.clause):
        return STATE
    if found.clause.kind == "noun" and _names_body(scene, found.head):
        return KIND
    if found.clause.kind == "noun" and _is_counted(scene, found.head):
        return COUNTED
    return NOBODYS if found.type.id in UNDONE and found.clause.negated and _is_nobodys(scene, found.clause) else None


def _is_modifier(scene: Scene, clause: Clause) -> bool:
    """Whether a participle stands before its noun with nothing of its own ("displaced people", "the besieged city")."""
    token = scene.token(clause.predicate)
    return clause.kind == "verb" and token.dep == "amod" and token.index < token.head and not clause.obliques


def _names_body(scene: Scene, head: int) -> bool:
    """ "riot police", "strike drones", "an assault unit": the noun says what somebody or something is for."""
    token = scene.token(head)
    return token.dep == "compound" and token.index < token.head and bool(scene.classes(token.head) & BODIES)


def _is_counted(scene: Scene, head: int) -> bool:
    """ "It was the third such attack this month": says of an act told before which one of many it is."""
    children = [scene.token(i) for i in scene.parse.children[head]]
    told = any(t.dep.startswith("nsubj") and t.lower in ITSELF for t in children)
    return told and any(t.dep == "amod" and t.lower in ORDINALS for t in children)


def _is_nobodys(scene: Scene, clause: Clause) -> bool:
    """Whether the doer or the one it is done to is nobody ("no group has claimed responsibility")."""
    return any(
        scene.token(i).lower in NOBODY or any(scene.token(c).lower == "no" for c in scene.parse.children[i])
        for i in (*clause.agents, *clause.patients)
    )
