"""Reading some events, and where an id stands now."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from casus.model import Event
from casus.store.store import ChangeRecord


class Standing(NamedTuple):
    """Where an id stands: `event` is the id that holds now, None where it is gone; `known` whether it ever was."""

    event: str | None
    known: bool


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


def read_numbered(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[Event]:
    """The events of these numbers, in that order."""
    rows = connection.execute(f"select number, value from events where {NUMBERED}", (_json(numbers),))
    decoder = msgspec.json.Decoder(Event)
    found = {number: decoder.decode(value) for number, value in rows}
    return [found[number] for number in numbers if number in found]


def summaries(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, str]:
    """Number -> the line that tells the event."""
    return dict(connection.execute(f"select number, summary from events where {NUMBERED}", (_json(numbers),)))


NUMBERED = "number in (select value from json_each(?))"


def _json(numbers: Sequence[int]) -> str:
    return msgspec.json.encode(list(numbers)).decode()


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
