"""Every event's filterable values in memory, column by column, so that counting 100,000 events takes milliseconds.

SQLite reads such a filter in the same words (`filters.conditions`), but counting by nine fields reads every row nine
times. The columns are read once, and after a change only the events that were written since.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from casus.store.vocabulary import UNKNOWN, Vocabulary, folded

Array = npt.NDArray[Any]
Frame = dict[str, Array]


class Columns(msgspec.Struct, frozen=True):
    """The events by number, in rising order, and what hangs on them: places, actors, sources.

    In `places`, `actors` and `sources` the column `event` is the number of the event, `row` its position in `events`;
    `sources` are ordered by name.
    `told` has each event with each of its actors, sources, and statuses of perpetrators once, as positions and words;
    `roots` is how many sources speak of each event in their own words.
    """

    words: Vocabulary
    events: Frame
    places: Frame
    actors: Frame
    sources: Frame
    told: dict[str, tuple[Array, Array]]
    roots: Array

    def __len__(self) -> int:
        return len(self.events["number"])


Readers = dict[str, tuple[str, Callable[[Vocabulary, Sequence[Any]], Array]]]


def _words(words: Vocabulary, values: Sequence[Any]) -> Array:
    return np.fromiter(map(words.code, values), np.int32, len(values))


def _counts(_: Vocabulary, values: Sequence[Any]) -> Array:
    return np.fromiter((UNKNOWN if value is None else value for value in values), np.int64, len(values))


def _degrees(_: Vocabulary, values: Sequence[Any]) -> Array:
    return np.array(values, np.float64)


def _days(_: Vocabulary, values: Sequence[Any]) -> Array:
    """Days as numbers (`date.toordinal`)."""
    return np.fromiter((date.fromisoformat(v).toordinal() if v else UNKNOWN for v in values), np.int64, len(values))


def _texts(_: Vocabulary, values: Sequence[Any]) -> Array:
    return np.array(values, np.str_)


def _hashes(_: Vocabulary, values: Sequence[Any]) -> Array:
    """Numbers that tell words apart within this process, for words that are only ever counted."""
    return np.fromiter(map(hash, values), np.int64, len(values))


# Column -> the SQL that gives it and how it is kept.
EVENTS: Readers = {
    "number": ("number", _counts),
    "id": ("id", _texts),
    "type": ("type", _words),
    "label": ("label", _words),
    "family": ("family", _words),
    "realis": ("realis", _words),
    "grade": ("grade", _words),
    "review": ("review", _words),
    "country": ("country", _words),
    "place": ("place", _words),
    "first": ("coalesce(earliest, latest)", _days),
    "last": ("coalesce(latest, earliest)", _days),
    "latitude": ("latitude", _degrees),
    "longitude": ("longitude", _degrees),
    "killed_low": ("killed_low", _counts),
    "killed": ("killed_best", _counts),
    "killed_high": ("killed_high", _counts),
    "injured_low": ("injured_low", _counts),
    "injured": ("injured_best", _counts),
    "injured_high": ("injured_high", _counts),
    "blame": ("perpetrator_status", _words),
    "reports": ("reports", _counts),
    "doubt": ("cast(doubt * 10000 as integer)", _counts),
}
PLACES: Readers = {
    "latitude": ("o.latitude", _degrees),
    "longitude": ("o.longitude", _degrees),
    "country": ("upper(o.country)", _words),
    "site": ("o.role in ('site', 'near')", _counts),
    "precision": ("coalesce(o.precision, 1)", _counts),
}
ACTORS: Readers = {
    "actor": ("o.actor", _words),
    "name": ("o.name", _words),
    "role": ("o.role", _words),
    "status": ("o.status", _words),
}
SOURCES: Readers = {
    "name": ("o.name", _words),
    "kind": ("o.kind", _words),
    "outlet": ("o.outlet", _words),
    "report": ("o.report", _hashes),
    "claims": ("o.claims", _counts),
}
HANGING = {
    "places": ("event_places", PLACES),
    "actors": ("event_actors", ACTORS),
    "sources": ("event_sources", SOURCES),
}
# Above so many new events everything is read anew, which is quicker than asking for them one by one.
MANY = 5000


def read_columns(connection: sqlite3.Connection, before: Columns | None = None) -> Columns:
    """The columns as the store stands; `before` are earlier ones, from which only what changed is read.

    An event that changes is written anew under a number of its own, so numbers tell what is new and what has gone.
    """
    connection.execute("begin")
    try:
        numbers = np.fromiter((n for (n,) in connection.execute("select number from events")), np.int64)
        known = before.events["number"] if before else np.zeros(0, np.int64)
        fresh = np.setdiff1d(numbers, known)
        if before is not None and not len(fresh) and len(numbers) == len(known):
            return before
        if before is None or len(fresh) > MANY:
            return _joined(connection, Vocabulary(), None, numbers, None)
        return _joined(connection, before.words, before, numbers, fresh)
    finally:
        connection.execute("commit")


def _joined(
    connection: sqlite3.Connection, words: Vocabulary, before: Columns | None, numbers: Array, fresh: Array | None
) -> Columns:
    frames = {"events": _read(connection, words, "events", EVENTS, fresh)}
    ids = dict(zip(frames["events"]["id"].tolist(), frames["events"]["number"].tolist(), strict=True))
    for name, (table, readers) in HANGING.items():
        frames[name] = _read(connection, words, table, readers, fresh, ids)
    if before is not None:
        frames = {name: _put_together(getattr(before, name), frame, numbers) for name, frame in frames.items()}
    order = np.argsort(frames["events"]["number"], kind="stable")
    events = {name: column[order] for name, column in frames["events"].items()}
    for name in HANGING:
        frames[name]["row"] = np.searchsorted(events["number"], frames[name]["event"])
    for name in ("actors", "sources"):
        frames[name]["folded"] = _folded(words, frames[name]["name"])
    by_name = np.argsort(frames["sources"]["folded"], kind="stable")
    frames["sources"] = {name: column[by_name] for name, column in frames["sources"].items()}
    events["precision"] = _precisions(frames["places"], len(order))
    speaking = frames["sources"]["claims"] > 0
    at, _ = once(frames["sources"]["row"][speaking], frames["sources"]["folded"][speaking])
    roots = np.bincount(at, minlength=len(order))
    places, actors, sources = (frames[name] for name in HANGING)
    return Columns(words, events, places, actors, sources, _told(words, frames), roots)


def _folded(words: Vocabulary, names: Array) -> Array:
    """The names in lower case, each word looked at once."""
    known = distinct(names)
    lower = np.zeros(len(words.words) + 1, np.int32)
    lower[known] = [words.code(folded(words.words[code])) for code in known.tolist()]
    return np.asarray(lower[names])


def _told(words: Vocabulary, frames: dict[str, Frame]) -> dict[str, tuple[Array, Array]]:
    actors, sources = frames["actors"], frames["sources"]
    blamed = actors["role"] == words.find("perpetrator")
    return {
        "actor": once(actors["row"], who(actors)),
        "status": once(actors["row"][blamed], actors["status"][blamed]),
        "source": once(sources["row"], sources["name"]),
        "named": once(sources["row"], sources["folded"]),
    }


def who(actors: Frame) -> Array:
    """What identifies an actor: the registry id, else the name."""
    return np.where(actors["actor"] == UNKNOWN, actors["name"], actors["actor"])


def once(rows: Array, values: Array) -> tuple[Array, Array]:
    """Each pair of a position and a known value once."""
    known = values != UNKNOWN
    pairs = distinct(rows[known].astype(np.int64) << 32 | values[known])
    return pairs >> 32, pairs & 0xFFFFFFFF


def distinct(values: Array) -> Array:
    """The values in order, each once; by sorting, which is much quicker here than `numpy.unique`'s hashing."""
    ordered = np.sort(values)
    return ordered[np.concatenate([[True], ordered[1:] != ordered[:-1]])] if len(ordered) else ordered


