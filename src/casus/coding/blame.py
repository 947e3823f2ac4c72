"""Who is said to be behind an act: blame, accusation, attribution, responsibility claimed or denied."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from casus.coding.arguments import resolved
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import is_verb, verb_clause
from casus.language.phrases import conjuncts, preposition

# Classes of what somebody can claim to have done.
ACTS = frozenset({"act_of_force"})

CLAIMABLE = word_list("claimable")
DOING = word_list("accused_of_doing")
# Cues that are no verbs, and those who speak for others.
NOMINAL = frozenset({"responsible", "responsibility", "behind", "claim", "work", "handiwork"})
SPOKESMEN = word_list("spokesmen")
BlameKind = Literal["alleged", "claimed", "denied"]
TO_WHOM = ("to", "on")
# "Each side accused the other": of whom the words alone do not say.
EARLIER = frozenset({"previous", "earlier", "past", "such", "similar", "other", "recent", "most", "many", "prior"})
NOBODY_ELSE = frozenset({"other", "one", "who", "what", "whoever", "anyone", "anybody", "someone", "somebody"})


class Blame(msgspec.Struct, frozen=True):
    """One statement of responsibility: whom it names (token), how it stands, and the token that says so."""

    who: int
    status: BlameKind
    cue: int


def find_blame(scene: Scene, sentence: int) -> Iterator[Blame]:
    """Every statement of responsibility in a sentence."""
    here = scene.parse.sentences[sentence]
    for index in range(here.first, here.last):
        token = scene.parse.tokens[index]
        finder = _BY_LEMMA.get(token.lemma)
        if finder and (is_verb(token) or token.lemma in NOMINAL):
            for who, status in finder(scene, index):
                yield Blame(resolved(scene, who), status, index)


def _object(scene: Scene, index: int) -> Iterator[tuple[int, BlameKind]]:
    """ "blamed X for", "accused X of"; the subject in the passive or a headline. Who backs others did nothing."""
    if _of_other(scene, index):
        return
    clause = verb_clause(scene.parse, index)
    if clause.passive and any(_is_another(scene, act) for act in clause.patients):
        return
    bare = not clause.patients and not any(o.preposition == "on" for o in clause.obliques)
    for head in clause.agents if bare else clause.patients:
        if _able(scene, head):
            yield head, "alleged"
    yield from list(_after(scene, index, ("on",))) or _of_object(scene, index, ("on",))


def _is_another(scene: Scene, act: int) -> bool:
    """Whether other acts are meant than the one told of: "previous such attacks", "similar bombings"."""
    return any(scene.parse.tokens[c].lower in EARLIER for c in scene.parse.children[act])


def _of_other(scene: Scene, index: int) -> bool:
    """Whether somebody is accused of something else than the act: of backing, of lying, of arriving late."""
    sentence = scene.parse.sentences[scene.parse.tokens[index].sentence]
    following = (scene.parse.tokens[i] for i in range(index + 1, sentence.last))
    gerund = next((t for t in following if t.tag == "VBG" and _after_of(scene, t.index)), None)
    return gerund is not None and gerund.lemma not in DOING


def _after_of(scene: Scene, index: int) -> bool:
    return any(scene.parse.tokens[i].lower == "of" for i in range(max(0, index - 2), index))


def _after(scene: Scene, index: int, prepositions: tuple[str, ...]) -> Iterator[tuple[int, BlameKind]]:
    for oblique in verb_clause(scene.parse, index).obliques:
        if oblique.preposition in prepositions and _able(scene, resolved(scene, oblique.head)):
            yield oblique.head, "alleged"


def _attributed(scene: Scene, index: int) -> Iterator[tuple[int, BlameKind]]:
    """ "attributed the strike to X", "pinned the attack on X"; the parser may hang "to X" on the strike."""
    found = list(_after(scene, index, TO_WHOM))
    yield from found or _of_object(scene, index, TO_WHOM)


def _of_object(scene: Scene, index: int, prepositions: tuple[str, ...]) -> Iterator[tuple[int, BlameKind]]:
    for act in verb_clause(scene.parse, index).patients:
        for child in scene.parse.children[act]:
            named = scene.parse.tokens[child].dep == "nmod" and preposition(scene.parse, child) in prepositions
            if named and _able(scene, resolved(scene, child)):
                yield child, "alleged"


def _held(scene: Scene, index: int) -> Iterator[tuple[int, BlameKind]]:
    """ "we hold X responsible"."""
    if any(t.lower in ("responsible", "accountable") for t in scene.parse.tokens[index : index + 12]):
        for head in verb_clause(scene.parse, index).patients:
            if _able(scene, head):
                yield head, "alleged"


def _responsible(scene: Scene, index: int) -> Iterator[tuple[int, BlameKind]]:
    """ "X was responsible for", "X was behind the attack"."""
    for child in scene.parse.children[index]:
        if scene.parse.tokens[child].dep == "nsubj":
            for head in conjuncts(scene.parse, child):
                if _able(scene, resolved(scene, head)):
                    yield head, "alleged"


def _behind(scene: Scene, index: int) -> Iterator[tuple[int, BlameKind]]:
    token = scene.parse.tokens[index]
    yield from _responsible(scene, index if token.dep != "case" else token.head)


def _work(scene: Scene, index: int) -> Iterator[tuple[int, BlameKind]]:
    """ "the attack was the work of X"."""
    if not any(scene.parse.tokens[i].dep == "cop" for i in scene.parse.children[index]):
        return
    for child in scene.parse.children[index]:
        if scene.parse.tokens[child].dep == "nmod" and preposition(scene.parse, child) == "of":
            yield from ((h, "alleged") for h in conjuncts(scene.parse, child) if _able(scene, resolved(scene, h)))


def _involved(scene: Scene, index: int) -> Iterator[tuple[int, BlameKind]]:
    """ "soldiers were involved in the murder", "the men implicated in the attack"."""
    clause = verb_clause(scene.parse, index)
    if any(o.preposition == "in" and _is_act(scene, o.head) for o in clause.obliques):
        yield from ((head, "alleged") for head in clause.patients if _able(scene, resolved(scene, head)))


def _is_act(scene: Scene, head: int) -> bool:
    return bool(scene.classes(head) & ACTS) or scene.parse.tokens[head].lemma in CLAIMABLE


def _claimed(scene: Scene, index: int) -> Iterator[tuple[int, BlameKind]]:
    """ "X claimed responsibility", "the attack was claimed by X"."""
    clause = verb_clause(scene.parse, index)
    claimed = {scene.parse.tokens[i].lemma for i in clause.patients}
    acts = scene.parse.tokens[index].lemma == "claim" and any(_is_act(scene, i) for i in clause.patients)
    if "responsibility" not in claimed and not acts:
        return
    for head in clause.agents:
        if _able(scene, resolved(scene, head)):
            yield _spoken_for(scene, head), "claimed"


def _spoken_for(scene: Scene, head: int) -> int:
    """Those whose spokesman claims ("a spokesman for X claimed responsibility")."""
    if scene.parse.tokens[head].lemma not in SPOKESMEN:
        return head
    below = (i for i in scene.parse.children[head] if preposition(scene.parse, i) in ("for", "of", "from"))
    return next((i for i in below if scene.actors.get(i)), head)


def _able(scene: Scene, head: int) -> bool:
    """Whether the phrase names somebody who can be behind an act."""
    if scene.parse.tokens[head].lemma in NOBODY_ELSE or scene.parse.tokens[head].tag in ("WP", "WDT"):
        return False
    classes = scene.classes(head)
    return bool(classes & {"state", "armed", "attacker", "state_force", "person", "political", "aircraft"}) or bool(
        scene.actors.get(head)
    )


_BY_LEMMA = {
    "blame": _object,
    "accuse": _object,
    "suspect": _object,
    "attribute": _attributed,
    "pin": _attributed,
    "ascribe": _attributed,
    "hold": _held,
    "responsible": _responsible,
    "behind": _behind,
    "claim": _claimed,
    "accept": _claimed,
    "take": _claimed,
    "work": _work,
    "handiwork": _work,
    "involve": _involved,
    "implicate": _involved,
}
