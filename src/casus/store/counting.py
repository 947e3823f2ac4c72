"""Counts over the events that a filter keeps: per stretch of time, per value of a field, per patch of the map."""

from datetime import date
from typing import Literal, NamedTuple

import msgspec
import numpy as np

from casus.store.columns import Array, Columns
from casus.store.vocabulary import UNKNOWN

Bin = Literal["day", "week", "month"]
# The widest span in days that is still shown by days, and by weeks.
DAYS, WEEKS = 100, 1100
FIELDS = ("type", "family", "grade", "country", "realis", "review")
TOP = 20


class Stretch(msgspec.Struct, frozen=True):
    """One bar of the timeline: its first day, events by family, and the killed as low, best and high."""

    start: date
    families: dict[str, int]
    killed: tuple[int, int, int]


class Timeline(NamedTuple):
    """The bars in order, with the number of events that have no day and the number of all."""

    bin: Bin
    bins: list[Stretch]
    undated: int
    total: int


def timeline(columns: Columns, kept: Array, bin_: Bin | None = None) -> Timeline:
    """Events by their first possible day; without `bin_` days, weeks or months as the span asks."""
    events = columns.events
    dated = kept & (events["first"] != UNKNOWN)
    days, total = events["first"][dated], int(kept.sum())
    if not len(days):
        return Timeline(bin_ or "day", [], total, total)
    chosen = bin_ or _bin_for(int(days.min()), int(days.max()))
    starts, places = np.unique(_first_days(days, chosen), return_inverse=True)
    families = _by_family(columns, places, events["family"][dated], len(starts))
    best = np.maximum(events["killed"][dated], 0)
    low, high = events["killed_low"][dated], events["killed_high"][dated]
    bounds = (np.where(low == UNKNOWN, best, low), best, np.where(high == UNKNOWN, best, high))
    sums = [np.bincount(places, values, len(starts)).astype(int).tolist() for values in bounds]
    bins = [
        Stretch(date.fromordinal(start), families[place], (sums[0][place], sums[1][place], sums[2][place]))
        for place, start in enumerate(starts.tolist())
    ]
    return Timeline(chosen, bins, total - len(days), total)


def _bin_for(first: int, last: int) -> Bin:
    span = last - first
    return "day" if span <= DAYS else "week" if span <= WEEKS else "month"


def _first_days(days: Array, bin_: Bin) -> Array:
    """The first day of the stretch that each day is in; weeks begin on Monday (ISO 8601)."""
    if bin_ == "week":
        return np.asarray(np.maximum(days - (days - 1) % 7, 1))
    if bin_ == "month":
        first = np.datetime64(date(1970, 1, 1), "D") + (days - date(1970, 1, 1).toordinal())
        months = first.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
        return np.asarray(months + date(1970, 1, 1).toordinal())
    return days


def _by_family(columns: Columns, places: Array, families: Array, count: int) -> list[dict[str, int]]:
    """For each place the number of events by family, in order of their names."""
    found: list[dict[str, int]] = [{} for _ in range(count)]
    size = len(columns.words.words)
    pairs, counts = np.unique(places * size + families, return_counts=True)
    named = sorted(zip(pairs.tolist(), counts.tolist(), strict=True), key=lambda p: columns.words.words[p[0] % size])
    for pair, number in named:
        found[pair // size][columns.words.words[pair % size]] = number
    return found


class Count(NamedTuple):
    """A value of a field and how many events have it."""

    id: str
    label: str
    number: int


def facets(columns: Columns, kept: Array) -> dict[str, list[Count]]:
    """For each field its values with the number of events that have them, most frequent first."""
    events, rows = columns.events, np.flatnonzero(kept)
    found = {name: _counted(columns, events[name][rows]) for name in FIELDS}
    told = {name: columns.told[name] for name in ("actor", "source", "status")}
    found |= {name: _counted(columns, values[kept[at]]) for name, (at, values) in told.items()}
    found |= {name: found[name][:TOP] for name in ("actor", "source")}
    for name, labels in (("type", (events["type"], events["label"])), ("actor", _names(columns))):
        found[name] = [one._replace(label=_label(columns, one.id, *labels)) for one in found[name]]
    return found


def _names(columns: Columns) -> tuple[Array, Array]:
    """Registry ids, and the names under which reports tell of them."""
    known = columns.actors["actor"] != UNKNOWN
    return columns.actors["actor"][known], columns.actors["name"][known]


def _label(columns: Columns, name: str, ids: Array, labels: Array) -> str:
    """The label that an id has most often; its own name where it is no id."""
    own = labels[ids == columns.words.find(name)]
    return columns.words.words[int(np.bincount(own).argmax())] if len(own) else name


def _counted(columns: Columns, codes: Array) -> list[Count]:
    counts = np.bincount(codes[codes != UNKNOWN])
    words = columns.words.words
    found = [Count(words[code], words[code], int(counts[code])) for code in np.flatnonzero(counts).tolist()]
    return sorted(found, key=lambda one: (-one.number, one.id))


class Patch(NamedTuple):
    """The events of one patch of the map, with the middle of their points."""

    latitude: float
    longitude: float
    families: dict[str, int]


def patches(columns: Columns, located: Array, degrees: float) -> list[Patch]:
    """The located events, counted by squares of that many degrees, from south-west to north-east."""
    latitude, longitude = columns.events["latitude"][located], columns.events["longitude"][located]
    wide = int(360 / degrees) + 2
    squares = np.floor((latitude + 90) / degrees).astype(np.int64) * wide
    squares += np.floor((longitude + 180) / degrees).astype(np.int64)
    _, places, counts = np.unique(squares, return_inverse=True, return_counts=True)
    families = _by_family(columns, places, columns.events["family"][located], len(counts))
    south, west = np.bincount(places, latitude) / counts, np.bincount(places, longitude) / counts
    return [Patch(*found) for found in zip(south.tolist(), west.tolist(), families, strict=True)]


def span(columns: Columns) -> tuple[date | None, date | None]:
    """The first and the last day of all events."""
    first, last = columns.events["first"], columns.events["last"]
    if not (first != UNKNOWN).any():
        return None, None
    return date.fromordinal(int(first[first != UNKNOWN].min())), date.fromordinal(int(last.max()))
