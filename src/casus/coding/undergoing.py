"""What undergoes an act: its objects, and what a headline, a name of the act or the verb above it makes its object."""

from collections.abc import Iterator

from casus.coding.arguments import CRAFT, LAUNCHING
from casus.coding.scene import Scene
from casus.coding.triggers import Candidate
from casus.coding.wording import is_headline_verb
from casus.coding.wordlists import word_list
from casus.language.clauses import Oblique

RAMMING = frozenset({"ram", "crash", "slam", "plow", "plough", "drive", "smash"})
HITTING = word_list("hitting")
KILLING = word_list("killing")
DAMAGED = word_list("damaged")
# Kinds of targets that stand where they are, and so are no means of an attack called after them.
FIXED = frozenset({"building", "hospital", "school", "religious", "residential", "camp", "infrastructure", "military"})
AT = frozenset({"at", "inside", "outside", "beside", "under", "beneath", "underneath"})


def is_direct(scene: Scene, candidate: Candidate) -> bool:
    """Whether what undergoes the act is the object of a verb that hits: its own, or the one it is the subject of."""
    clause = candidate.clause
    return clause.kind == "verb" or (clause.verb >= 0 and scene.parse.tokens[clause.verb].lemma in DAMAGED | HITTING)


def only_where(scene: Scene, candidate: Candidate, oblique: Oblique) -> bool:
    """Whether a phrase says where, not what: "to" after a noun, "at the clinic" where the object is what was hit.

    "The blast did damage to the clinic" says what.
    """
    if oblique.preposition == "to":
        ruined = any(scene.token(head).lemma in DAMAGED for head in candidate.clause.patients)
        return candidate.clause.kind != "verb" and not ruined
    hit = (h for h in candidate.arguments.patient_heads if "weapon" not in scene.classes(h))
    if candidate.clause.kind != "verb" or not any(hit):
        return False
    lemma = scene.parse.tokens[candidate.head].lemma
    return (oblique.preposition in AT and lemma in HITTING) or (oblique.preposition == "on" and lemma in KILLING)


def undergoing(scene: Scene, candidate: Candidate) -> Iterator[int]:
    """The tokens of what an act is done to, without the act, its agents and the words that make its trigger."""
    own = set(candidate.arguments.agent_heads) | {candidate.head} | _parts_of_trigger(scene, candidate)
    if _driven(scene, candidate):
        return iter(())
    told = (
        *candidate.arguments.patient_heads,
        *_headline_object(scene, candidate.head),
        *_named_after_target(scene, candidate),
    )
    return (h for h in told if h not in own and not _is_launched(scene, candidate, h))


def _is_launched(scene: Scene, candidate: Candidate, head: int) -> bool:
    """ "launched 539 strike drones": what is sent against somebody is not what is hit."""
    sent = scene.classes(head) & (CRAFT | {"weapon"})
    return bool(sent) and scene.parse.tokens[candidate.head].lemma in LAUNCHING


def _named_after_target(scene: Scene, candidate: Candidate) -> Iterator[int]:
    """ "the mall bombing", "a hospital blast": an act called after the place that it hit, not after its means."""
    if candidate.clause.kind != "noun" or candidate.type.family != "violence":
        return
    inside = range(candidate.first, candidate.last)
    for child in (c for i in inside for c in scene.parse.children[i] if c < candidate.first):
        token = scene.parse.tokens[child]
        if token.dep in ("compound", "amod") and token.pos in ("NOUN", "ADJ"):
            found = scene.words.targets.at(scene.parse, child, child + 1)
            if found is not None and found[1].kind in FIXED and "weapon" not in scene.classes(child):
                yield child


def _headline_object(scene: Scene, trigger: int) -> Iterator[int]:
    """ "Bomb blast targets police bus", with the verb read as a plural noun before another: that other is hit."""
    tokens, top, hits = scene.parse.tokens, trigger, False
    while tokens[top].dep == "compound" and tokens[top].head > top:
        hits = hits or is_headline_verb(scene.parse, top)
        top = tokens[top].head
    if hits and top != trigger:
        yield top


def _driven(scene: Scene, candidate: Candidate) -> bool:
    """ "rammed his motorcycle into a van": the object is what the attacker drives, the phrase after "into" is hit."""
    into = any(oblique.preposition == "into" for oblique in candidate.clause.obliques)
    return into and scene.parse.tokens[candidate.head].lemma in RAMMING


def _parts_of_trigger(scene: Scene, candidate: Candidate) -> set[int]:
    """ "opened fire", "hold talks": the noun that makes the trigger with its verb fills no role."""
    light = {"fire", "responsibility", "talk", "control", "part", "place", "toll"}
    return {i for i in scene.parse.children[candidate.head] if scene.parse.tokens[i].lemma in light}
