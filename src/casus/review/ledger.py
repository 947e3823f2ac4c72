"""Which decisions of the ledger hold, and what makes one that can be taken in."""

import json
from collections.abc import Iterable, Sequence

import msgspec

from casus.errors import UsageError
from casus.model import Decision
from casus.review.fields import check

VERBS = ("accept", "correct", "merge", "split", "discard", "undo", "comment")


def in_force(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions that no undo in force takes back, in order; undoing an undo brings back what it took."""
    undone: set[str] = set()
    holding = []
    for decision in reversed(decisions):
        if decision.id in undone:
            continue
        holding.append(decision)
        if decision.verb == "undo" and decision.undoes:
            undone.add(decision.undoes)
    return holding[::-1]


def checked(decision: Decision, known: Iterable[Decision] = ()) -> Decision:
    """The decision, where it says all that its verb needs; `known` is the ledger so far.

    Raises UsageError that names the part that is missing or wrong.
    """
    if decision.verb not in VERBS:
        raise UsageError(f"verb: {decision.verb!r} is none of {', '.join(VERBS)}")
    if not decision.author.strip():
        raise UsageError("author: say who decides")
    _check_characters(decision)
    if decision.verb == "correct":
        check(decision.field, decision.value)
    if decision.verb == "merge" and not set(decision.others) - {decision.event}:
        raise UsageError("with: name the events to merge with this one")
    if decision.verb == "split" and not decision.members:
        raise UsageError("members: name the tellings that go apart, each by report and happening")
    if decision.verb == "comment" and not (decision.comment or "").strip():
        raise UsageError("comment: write the comment")
    if decision.verb == "undo":
        _check_undo(decision, list(known))
    return decision


def _check_characters(decision: Decision) -> None:
    try:
        json.dumps(msgspec.to_builtins(decision), ensure_ascii=False, allow_nan=False).encode()
    except ValueError as error:
        raise UsageError(f"the decision holds what no text or number is: {error}") from None


def _check_undo(decision: Decision, known: Sequence[Decision]) -> None:
    target = next((one for one in known if one.id == decision.undoes), None)
    if target is None:
        raise UsageError(f"undoes: there is no decision {decision.undoes!r}")
    if target not in in_force(known):
        raise UsageError(f"undoes: the decision {decision.undoes} is undone already")
