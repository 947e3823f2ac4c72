"""Countries that say where, though no preposition says so: "Libya: rebels shell airport", "Burkina Faso ambush"."""

from collections.abc import Iterator, Sequence

from casus.coding.draft import Draft
from casus.coding.scene import Scene
from casus.model import Role

ACTING = frozenset({"perpetrator", "actor", "party", "source"})


def countries_of(scene: Scene, sentence: int, drafts: Sequence[Draft]) -> Iterator[tuple[int, Draft]]:
    """Places, by number, with the drafts that happened there, for drafts that have none yet."""
    here = scene.parse.sentences[sentence]
    nowhere = not any(draft.places for draft in drafts)
    for number, place in enumerate(scene.names.places):
        if place.kind != "country" or not here.start <= place.start < here.end:
            continue
        label = nowhere and here.heading and place.start == here.start and _ends_a_label(scene, place.end)
        head = scene.head_of(place.start, place.end)
        for draft in drafts:
            if not draft.places and (label or _modifies(scene, head, draft)):
                yield number, draft


def _ends_a_label(scene: Scene, offset: int) -> bool:
    return scene.parse.text[offset : offset + 2].strip() == ":"


def _modifies(scene: Scene, head: int, draft: Draft) -> bool:
    """Whether a country's name stands before an act that it is not said to have done."""
    token = scene.parse.tokens[head]
    before = token.pos == "PROPN" and token.dep in ("compound", "nmod:unmarked") and token.head == draft.head
    return before and not any(role.role in ACTING and _covers(role, token.start) for role in draft.roles)


def _covers(role: Role, offset: int) -> bool:
    return role.start <= offset < role.end