def _read(
    connection: sqlite3.Connection,
    words: Vocabulary,
    table: str,
    readers: Readers,
    fresh: Array | None,
    ids: Mapping[str, int] | None = None,
) -> Frame:
    """One table as columns, of all events or of those with the numbers `fresh`; `ids` are the events' numbers by id."""
    named = {name: sql for name, (sql, _) in readers.items()} | ({} if ids is None else {"event": "o.event"})
    query = f"select {', '.join(named.values())} from {table} o"
    values: tuple[str, ...] = ()
    if fresh is not None:
        numbers = "(select value from json_each(?))"
        own = f"number in {numbers}" if ids is None else f"event in (select id from events where number in {numbers})"
        query, values = f"{query} where o.{own}", (msgspec.json.encode(fresh.tolist()).decode(),)
    rows = connection.execute(query, values).fetchall()
    columns = dict(zip(named, zip(*rows, strict=True) if rows else [()] * len(named), strict=True))
    frame = {name: read(words, columns[name]) for name, (_, read) in readers.items()}
    if ids is not None:
        frame["event"] = np.fromiter(map(ids.__getitem__, columns["event"]), np.int64, len(rows))
    return frame


def _put_together(before: Frame, fresh: Frame, numbers: Array) -> Frame:
    """What still stands of a frame, and what is new."""
    stays = np.isin(before["number" if "number" in before else "event"], numbers)
    return {name: np.concatenate([before[name][stays], column]) for name, column in fresh.items()}


def _precisions(places: Frame, count: int) -> Array:
    """The precision class of each event's first site, 1 where it has none."""
    found = np.ones(count, np.int64)
    sites = np.flatnonzero(places["site"] == 1)[::-1]
    found[places["row"][sites]] = places["precision"][sites]
    return found
