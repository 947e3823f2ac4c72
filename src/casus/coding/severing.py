"""What keeps two mentions apart though their types agree: told in turn, in another item, by other means or doers."""

from collections.abc import Collection, Iterable, Sequence

from casus.coding.draft import Draft
from casus.coding.openings import DYING, WIDE, definite
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import ancestors
from casus.model import PlaceName, Role

# Stretches of time so long that what lies before them is an act of its own ("hours after").
LONG_STRETCHES = word_list("stretches") - {"minutes"}
# Verbs that say no more than that their subject came after, or before, something else.
SUCCEEDING = word_list("succeeding")
COMING = word_list("coming")
# What comes from far or from above, and what is done by people who are there.
UNIFORMED = word_list("uniformed")
HURTING = frozenset({"violence", "harm"})
DISTANT = frozenset({"air_strike", "drone_strike", "missile_strike", "shelling"})
ON_FOOT = frozenset({"shooting", "ambush", "armed_clash", "looting", "abduction", "landmine"})


def in_turn(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether a sentence tells one act as coming after the other ("came a day after fighters ambushed a column")."""
    if one.sentence != other.sentence or not {one.type.family, other.type.family} <= HURTING:
        return False
    if any(scene.token(d.head).lemma in DYING for d in (one, other)):
        return False
    here = scene.parse.sentences[one.sentence]
    return any(_parts(scene, index, one, other) for index in range(here.first, here.last))


def _parts(scene: Scene, index: int, one: Draft, other: Draft) -> bool:
    """Whether a word of order stands between two acts: one is in what it opens, the other in what that comes after."""
    token = scene.token(index)
    if token.lower in ("after", "before"):
        outer = scene.token(token.head).head
        measured = index > 0 and scene.token(index - 1).lower in LONG_STRETCHES
        if not measured and not _told_by(scene, outer, COMING):
            return False
        pairs = ((one, other), (other, one))
        return any(_within(scene, token.head, a) and _beside(scene, outer, b, token.head) for a, b in pairs)
    if token.lemma not in SUCCEEDING or token.pos != "VERB":
        return False
    subject = [i for i in scene.parse.children[index] if scene.token(i).dep.startswith("nsubj")]
    rest = [i for i in scene.parse.children[index] if scene.token(i).dep.startswith(("obj", "obl"))]
    return any(
        any(_within(scene, s, first) for s in subject) and any(_within(scene, r, second) for r in rest)
        for first, second in ((one, other), (other, one))
    )


def _beside(scene: Scene, verb: int, draft: Draft, inner: int) -> bool:
    """Whether an act is what a verb tells, or its subject, and not in the phrase that is left out."""
    if _within(scene, inner, draft):
        return False
    subject = scene.token(draft.head).head == verb and scene.token(draft.head).dep.startswith("nsubj")
    return subject or verb in (draft.head, draft.candidate.clause.verb)


def _told_by(scene: Scene, verb: int, lemmas: Collection[str]) -> bool:
    return scene.token(verb).lemma in lemmas and scene.token(verb).pos == "VERB"


def _within(scene: Scene, top: int, draft: Draft) -> bool:
    return top in (draft.head, draft.candidate.clause.verb) or top in ancestors(scene.parse, draft.head)


def other_item(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a list tells them in two of its items that are set in different places, or that do not point back."""
    mine = scene.items[draft.sentence]
    theirs = {scene.items[d.sentence] for d in drafts}
    if not mine or not all(theirs) or mine in theirs:
        return False
    ours, others = _spots(scene, {mine}), _spots(scene, theirs)
    fine, fine_others = [p for p in ours if p.kind not in WIDE], [p for p in others if p.kind not in WIDE]
    if fine and fine_others:
        return not _shared(fine, fine_others)
    return bool(ours and others) and not _shared(ours, others)


def _spots(scene: Scene, numbers: Collection[int]) -> list[PlaceName]:
    """The places named in some items, countries left out."""
    spans = [(s.start, s.end) for s in scene.parse.sentences if scene.items[s.index] in numbers]
    return [
        p for p in scene.names.places if p.kind != "country" and any(start <= p.start < end for start, end in spans)
    ]


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
