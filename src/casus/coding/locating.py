"""Gives each trigger of a sentence its places, with the role that the words around them give."""

import re
from collections.abc import Sequence

from casus.coding.attaching import hosts, inside, lone
from casus.coding.countries import countries_of
from casus.coding.draft import Draft
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.phrases import preposition

LOCATIVE = word_list("locative")
AREAS = word_list("areas")
ORIGIN = frozenset({"from", "out of"})
AIMED = frozenset({"toward", "towards", "at", "against", "in the direction of"})
# What opens a sentence that first says where, and within how many words the name follows.
OPENING = frozenset({"in", "at", "near", "outside", "across"})
OPENING_WORDS = 6
MOVING = frozenset({"control", "harm"})
LAUNCHES = frozenset({"missile_strike", "shelling", "attack", "drone_strike"})
STRIKES = LAUNCHES | {"air_strike", "bombing"}
# "southern Lebanon" is land, where "Lebanon" may be its government.
COMPASS = re.compile(r"(?:north|south|east|west|central|upper|lower)(?:-?(?:east|west))?(?:ern)?")


def attach_places(scene: Scene, sentence: int, drafts: Sequence[Draft]) -> None:
    """Places of a sentence to its triggers, each with its role."""
    for number, place in enumerate(scene.names.places):
        if not inside(scene, sentence, place.start) or place.relation == "measure":
            continue
        head = scene.head_of(place.start, place.end)
        if names_an_actor(scene, head, _is_aim(scene, head, drafts)):
            continue
        found = hosts(scene, head, drafts)
        if not found and _sets_scene(scene, head):
            found = lone(scene, sentence, head, drafts)
        for draft in found:
            draft.places.setdefault(number, place_role(scene, draft, head, place.relation))
    for number, draft in list(countries_of(scene, sentence, drafts)):
        draft.places[number] = "site"
    _attach_opening(scene, sentence, drafts)


def _is_aim(scene: Scene, head: int, drafts: Sequence[Draft]) -> bool:
    """Whether the name says where somebody went or came from, or what land a strike fell on."""
    before = preposition(scene.parse, head)
    if before in ("on", "against"):
        return any(d.type.id in STRIKES and d.head == scene.parse.tokens[head].head for d in drafts)
    moved = before in ("from", "to", "into")
    return moved and any(d.type.family in MOVING or d.type.id in LAUNCHES for d in drafts)


def _attach_opening(scene: Scene, sentence: int, drafts: Sequence[Draft]) -> None:
    """ "In X monitors saw a clash": the place that a sentence opens with is that of all it tells without another."""
    first = scene.parse.sentences[sentence].first
    if scene.token(first).lower not in OPENING:
        return
    near = range(first + 1, min(first + OPENING_WORDS, scene.parse.sentences[sentence].last))
    head = next((i for i in near if scene.places.get(i) or scene.token(i).pos == "AUX"), None)
    if head is None or not scene.places.get(head):
        return
    number = scene.places[head][0]
    place = scene.names.places[number]
    if place.kind == "country" or scene.parse.text[place.end : place.end + 2] in ("'s", "’s"):
        return
    for draft in lone(scene, sentence, head, drafts):
        if not draft.places:
            draft.places[number] = "near" if scene.token(first).lower == "near" else "site"


def _sets_scene(scene: Scene, head: int) -> bool:
    """Whether a place hangs on a verb or stands by itself, not deep inside another phrase ("the situation in X")."""
    index = head
    for _ in range(4):
        token = scene.parse.tokens[index]
        if (
            token.dep.startswith("obl")
            or token.head == index
            or token.dep in ("obj", "advcl", "parataxis", "list", "dep")
        ):
            return True
        named = bool(scene.places.get(token.head)) or "land" in scene.classes(token.head)
        if not named:
            return False
        index = token.head
    return False


def names_an_actor(scene: Scene, head: int, moved: bool) -> bool:
    """Whether the name stands for somebody: inside a longer name, an adjective, a country not said to be where.

    `moved`: the name says where somebody went or came from, or what was struck.
    """
    place = scene.names.places[scene.places[head][0]] if head in scene.places else None
    for number in scene.actors.get(head, ()):
        actor = scene.names.actors[number]
        wider = place is not None and (actor.start < place.start or place.end < actor.end)
        if actor.form == "adjective" or (wider and actor.form != "description"):
            return True
    token = scene.parse.tokens[head]
    if token.dep == "nsubj" or preposition(scene.parse, head) in ("by", "as"):
        return True
    if token.dep == "amod" or (place is not None and _hyphenated(scene, place.end)):
        return True
    return place is not None and place.kind == "country" and not moved and not _located(scene, head)


def _hyphenated(scene: Scene, end: int) -> bool:
    """ "Iran-linked", "UK-based": the name ends at a hyphen."""
    return scene.parse.text[end : end + 1] == "-" and scene.parse.text[end + 1 : end + 2].islower()


def _located(scene: Scene, head: int) -> bool:
    """Whether a preposition of place stands before the name, or it explains a place before it ("Damascus, Syria")."""
    token = scene.parse.tokens[head]
    if preposition(scene.parse, head) in LOCATIVE or _is_a_part(scene, head):
        return True
    if token.dep in ("appos", "conj", "flat", "nmod", "dep", "list", "parataxis") and token.head != head:
        above = token.head
        return bool(scene.places.get(above)) and (preposition(scene.parse, above) in LOCATIVE or token.dep == "appos")
    return False


def _is_a_part(scene: Scene, head: int) -> bool:
    """ "southern Lebanon", "eastern Syria": the country as land."""
    return any(COMPASS.fullmatch(scene.parse.tokens[i].lower) for i in scene.parse.children[head] if i < head)


def place_role(scene: Scene, draft: Draft, head: int, relation: str) -> str:
    """site, near, origin or intended_target, by the words around the place."""
    before = _outer_preposition(scene, head)
    if relation == "direction_from" or (before in ORIGIN and draft.type.id in LAUNCHES | {"arms_transfer"}):
        return "origin"
    if (
        relation == "towards"
        or before in ("toward", "towards")
        or (before == "at" and draft.type.id == "missile_strike")
    ):
        return "intended_target"
    if relation == "near" or before in ("near", "close to", "outside", "off"):
        return "near"
    return "passage" if before in ("through", "via", "across", "over") and draft.type.id in LAUNCHES else "site"


def _outer_preposition(scene: Scene, head: int) -> str:
    """The preposition before the whole phrase: "from the outskirts of X" is from, not of."""
    before, token = preposition(scene.parse, head), scene.parse.tokens[head]
    if before == "of" and (scene.parse.tokens[token.head].lemma in AREAS or "land" in scene.classes(token.head)):
        return preposition(scene.parse, token.head)
    return before
