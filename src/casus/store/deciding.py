"""A decision worked out: which events stand before and after it, without touching any other."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from casus.errors import StoreError, UsageError
from casus.linking.happenings import happenings
from casus.model import Anchor, Coding, Decision, Event, Passage
from casus.review.anchors import Member, all_found, anchor
from casus.review.apply import Review
from casus.review.basis import basis_of
from casus.review.clusters import parts, sides
from casus.review.ledger import checked
from casus.store import derived, evidence, ledger
from casus.store.derived import Settled
from casus.weighing import weigh
from casus.weighing.types import Codebook


class Plan(NamedTuple):
    """A decision, complete but for its place in the ledger, and what becomes of the events that it touches."""

    decision: Decision
    before: list[Event]
    after: Settled
    linked: dict[Member, str]


class Decided(NamedTuple):
    """A decision as it stands in the ledger, and the events that it touches, before and after."""

    decision: Decision
    before: list[Event]
    events: list[Event]


class Part(NamedTuple):
    """Events that hang together: their ids, and what linking made of their tellings, by cluster."""

    events: list[str]
    linked: dict[str, list[Member]]

    @property
    def members(self) -> list[Member]:
        """All tellings."""
        return [member for group in self.linked.values() for member in group]


class Newest:
    """The newest codings of a store, each read once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.read: dict[str, Coding | None] = {}

    def __call__(self, report: str) -> Coding | None:
        """The newest coding of a report, None where there is no such report."""
        if report not in self.read:
            try:
                self.read[report] = evidence.coding(self.connection, report)
            except StoreError:
                self.read[report] = None
        return self.read[report]


def plan(connection: sqlite3.Connection, draft: Decision, codebook: Codebook) -> Plan:
    """What a decision would do. Raises UsageError for one that cannot be taken in, StoreError for unknown events."""
    codings = Newest(connection)
    draft, target = ledger.placed(connection, draft), _target(connection, draft)
    if target:
        draft = msgspec.structs.replace(draft, event=draft.event or target.event)
        seeds = all_found([one for side in sides(target) for one in side], codings)
    else:
        draft = checked(_placed(connection, draft))
        seeds = [member for name in (draft.event, *draft.others) for member in derived.members(connection, name)]
    own = part(connection, seeds, codings)
    known = _known(connection, own, target)
    if draft.verb == "undo":
        checked(draft, known)
        draft = msgspec.structs.replace(draft, anchor=target.anchor, beside=target.beside) if target else draft
    else:
        draft = _complete(connection, draft, own, known, codings, codebook)
    before = [derived.read_event(connection, name) for name in own.events]
    review = Review([*known, draft], codings)
    heads = _heads(connection, draft, review)
    after = _after(connection, own, review, codings, codebook, heads)
    return Plan(draft, before, after, derived.labels(own.linked.values()))


def _target(connection: sqlite3.Connection, draft: Decision) -> Decision | None:
    """The decision that an undo takes back, None for any other verb."""
    if draft.verb != "undo":
        return None
    target = ledger.by_id(connection, draft.undoes or "")
    if target is None:
        raise UsageError(f"undoes: there is no decision {draft.undoes!r}")
    return target


def _heads(connection: sqlite3.Connection, draft: Decision, review: Review) -> dict[str, Member]:
    """Event -> the telling that its id goes with when a decision takes events apart.

    Events that were merged get their own ids back, and of a split event the part that stays keeps the id.
    """
    base = draft
    while base.verb == "undo" and (target := ledger.by_id(connection, base.undoes or "")):
        base = target
    named: Iterable[tuple[str, Sequence[Anchor]]] = ()
    holds = base.id in {decision.id for decision in review.decisions}
    if base.verb == "merge" and not holds:
        named = zip((base.event, *base.others), sides(base), strict=False)
    elif base.verb == "split" and holds:
        named = [(base.event, parts(base)[1])]
    return {name: members[0] for name, side in named if (members := all_found(side, review.codings))}


def _known(connection: sqlite3.Connection, part: Part, target: Decision | None) -> list[Decision]:
    """The decisions that can bear on some events, and on one that is to be undone."""
    reports = {report for report, _ in part.members}
    if target:
        reports |= {one.report for side in sides(target) for one in side}
    return ledger.about(connection, reports) if reports else ledger.decisions(connection)


def _placed(connection: sqlite3.Connection, draft: Decision) -> Decision:
    """The decision with the ids under which its events stand now."""
    others = tuple(dict.fromkeys(derived.resolve(connection, name) for name in draft.others))
    event = derived.resolve(connection, draft.event)
    return msgspec.structs.replace(draft, event=event, others=tuple(name for name in others if name != event))


def part(connection: sqlite3.Connection, seeds: Iterable[Member], codings: Newest) -> Part:
    """The events of some tellings, with all that linking or a decision has ever put together with them."""
    events: dict[str, None] = {}
    linked: dict[str, list[Member]] = {}
    waiting = list(seeds)
    while waiting:
        _gather(connection, waiting, events, linked)
        own = {member for group in linked.values() for member in group}
        decided = ledger.about(connection, {report for report, _ in own})
        bound = [set(all_found([one for side in sides(decision) for one in side], codings)) for decision in decided]
        waiting = sorted({member for members in bound if members & own for member in members - own})
        waiting = [member for member in waiting if derived.holder(connection, member)]
    return Part(sorted(events), linked)


