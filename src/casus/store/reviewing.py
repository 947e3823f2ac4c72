"""The review queue, read from the events as they stand."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from casus.model import Decision, Event
from casus.review.doubt import reasons
from casus.review.ledger import in_force
from casus.store import ledger
from casus.store.filters import Condition, EventFilter, conditions

OPEN = ("pending", "conflict")
DONE = ("accepted", "corrected", "discarded")
# An event of the newest day counts this much more than one of a year before or earlier.
RECENCY, RECENT_DAYS = 0.25, 365


class Item(NamedTuple):
    """One event to look at: how doubtful and important it is, each from 0 to 1, and why, weightiest first."""

    event: Event
    doubt: float
    importance: float
    reasons: list[str]


class Progress(NamedTuple):
    """How many events are still to be looked at, done, and back with a conflict; total is their sum."""

    pending: int
    done: int
    conflict: int
    total: int


class Queue(NamedTuple):
    """What is to be looked at, in order, how far the review has got, and decisions that no event shows any more."""

    items: list[Item]
    progress: Progress
    lost: list[Decision]


def queue(
    connection: sqlite3.Connection,
    wanted: EventFilter,
    limit: int,
    coder: str | None,
    among: Sequence[int] | None = None,
) -> Queue:
    """Conflicts first, then by doubt x (1 + importance), ties by id.

    Without `coder` the events that nobody has settled; with one, those on which they have not decided themselves,
    whatever others did. `among` are the numbers of the events that the filter keeps in any state, where they are known.
    """
    where, values = _where(_open(wanted, coder), among)
    newest = "(select julianday(max(coalesce(latest, earliest))) from events)"
    age = f"({newest} - julianday(coalesce(latest, earliest)))"
    recency = f"{RECENCY} * coalesce(max(0, 1 - {age} / {RECENT_DAYS}), 0)"
    # Chosen by id first: sorting would else carry every event's whole value.
    chosen = (
        f"select id, doubt, min(1, importance + {recency}) as weight, review = 'conflict' as again from events"
        f" where {where} and {_undecided(coder)} order by again desc, doubt * (1 + weight) desc, id limit ?"
    )
    rows = connection.execute(
        f"with chosen as ({chosen}) select e.value, c.doubt, c.weight from chosen c join events e on e.id = c.id"
        " order by c.again desc, c.doubt * (1 + c.weight) desc, c.id",
        (*values, *([coder] if coder else []), limit),
    )
    decoder = msgspec.json.Decoder(Event)
    items = [(decoder.decode(value), doubt, weight) for value, doubt, weight in rows]
    found = [Item(event, doubt, round(weight, 4), reasons(event)) for event, doubt, weight in items]
    return Queue(found, progress(connection, wanted, among), lost(connection))


def _where(wanted: EventFilter, among: Sequence[int] | None) -> Condition:
    """The filter; with `among` only its review states, which with the numbers are all in one index."""
    if among is None:
        return conditions(wanted)
    where, values = conditions(EventFilter(reviews=wanted.reviews))
    # The plus keeps SQLite from fetching every event by its number, value and all.
    return f"{where} and +number in (select value from json_each(?))", (*values, msgspec.json.encode(among).decode())


def lost(connection: sqlite3.Connection) -> list[Decision]:
    """The decisions in force of whose tellings none is left, so that no event can come back with them."""
    shown = "select decision from event_decisions"
    unshown = ledger.decisions_where(connection, f"d.verb = 'undo' or (d.verb <> 'comment' and d.id not in ({shown}))")
    return [decision for decision in in_force(unshown) if decision.verb != "undo" and decision.anchor]


def progress(connection: sqlite3.Connection, wanted: EventFilter, among: Sequence[int] | None = None) -> Progress:
    """How many of the events that the filter keeps, in whatever state, are settled."""
    where, values = _where(_any_state(wanted), among)
    rows = connection.execute(f"select review, count(*) from events where {where} group by review", values)
    count: dict[str, int] = dict(rows.fetchall())
    done = sum(count.get(state, 0) for state in DONE)
    return Progress(count.get("pending", 0), done, count.get("conflict", 0), sum(count.values()))


def _open(wanted: EventFilter, coder: str | None) -> EventFilter:
    if wanted.reviews:
        return wanted
    return _any_state(wanted) if coder else msgspec.structs.replace(wanted, reviews=OPEN)


def _any_state(wanted: EventFilter) -> EventFilter:
    return wanted if wanted.reviews else msgspec.structs.replace(wanted, reviews=(*OPEN, *DONE))


def _undecided(coder: str | None) -> str:
    """That a coder has neither accepted, corrected nor discarded the event by a decision in force."""
    if not coder:
        return "1"
    own = "d.author = ? and d.verb in ('accept', 'correct', 'discard')"
    return f"id not in (select e.event from event_decisions e join decisions d on d.id = e.decision where {own})"
