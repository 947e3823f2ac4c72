"""Events as analysts have decided on them: values set, what attests them, and how far the review has got."""

from collections.abc import Sequence

import msgspec

from casus.model import Anchor, Correction, Decision, Event, ReviewState
from casus.review.anchors import Codings, all_found
from casus.review.clusters import Group, parts, sides
from casus.review.conflicts import conflicts
from casus.review.fields import Types, claims_about, put, typed
from casus.weighing.summary import summary

VERDICTS = ("accept", "discard")


def amend_events(
    events: Sequence[Event], groups: Sequence[Group], decisions: Sequence[Decision], codings: Codings, types: Types
) -> list[Event]:
    """The events with the decisions that hold for them, which are in force and in order.

    `groups` are the tellings of each event, `events` what weighing made of them. A decision holds for the event
    that has the first telling, still there, of those it was made on; where the reports have changed since, the
    event says so in `conflicts`. A discarded event stays one, and says that it is.
    """
    where = {member: number for number, group in enumerate(groups) for member in group} if decisions else {}
    held: dict[int, list[Decision]] = {}
    for decision in decisions:
        numbers = [where[member] for member in all_found(_anchors(decision), codings) if member in where]
        for home in list(dict.fromkeys(numbers))[: None if decision.verb == "split" else 1]:
            held.setdefault(home, []).append(decision)
    return [
        amended(event, groups[number], held[number], codings, types) if number in held else event
        for number, event in enumerate(events)
    ]


def _anchors(decision: Decision) -> list[Anchor]:
    """The anchors by which a decision finds its event: of a split, what stays comes first."""
    if decision.verb == "split":
        part, rest = parts(decision)
        return [*rest, *part]
    return [one for side in sides(decision) for one in side]


def amended(event: Event, group: Group, held: Sequence[Decision], codings: Codings, types: Types) -> Event:
    """One event with the decisions that hold for it; of several on one field, and of several verdicts, the last.

    An acceptance or a discarding that stands as it was made settles the conflicts of the decisions before it.
    """
    live = _live(held)
    fresh, unfit = _corrected(event, live, types)
    reasons = [
        [*conflicts(one, event, group, codings, _reshaped(live[n + 1 :])), *unfit.get(one.id, [])]
        for n, one in enumerate(live)
    ]
    settled = max((n for n, one in enumerate(live) if one.verb in VERDICTS and not reasons[n]), default=0)
    open_reasons = tuple(reason for group_of in reasons[settled:] for reason in group_of)
    return msgspec.structs.replace(
        fresh,
        review=_state(live, open_reasons),
        decisions=tuple(one.id for one in held if one.verb not in ("comment", "undo")),
        conflicts=open_reasons,
    )


def _reshaped(later: Sequence[Decision]) -> bool:
    return any(decision.verb == "split" for decision in later)


def _live(held: Sequence[Decision]) -> list[Decision]:
    """The decisions that no later one of the same kind replaces, in order."""
    last: dict[tuple[str, str | None], Decision] = {}
    for decision in held:
        if decision.verb == "correct":
            last["correct", decision.field] = decision
        elif decision.verb in VERDICTS:
            last["verdict", None] = decision
        elif decision.verb in ("merge", "split"):
            last[decision.verb, decision.id] = decision
    kept = {decision.id for decision in last.values()}
    return [decision for decision in held if decision.id in kept]


def _state(live: Sequence[Decision], reasons: Sequence[str]) -> ReviewState:
    verbs = [decision.verb for decision in live]
    if reasons:
        return "conflict"
    if "discard" in verbs:
        return "discarded"
    if "correct" in verbs:
        return "corrected"
    return "accepted" if "accept" in verbs else "pending"


def _corrected(event: Event, live: Sequence[Decision], types: Types) -> tuple[Event, dict[str, list[str]]]:
    """The event with the values corrected, and by decision why one cannot be set."""
    unfit: dict[str, list[str]] = {}
    fresh = event
    for decision in live:
        if decision.verb == "correct" and decision.field:
            if decision.field == "type" and decision.value not in types:
                unfit[decision.id] = [f"the codebook no longer has the type {decision.value}"]
                continue
            fresh = put(fresh, decision.field, decision.value, supporting(event, decision))
            if decision.field == "type":
                fresh = typed(fresh, types)
            fresh = msgspec.structs.replace(fresh, corrections=(*fresh.corrections, _correction(decision)))
    if fresh is not event:
        line = summary(fresh.label, fresh.actors, fresh.places, fresh.time, fresh.tolls, fresh.realis)
        fresh = msgspec.structs.replace(fresh, summary=line)
    return fresh, unfit


def supporting(event: Event, decision: Decision) -> tuple[str, ...]:
    """The ids of the claims about the field that say what the decision says, or stand in the words it points at."""
    words, passage = set(_leaves(decision.value)), decision.evidence
    return tuple(
        claim.id
        for claim in (claims_about(event, decision.field) if decision.field else [])
        if str(claim.value) in words
        or (passage and passage.report == claim.report and passage.start < claim.end and claim.start < passage.end)
    )


def _leaves(value: object) -> list[str]:
    if isinstance(value, dict):
        return [leaf for one in value.values() for leaf in _leaves(one)]
    if isinstance(value, list | tuple):
        return [leaf for one in value for leaf in _leaves(one)]
    return [] if value is None else [str(value)]


def _correction(decision: Decision) -> Correction:
    return Correction(
        field=decision.field or "",
        value=decision.value,
        decision=decision.id,
        author=decision.author,
        at=decision.at,
        evidence=decision.evidence,
    )
