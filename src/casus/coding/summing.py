"""Mentions that sum up several acts ("killed in two separate attacks") before or after each is told by itself."""

from collections.abc import Callable, Collection, Sequence

from casus.coding.draft import Draft
from casus.coding.fitting import agents_fit, times_fit
from casus.coding.happening import Happening
from casus.coding.kinds import same_kind
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list

# Words that tell several acts from each other, and those that count them.
SEVERAL = word_list("several_acts")
INCIDENT = word_list("incident")
SUMMED = "a sum over acts that are told one by one"
HURTING = frozenset({"violence", "harm"})


def sums_up(scene: Scene, act: Sequence[Draft]) -> bool:
    """Whether an act is named as several: "two separate attacks", "both blasts", "in the two incidents"."""
    heads = {draft.head for draft in act}
    for draft in act:
        if draft.type.family not in HURTING:
            return False
        heads |= {o.head for o in draft.candidate.clause.obliques if o.preposition in ("in", "by")}
    return any(_names_several(scene, head, {draft.head for draft in act}) for head in heads)


def _names_several(scene: Scene, head: int, told: Collection[int]) -> bool:
    token = scene.token(head)
    if token.tag not in ("NNS", "NNPS") or not (head in told or token.lemma in INCIDENT):
        return False
    before = [scene.token(i) for i in scene.parse.children[head] if i < head]
    counted = any(t.dep == "nummod" for t in before) and token.lemma in INCIDENT
    return counted or any(t.lower in SEVERAL for t in before)


def leave_out_sums(
    scene: Scene, happenings: Sequence[Happening], fits: Callable[[Draft, Happening], bool]
) -> list[Happening]:
    """The happenings without those that only sum up others: their mentions become general.

    Where fewer than two acts are told by themselves, the sum is the act, and the one that fits it belongs to it.
    """
    kept = list(happenings)
    for whole in [h for h in happenings if h.sums]:
        parts = [h for h in kept if h is not whole and not h.sums and _is_part(scene, h, whole)]
        if len(parts) > 1:
            for draft in whole.drafts:
                draft.realis, draft.why = "generic", SUMMED
        elif parts and all(fits(draft, whole) for draft in parts[0].drafts):
            whole.drafts = sorted(whole.drafts + parts[0].drafts, key=lambda d: d.head)
            kept.remove(parts[0])
    for number, happening in enumerate(kept):
        happening.number = number
        for draft in happening.drafts:
            draft.happening = number
    return kept


def _is_part(scene: Scene, happening: Happening, whole: Happening) -> bool:
    told = [d for d in happening.drafts if d.realis == "actual" and d.type.family in HURTING]
    if not any(same_kind(d.type.id, other.type.id) for d in told for other in whole.drafts):
        return False
    return all(times_fit(scene, d, whole) and agents_fit(d, whole) for d in told)
