"""Who is killed or carried off by name: nobody is so twice, so the name tells whether two mentions are one."""

from collections.abc import Sequence

from casus.coding.draft import Draft
from casus.coding.happening import Happening
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.model import Role

# Words that tell that somebody was killed, and that somebody was carried off.
DEADLY = word_list("deadly")
CARRIED_OFF = word_list("carried_off")
# Those of them that choose whom they kill; who is caught between two sides in a fight is not chosen.
CHOSEN = word_list("chosen")
HARMED = ("target", "victim")


def same_victim(scene: Scene, act: Sequence[Draft], found: Sequence[Happening]) -> Happening | None:
    """The latest happening in which the person of a mention's name was killed, or carried off, as here."""
    named = [(draft, names) for draft in act if (names := _named(scene, draft))]
    for happening in reversed(found) if named else ():
        if any(_one(scene, names, draft, d) for draft, names in named for d in happening.drafts):
            return happening
    return None


def chosen_apart(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether one is an assassination and the other fighting, told in different sentences."""
    if any(d.sentence == draft.sentence for d in drafts):
        return False
    fights = {d.type.id == "armed_clash" for d in drafts}
    if draft.type.id == "armed_clash":
        return all(_is_chosen(scene, d) for d in drafts)
    return fights == {True} and _is_chosen(scene, draft)


def _is_chosen(scene: Scene, draft: Draft) -> bool:
    return scene.token(draft.head).lemma in CHOSEN


def _one(scene: Scene, names: list[frozenset[str]], draft: Draft, other: Draft) -> bool:
    mine, theirs = scene.token(draft.head).lemma, scene.token(other.head).lemma
    alike = any(mine in deeds and theirs in deeds for deeds in (DEADLY, CARRIED_OFF))
    return alike and any(a <= b or b <= a for a in names for b in _named(scene, other))


def _named(scene: Scene, draft: Draft) -> list[frozenset[str]]:
    """The words of each name of a person in the role of one harmed."""
    if scene.token(draft.head).lemma not in DEADLY | CARRIED_OFF:
        return []
    return [_words(scene, role) for role in draft.roles if role.role in HARMED and _is_name(scene, role)]


def _is_name(scene: Scene, role: Role) -> bool:
    head = scene.head_of(role.start, role.end)
    actor = scene.actor_headed(head)
    return scene.token(head).pos == "PROPN" and (actor is None or actor.kind == "person")


def _words(scene: Scene, role: Role) -> frozenset[str]:
    return frozenset(
        scene.token(i).lower for i in scene.tokens_of(role.start, role.end) if scene.token(i).pos == "PROPN"
    )
