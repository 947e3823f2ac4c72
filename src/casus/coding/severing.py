"""What keeps two mentions apart though their types agree: in another item, by other means or doers."""

from collections.abc import Collection, Iterable, Sequence

from casus.coding.draft import Draft
from casus.coding.openings import WIDE, definite
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.model import PlaceName, Role

# What comes from far or from above, and what is done by people who are there.
UNIFORMED = word_list("uniformed")
DISTANT = frozenset({"air_strike", "drone_strike", "missile_strike", "shelling"})
ON_FOOT = frozenset({"shooting", "ambush", "armed_clash", "looting", "abduction", "landmine"})


def other_item(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a list tells them in two of its items that are set in different places, or that do not point back."""
    if _in_other_entry(scene, draft, drafts):
        return True
    mine = scene.items[draft.sentence]
    theirs = {scene.items[d.sentence] for d in drafts} - {0}
    if not mine or not theirs or mine in theirs:
        return False
    ours, others = _spots(scene, {mine}), _spots(scene, theirs)
    fine, fine_others = [p for p in ours if p.kind not in WIDE], [p for p in others if p.kind not in WIDE]
    if fine and fine_others:
        return not _shared(fine, fine_others)
    return bool(ours and others) and not _shared(ours, others)


def _in_other_entry(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> bool:
    mine = scene.entries[draft.sentence]
    return mine > 0 and all(scene.entries[d.sentence] not in (0, mine) for d in drafts)


def _spots(scene: Scene, numbers: Collection[int]) -> list[PlaceName]:
    """The places named in some items, countries left out."""
    return [p for number in numbers for p in scene.item_places.get(number, ())]


def _shared(ones: Iterable[PlaceName], others: Iterable[PlaceName]) -> bool:
    known = {p.entry or p.name for p in others}
    return any((p.entry or p.name) in known for p in ones)


def other_means(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether one came from afar and the other was done by people on the spot, told with its own day or place."""
    types = {d.type.id for d in drafts}
    apart = (draft.type.id in DISTANT and types & ON_FOOT) or (draft.type.id in ON_FOOT and types & DISTANT)
    own = bool(draft.times or draft.places) and not definite(scene, draft)
    return bool(apart) and own and draft.sentence not in {d.sentence for d in drafts}


def other_doers(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a state's forces did the one and gunmen the other."""
    mine = {_sort(scene, r) for r in draft.roles if r.role == "perpetrator"}
    theirs = {_sort(scene, r) for d in drafts for r in d.roles if r.role == "perpetrator"}
    if not mine or not theirs or "" in mine | theirs:
        return False
    return not mine & theirs and not any(d.sentence == draft.sentence for d in drafts)


def _sort(scene: Scene, role: Role) -> str:
    """Which sort of doer a role is: of a state, armed without one; "" where nothing tells."""
    if role.actor is not None:
        kind = role.actor.partition(":")[0]
        return {"state": "state", "force": "state", "group": "armed"}.get(kind, "")
    classes = scene.classes(scene.head_of(role.start, role.end))
    word = scene.token(scene.head_of(role.start, role.end)).lemma
    if classes & {"state_force", "air_force"} or word in UNIFORMED:
        return "state"
    return "armed" if "attacker" in classes else ""
