"""A filter over columns: the same words as `filters.conditions`, answered from memory."""

import sqlite3
from collections.abc import Iterable

import numpy as np

from casus.store.columns import Array, Columns
from casus.store.filters import EventFilter, phrase
from casus.store.vocabulary import UNKNOWN, folded


def mask(connection: sqlite3.Connection, columns: Columns, wanted: EventFilter) -> Array:
    """Which events the filter keeps; only words and reports are looked up in the store."""
    kept = np.ones(len(columns), np.bool_)
    for part in (_lists, _bounds, _time):
        part(columns, wanted, kept)
    if wanted.box:
        kept &= _box(columns, wanted.box)
    if wanted.actor:
        kept &= _actor(columns, wanted.actor)
    if wanted.source:
        hits = columns.sources["folded"] == columns.words.find(folded(wanted.source))
        kept &= _owners(columns, columns.sources["row"][hits])
    if wanted.text:
        query = "select rowid from event_search where event_search match ?"
        kept &= _numbered(columns, connection.execute(query, (phrase(wanted.text),)))
    if wanted.report:
        query = "select e.number from event_members m join events e on e.id = m.event where m.report = ?"
        kept &= _numbered(columns, connection.execute(query, (wanted.report,)))
    return kept


def _lists(columns: Columns, wanted: EventFilter, kept: Array) -> None:
    events = columns.events
    own = {"type": wanted.types, "family": wanted.families, "grade": wanted.grades, "realis": wanted.realis,
           "review": wanted.reviews}  # fmt: skip
    for name, values in own.items():
        if values:
            kept &= _among(columns, events[name], values)
    if not wanted.reviews:
        kept &= events["review"] != columns.words.find("discarded")
    if wanted.countries:
        hits = _among(columns, columns.places["country"], map(str.upper, wanted.countries))
        kept &= _owners(columns, columns.places["row"][hits])
    if wanted.statuses:
        hits = _among(columns, columns.actors["status"], wanted.statuses)
        kept &= _owners(columns, columns.actors["row"][hits])


def _among(columns: Columns, column: Array, values: Iterable[str]) -> Array:
    codes = [code for value in values if (code := columns.words.find(value)) != UNKNOWN]
    return np.isin(column, codes)


def _bounds(columns: Columns, wanted: EventFilter, kept: Array) -> None:
    for name, least, most in (
        ("killed", wanted.killed_min, wanted.killed_max),
        ("injured", wanted.injured_min, wanted.injured_max),
    ):
        column = columns.events[name]
        if least is not None:
            kept &= (column >= least) & (column != UNKNOWN)
        if most is not None:
            kept &= (column <= most) & (column != UNKNOWN)


def _time(columns: Columns, wanted: EventFilter, kept: Array) -> None:
    first, last = columns.events["first"], columns.events["last"]
    if wanted.since:
        kept &= last >= wanted.since.toordinal()
    if wanted.until:
        kept &= (first != UNKNOWN) & (first <= wanted.until.toordinal())


def _box(columns: Columns, box: tuple[float, float, float, float]) -> Array:
    west, south, east, north = box
    latitude, longitude = columns.places["latitude"], columns.places["longitude"]
    beyond, before = longitude >= west, longitude <= east
    across = beyond | before if west > east else beyond & before
    return _owners(columns, columns.places["row"][(latitude >= south) & (latitude <= north) & across])


def _actor(columns: Columns, actor: str) -> Array:
    """By registry id, or by name in upper or lower case."""
    actors, words = columns.actors, columns.words
    by_id, by_name = words.find(actor), words.find(folded(actor))
    hits = (actors["actor"] == by_id) & (by_id != UNKNOWN) | (actors["folded"] == by_name)
    return _owners(columns, actors["row"][hits])


def _owners(columns: Columns, rows: Array) -> Array:
    found = np.zeros(len(columns), np.bool_)
    found[rows] = True
    return found


def _numbered(columns: Columns, rows: Iterable[tuple[int]]) -> Array:
    return np.isin(columns.events["number"], np.fromiter((number for (number,) in rows), np.int64))
