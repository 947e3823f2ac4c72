"""Reading events by pages: sorting, cursors, counting, and where an id stands now."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from casus.errors import UsageError
from casus.model import Event
from casus.store.filters import EventFilter, conditions
from casus.store.store import ChangeRecord

# Sort name -> the value that orders events, never null so that a cursor can name it, and its direction.
SORTS = {
    "time": ("coalesce(earliest, latest, '9999-12-31')", "asc"),
    "-time": ("coalesce(latest, earliest, '0000-01-01')", "desc"),
    "killed": ("coalesce(killed_best, 1000000000)", "asc"),
    "-killed": ("coalesce(killed_best, -1)", "desc"),
    "reports": ("reports", "asc"),
    "-reports": ("reports", "desc"),
    "doubt": ("cast(doubt * 10000 as integer)", "desc"),
}
Key = tuple[str | int, str]


class Page(NamedTuple):
    """Some events in order, and the key of the last one where more follow."""

    events: list[Event]
    last: Key | None


class Standing(NamedTuple):
    """Where an id stands: `event` is the id that holds now, None where it is gone; `known` whether it ever was."""

    event: str | None
    known: bool


def page(
    connection: sqlite3.Connection, wanted: EventFilter, sort: str = "time", after: Key | None = None, limit: int = 50
) -> Page:
    """The events that the filter keeps, in order, from behind the key `after` on.

    Raises UsageError for a sort that does not exist.
    """
    if sort not in SORTS:
        raise UsageError(f"no order is called {sort!r}; choose one of {', '.join(SORTS)}")
    key, direction = SORTS[sort]
    where, values = conditions(wanted)
    if after:
        where, values = f"({where}) and ({key}, id) {'>' if direction == 'asc' else '<'} (?, ?)", (*values, *after)
    chosen = connection.execute(
        f"select {key}, id from events where {where} order by 1 {direction}, id {direction} limit ?",
        (*values, limit + 1),
    ).fetchall()
    shown = chosen[:limit]
    return Page(read_many(connection, [name for _, name in shown]), shown[-1] if len(chosen) > limit else None)


def count(connection: sqlite3.Connection, wanted: EventFilter) -> int:
    """How many events the filter keeps."""
    where, values = conditions(wanted)
    number: int = connection.execute(f"select count(*) from events where {where}", values).fetchone()[0]
    return number


def read_many(connection: sqlite3.Connection, names: Sequence[str]) -> list[Event]:
    """The events that stand under these ids, in that order; unknown ids are left out."""
    found: dict[str, Event] = {}
    decoder = msgspec.json.Decoder(Event)
    for start in range(0, len(names), 500):
        some = names[start : start + 500]
        marks = ", ".join("?" * len(some))
        rows = connection.execute(f"select id, value from events where id in ({marks})", some)
        found |= {name: decoder.decode(value) for name, value in rows}
    return [found[name] for name in names if name in found]


def standing(connection: sqlite3.Connection, name: str) -> Standing:
    """Where an id stands now, redirects followed."""
    current, seen = name, set[str]()
    while current not in seen:
        if connection.execute("select 1 from events where id = ?", (current,)).fetchone():
            return Standing(current, True)
        seen.add(current)
        row = connection.execute("select target from redirects where id = ?", (current,)).fetchone()
        if row is None or row[0] is None:
            return Standing(None, row is not None or current != name)
        current = row[0]
    return Standing(None, True)


def changes_after(connection: sqlite3.Connection, number: int, limit: int) -> list[ChangeRecord]:
    """The changes that came after the one of that number, in order."""
    rows = "select number, at, kind, event, other from changes where number > ? order by number limit ?"
    return [ChangeRecord(*row) for row in connection.execute(rows, (number, limit))]
