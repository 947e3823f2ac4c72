"""Where the reports no longer bear a decision out, in words: such a decision comes back to the queue."""

from collections.abc import Sequence

from casus.model import Anchor, Decision, Event
from casus.review.anchors import Codings, all_found, found
from casus.review.basis import changed
from casus.review.clusters import Group, parts, sides


def conflicts(
    decision: Decision, weighed: Event, group: Group, codings: Codings, split_since: bool = False
) -> list[str]:
    """Why the decision has to be looked at again; nothing where it stands as it was made.

    `weighed` is what the reports make of the event that the decision holds for, `group` its tellings. What a later
    split took out of a merge again is no conflict.
    """
    if decision.verb == "merge":
        return _of_merge(decision, group, codings, split_since)
    if decision.verb == "split":
        return _of_split(decision, group, codings)
    if decision.verb not in ("accept", "correct", "discard"):
        return []
    reasons = [*_gone(decision.anchor, codings), *_elsewhere(decision.anchor, group, codings)]
    if decision.verb == "discard":
        reasons += _newcomers(decision, group, codings, "it was discarded")
    return [f"{_head(decision)}: {reason}" for reason in [*reasons, *changed(decision, weighed)]]


def _of_merge(decision: Decision, group: Group, codings: Codings, split_since: bool) -> list[str]:
    reasons: list[str] = []
    for name, side in zip([decision.event, *decision.others], sides(decision), strict=False):
        if side and not all_found(side, codings):
            reasons.append(f"nothing tells of {name} any more ({_where(side)})")
        elif not split_since:
            reasons += _elsewhere(side, group, codings)
    return [f"{_head(decision)}: {reason}" for reason in reasons]


def _of_split(decision: Decision, group: Group, codings: Codings) -> list[str]:
    part, rest = parts(decision)
    staying = all_found(rest, codings)
    reasons = [
        f"nothing tells of what {what} any more ({_where(side)})"
        for what, side in (("was split off", part), ("it was split off from", rest))
        if not all_found(side, codings)
    ]
    if set(staying) & set(group):
        reasons += _newcomers(decision, group, codings, "the split, and stand with what stayed")
    return [f"{_head(decision)}: {reason}" for reason in reasons]


def _gone(anchors: Sequence[Anchor], codings: Codings) -> list[str]:
    gone = [one for one in anchors if found(one, codings(one.report)) is None]
    return [f"{len(gone)} of {len(anchors)} tellings no longer there ({_where(gone)})"] if gone else []


def _elsewhere(anchors: Sequence[Anchor], group: Group, codings: Codings) -> list[str]:
    apart = [one for one in anchors if (member := found(one, codings(one.report))) and member not in group]
    return [f"{len(apart)} of {len(anchors)} tellings are now in another event ({_where(apart)})"] if apart else []


def _newcomers(decision: Decision, group: Group, codings: Codings, since: str) -> list[str]:
    fresh = [member for member in group if member not in all_found(decision.anchor, codings)]
    reports = ", ".join(sorted({report for report, _ in fresh}))
    return [f"{len(fresh)} tellings came after {since} ({reports})"] if fresh else []


def _where(anchors: Sequence[Anchor]) -> str:
    return "; ".join(f"“{one.quote}” in {one.report}" for one in anchors)


HEADS = {
    "accept": "accepted", "correct": "corrected", "discard": "discarded", "merge": "merged", "split": "split",
}  # fmt: skip


def _head(decision: Decision) -> str:
    what = f" ({decision.field})" if decision.field else ""
    return f"{HEADS[decision.verb]}{what} by {decision.author} on {decision.at[:10]}"
