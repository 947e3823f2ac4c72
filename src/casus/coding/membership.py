"""Whose people a nameless perpetrator's are: "guerrillas of the front" and "the rebels" stand for a named group."""

from collections.abc import Iterator, Sequence

from casus.coding.draft import Draft
from casus.coding.happening import Happening
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.phrases import preposition
from casus.model import ActorName, Role

GROUPED = frozenset({"rebel", "militia"})
BELONGING = frozenset({"of", "from", "with", "belonging to"})
# Nouns for the people of an armed group that say nothing of which.
FIGHTERS = word_list("fighters")


def own_group(scene: Scene, head: int) -> Iterator[int]:
    """The tokens of named armed groups whose people a noun says they are ("members of the front")."""
    for child in scene.parse.children[head]:
        if scene.parse.tokens[child].dep == "nmod" and preposition(scene.parse, child) in BELONGING:
            actor = scene.actor_headed(child)
            if actor is not None and _is_group(actor):
                yield child


def name_groups(scene: Scene, happenings: Sequence[Happening]) -> None:
    """Adds the one armed group that a report names to perpetrators that are only called by what they are.

    "The rebels" are they where a single group is named; two groups leave it open. The group's role has the words
    that name it, the nearest before the act where there are several.
    """
    named = [a for a in scene.names.actors if a.actor is not None and a.form == "name" and a.kind in GROUPED]
    if len({a.actor for a in named}) != 1:
        return
    for happening in happenings:
        doers = [(d, r) for d in happening.drafts for r in d.roles if r.role == "perpetrator"]
        if any(role.actor for _, role in doers):
            continue
        told = [d for d, role in doers if d.type.family == "violence" and _is_fighter(scene, role)]
        for draft in told[:1]:
            draft.roles.append(_group_role(scene, named, draft))


def _is_fighter(scene: Scene, role: Role) -> bool:
    return scene.parse.tokens[scene.head_of(role.start, role.end)].lemma in FIGHTERS


def _group_role(scene: Scene, named: Sequence[ActorName], draft: Draft) -> Role:
    at = scene.parse.tokens[draft.head].start
    nearest = min(named, key=lambda a: (a.start > at, abs(a.start - at)))
    return Role(role="perpetrator", start=nearest.start, end=nearest.end, actor=nearest.actor, name=nearest.name)


def _is_group(actor: ActorName) -> bool:
    return actor.kind in GROUPED and (actor.actor is not None or actor.name[:1].isupper())
