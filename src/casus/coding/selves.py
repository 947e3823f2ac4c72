"""Whom "we", "it" and "its" stand for inside what somebody says: the body that the speaker speaks for."""

from collections.abc import Iterator, Sequence

from casus.coding.scene import Scene
from casus.language.phrases import preposition
from casus.model import Attribution

FIRST_PERSON = frozenset({"we", "us", "our", "ours"})
THIRD_PERSON = frozenset({"it", "they"})
OWN = frozenset({"its", "their"})
# What may say, beside a person's office, for whom that person speaks: "a spokesman for the army", "the army's chief".
BELONGING = frozenset({"nmod", "nmod:poss", "compound", "amod"})
BODIES = frozenset({"armed", "state", "political", "attacker", "state_force"})
ARMED = frozenset({"military", "rebel", "militia"})
PARTIES = frozenset({"state", "military", "rebel", "militia"})


def speakers_own(scene: Scene, attributions: Sequence[Attribution]) -> dict[int, int]:
    """The tokens of "we", and of the speaker's own "it", inside what somebody says, each with the token of the body
    that the speaker stands for.
    """
    found: dict[int, int] = {}
    for said in sorted(attributions, key=lambda a: -sum(e - s for s, e in a.content)):
        if said.source is None or not said.speech:
            continue
        firsts = [i for piece in said.content for i in scene.tokens_of(*piece) if _is_first_person(scene, i)]
        own = list(_own_subjects(scene, scene.token_at(said.cue[0]))) if said.cue is not None else []
        if not firsts and not own:
            continue
        body = _body(scene, said, scene.head_of(*said.source))
        found |= dict.fromkeys(firsts, body)
        if _is_party(scene, body):
            found |= dict.fromkeys(own, body)
    return found


def _is_first_person(scene: Scene, index: int) -> bool:
    """ "us", not "US"."""
    token = scene.token(index)
    return token.lower in FIRST_PERSON and token.pos == "PRON"


def _own_subjects(scene: Scene, cue: int) -> Iterator[int]:
    """The "it" and "its" of "said it had shelled", "denied that its jets bombed": who speaks speaks of itself."""
    for clause in scene.parse.children[cue]:
        if scene.token(clause).dep != "ccomp" or clause < cue or _answers_act(scene, cue):
            continue
        for child in scene.parse.children[clause]:
            if not scene.token(child).dep.startswith("nsubj"):
                continue
            if scene.token(child).lower in THIRD_PERSON:
                yield child
            yield from (i for i in scene.parse.children[child] if scene.token(i).lower in OWN)


def _answers_act(scene: Scene, cue: int) -> bool:
    """ "Condemned the attack, stating that it struck": what struck is the attack."""
    token = scene.token(cue)
    above = scene.parse.children[token.head] if token.dep == "advcl" else ()
    return any(scene.token(i).dep == "obj" and "act_of_force" in scene.classes(i) for i in above)


def _body(scene: Scene, said: Attribution, speaker: int) -> int:
    """For whom somebody speaks: the army of "an army spokesman"; else the speaker."""
    if _is_known_party(scene, speaker):
        return speaker
    inside = scene.tokens_of(*said.source) if said.source else ()
    armed = next((i for i in inside if (actor := scene.actor_headed(i)) and actor.actor and actor.kind in ARMED), None)
    if armed is not None:
        return armed
    for child in scene.parse.children[speaker]:
        near = scene.token(child).dep in BELONGING and preposition(scene.parse, child) in ("", "for", "of")
        if near and scene.classes(child) & BODIES:
            return child
    return next((i for i in inside if scene.classes(i) & BODIES or _is_known_party(scene, i)), speaker)


def _is_party(scene: Scene, body: int) -> bool:
    """Whether a speaker is a body that can act by force, a state, an army, an armed group, and no one person of it."""
    if _is_known_party(scene, body):
        return True
    classes = scene.classes(body)
    person = "official" in classes or ("person" in classes and scene.token(body).tag in ("NN", "NNP"))
    return bool(classes & BODIES) and not person


def _is_known_party(scene: Scene, body: int) -> bool:
    actor = scene.actor_headed(body)
    return actor is not None and actor.actor is not None and actor.kind in PARTIES