def _gather(
    connection: sqlite3.Connection, seeds: Iterable[Member], events: dict[str, None], linked: dict[str, list[Member]]
) -> None:
    """Adds the events of some tellings, and what linking has put together with them."""
    waiting = list(seeds)
    while waiting:
        row = connection.execute(
            "select event, linked from event_members where report = ? and happening = ?", waiting.pop()
        ).fetchone()
        if row is None:
            continue
        event, cluster = row
        if event not in events:
            events[event] = None
            waiting += derived.members(connection, event)
        if cluster not in linked:
            rows = connection.execute("select report, happening from event_members where linked = ?", (cluster,))
            linked[cluster] = [(name, number) for name, number in rows]
            waiting += linked[cluster]


def _complete(
    connection: sqlite3.Connection,
    draft: Decision,
    part: Part,
    known: Sequence[Decision],
    codings: Newest,
    codebook: Codebook,
) -> Decision:
    """The decision with what it is made on: the tellings, and what the reports give."""
    own = _anchors(connection, draft.event, codings)
    beside = tuple(_anchors(connection, name, codings) for name in draft.others)
    _check_members(draft, own)
    if draft.verb == "correct" and draft.field == "type" and draft.value not in codebook.types:
        raise UsageError(f"value: the codebook has no type {draft.value!r}; `casus codebook` lists them")
    if draft.evidence:
        draft = msgspec.structs.replace(draft, evidence=quoted(connection, draft.evidence))
    review = Review(known, codings)
    groups, weighed = _weighed(part, review, codings, codebook)
    members = set(derived.members(connection, draft.event))
    number = next(number for number, group in enumerate(groups) if members & set(group))
    amended = review.events(weighed, groups, codebook.types)
    basis = basis_of(draft, weighed[number], amended[number])
    return msgspec.structs.replace(draft, anchor=own, beside=beside, basis=basis)


def _anchors(connection: sqlite3.Connection, event: str, codings: Newest) -> tuple[Anchor, ...]:
    return tuple(anchor(_coding(codings, member), member[1]) for member in derived.members(connection, event))


def _coding(codings: Newest, member: Member) -> Coding:
    """The coding that has a telling. Raises StoreError where the events are older than the codings."""
    coding = codings(member[0])
    if coding is None or member[1] not in happenings(coding):
        raise StoreError(f"the report {member[0]!r} was coded anew since the events were made; link again first")
    return coding


def _check_members(draft: Decision, own: Sequence[Anchor]) -> None:
    """A split takes some tellings of the event, and leaves some."""
    if draft.verb != "split":
        return
    named = {(one.report, one.happening) for one in draft.members}
    there = {(one.report, one.happening) for one in own}
    if not named <= there:
        raise UsageError(f"members: {sorted(named - there)} are no tellings of {draft.event}")
    if named == there:
        raise UsageError("members: these are all tellings of the event; a split leaves some")


def quoted(connection: sqlite3.Connection, passage: Passage) -> Passage:
    """The passage with its words. Raises UsageError where the report has no such range."""
    text = evidence.report(connection, passage.report).text
    if not 0 <= passage.start < passage.end <= len(text):
        raise UsageError(f"evidence: {passage.start} to {passage.end} is no range of {passage.report!r}")
    return msgspec.structs.replace(passage, quote=text[passage.start : passage.end])


def _after(
    connection: sqlite3.Connection,
    part: Part,
    review: Review,
    codings: Newest,
    codebook: Codebook,
    heads: Mapping[str, Member],
) -> Settled:
    """The events of the part as the review wants them, under ids that go with the `heads`."""
    groups, weighed = _weighed(part, review, codings, codebook)
    names = {member: name for name, member in heads.items()}
    events = [
        msgspec.structs.replace(event, id=next((names[member] for member in group if member in names), event.id))
        for event, group in zip(review.events(weighed, groups, codebook.types), groups, strict=True)
    ]
    return derived.settled(connection, events, groups, part.events, heads=heads)


def _weighed(
    part: Part, review: Review, codings: Newest, codebook: Codebook
) -> tuple[list[tuple[Member, ...]], list[Event]]:
    """What the reports make of the tellings, grouped as the decisions want it; tellings in canonical order."""
    groups = review.groups([tuple(group) for group in part.linked.values()])
    names = sorted({report for group in groups for report, _ in group})
    place = {name: index for index, name in enumerate(names)}
    by_report = {member[0]: _coding(codings, member) for member in part.members}
    read = [by_report[name] for name in names]
    clusters = [tuple((place[report], number) for report, number in group) for group in groups]
    pairs = weigh(clusters, read, codebook)
    return [tuple((names[index], number) for index, number in cluster) for cluster, _ in pairs], [e for _, e in pairs]


def standing(connection: sqlite3.Connection, decision: Decision) -> list[Event]:
    """The events that a decision bears on, as they stand."""
    members = all_found([one for side in sides(decision) for one in side], Newest(connection))
    held = (
        connection.execute("select event from event_members where report = ? and happening = ?", member).fetchone()
        for member in members
    )
    return [derived.read_event(connection, name) for name in sorted({row[0] for row in held if row})]
