"""Events near an event: those that point at it, and those like it."""

import sqlite3

from casus.model import Event
from casus.store.queries import read_many

# How far, in days and degrees, an event may lie from one that it is like.
DAYS, DEGREES = 14, 1.0


def pointing_at(connection: sqlite3.Connection, event: Event) -> list[tuple[str, str]]:
    """Ids of the events with a link to this one, and the kind of the link."""
    rows = connection.execute("select event, type from event_links where other = ? order by event, type", (event.id,))
    return [(name, kind) for name, kind in rows]


def similar(connection: sqlite3.Connection, event: Event, limit: int = 6) -> list[Event]:
    """Events of the same type within two weeks and about a degree, the nearest in time first."""
    row = connection.execute(
        "select coalesce(earliest, latest), latitude, longitude from events where id = ?", (event.id,)
    ).fetchone()
    if row is None or row[0] is None:
        return []
    day, latitude, longitude = row
    near = "" if latitude is None else " and abs(latitude - ?) <= ? and abs(longitude - ?) <= ?"
    values = () if latitude is None else (latitude, DEGREES, longitude, DEGREES)
    rows = connection.execute(
        "select id from events where earliest between date(?, ?) and date(?, ?) and type = ? and id != ?"
        f"{near} order by abs(julianday(earliest) - julianday(?)), id limit ?",
        (day, f"-{DAYS} days", day, f"+{DAYS} days", event.type, event.id, *values, day, limit),
    )
    return read_many(connection, [name for (name,) in rows])
