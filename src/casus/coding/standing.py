"""What has the form of an act and is none: a state that somebody is in, a place in a count, what nobody did."""

from casus.coding.realis.habitual import ALL, is_unmarked
from casus.coding.realis.tree import has_perfect
from casus.coding.scene import Scene
from casus.coding.triggers import Candidate
from casus.coding.wordlists import word_list
from casus.language.clauses import Clause, clause_of

# Participles of these types, before a noun and without more, say what people and places are: "displaced families".
STATES = frozenset({"displacement", "siege", "arrest", "abduction", "blockade", "looting", "property_destruction"})
# Participles of these types after a noun do so too: "troops stationed in the town", "prisoners accused of spying".
STANDINGS = frozenset({"deployment", "accusation", "threat"})
# Types of which "nobody did it" tells nothing that could have an own record.
UNDONE = frozenset({"responsibility_claim", "arrest", "condemnation", "announcement", "accusation", "agreement"})
ORDINALS = word_list("ordinals")
ITSELF = frozenset({"it", "this", "that"})
# Who and what is called by the deeds it is there for.
BODIES = frozenset({"armed", "aircraft", "drone", "weapon", "vehicle", "transport"})
NOBODY = frozenset({"nobody", "none", "neither"})
FORCE = frozenset({"violence", "harm"})
# Times that single a happening out.
NEAR = frozenset({"day", "night", "weekend", "week", "month"})
DESCRIBING = frozenset({"amod", "compound", "nmod:poss"})
EVER = "what has been done at some time"
STATE, COUNTED, NOBODYS = "a state that somebody is in", "a place in a count", "what nobody did"
KIND = "what somebody is for"


def no_act(scene: Scene, found: Candidate) -> str | None:
    """Why a trigger tells no act of its own; None where it does."""
    if found.type.id in STATES and _is_modifier(scene, found.clause):
        return STATE
    if found.type.id in STANDINGS and _added(scene, found.head):
        return STATE
    if found.type.id == "accusation" and scene.token(found.head).dep == "acl:relcl":
        return STATE
    if found.clause.kind == "noun" and _names_body(scene, found.head):
        return KIND
    if found.clause.kind == "noun" and _is_counted(scene, found.head):
        return COUNTED
    if found.type.family in FORCE and _ever(scene, found.clause):
        return EVER
    return NOBODYS if found.type.id in UNDONE and found.clause.negated and _is_nobodys(scene, found.clause) else None


def _ever(scene: Scene, clause: Clause) -> bool:
    """ "citizens have been kidnapped by militants": some people at some time, with no figure, day or place."""
    if clause.kind != "verb" or not clause.patients or not _is_perfect(scene, clause.predicate):
        return False
    here = scene.parse.sentences[scene.token(clause.predicate).sentence]
    dated = any(here.start <= t.start < here.end and t.precision in NEAR for t in scene.names.times)
    if dated or here.heading or _placed(scene, clause):
        return False
    return all(_anybody(scene, i) for i in clause.patients)


def _is_perfect(scene: Scene, verb: int) -> bool:
    """Whether a verb, or the one that it is joined to without a helper of its own, is in the present perfect."""
    token = scene.token(verb)
    helped = any(scene.token(i).dep.startswith("aux") for i in scene.parse.children[verb])
    if not helped and token.dep == "conj" and token.head != verb:
        return _is_perfect(scene, token.head)
    return has_perfect(scene, clause_of(scene.parse, verb))


def _anybody(scene: Scene, index: int) -> bool:
    """Whether people are told of in the plural, without any count or word that points at them."""
    if scene.token(index).lower in ALL:
        return True
    vague = any(scene.token(i).lower in ALL for i in scene.parse.children[index])
    return "person" in scene.classes(index) and is_unmarked(scene, index) and not vague


def _placed(scene: Scene, clause: Clause) -> bool:
    """Whether the sentence names a place other than whose people they are ("U.S. citizens")."""
    here = scene.parse.sentences[scene.token(clause.predicate).sentence]
    named = (p for p in scene.names.places if here.start <= p.start < here.end)
    return any(scene.token(scene.head_of(p.start, p.end)).dep not in DESCRIBING for p in named)


def _is_modifier(scene: Scene, clause: Clause) -> bool:
    """Whether a participle stands before its noun with nothing of its own ("displaced people", "the besieged city")."""
    token = scene.token(clause.predicate)
    return clause.kind == "verb" and token.dep == "amod" and token.index < token.head and not clause.obliques


def _added(scene: Scene, index: int) -> bool:
    """Whether a participle hangs on the noun before it, in a sentence that has another verb."""
    token = scene.token(index)
    finite = any(scene.token(i).dep.startswith(("aux", "nsubj")) for i in scene.parse.children[index])
    noun = scene.token(token.head)
    return token.dep == "acl" and token.tag in ("VBN", "VBD", "VBG") and not finite and noun.dep != "root"


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
