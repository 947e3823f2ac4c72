"""Counts over all events that a filter keeps: per stretch of time, per value of a field, per patch of the map."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

import msgspec

from casus.store.filters import EventFilter, conditions

Bin = Literal["day", "week", "month"]
# The widest span in days that is still shown by days, and by weeks.
DAYS, WEEKS = 100, 1100
FACETS = ("type", "family", "grade", "country", "realis")


class Stretch(msgspec.Struct, frozen=True):
    """One bar of the timeline: its first day, events by family, and the toll of killed where any is known."""

    start: date
    families: dict[str, int]
    killed: tuple[int, int, int]


class Timeline(NamedTuple):
    """The bars in order, with the events that have no day and the number of all."""

    bin: Bin
    bins: list[Stretch]
    undated: int
    total: int


def timeline(connection: sqlite3.Connection, wanted: EventFilter, bin_: Bin | None = None) -> Timeline:
    """Events by their first possible day; without `bin_` days, weeks or months as the span asks."""
    where, values = conditions(wanted)
    rows = connection.execute(
        "select coalesce(earliest, latest) as day, family, count(*), sum(coalesce(killed_low, killed_best, 0)),"
        " sum(coalesce(killed_best, 0)), sum(coalesce(killed_high, killed_best, 0))"
        f" from events where {where} group by day, family order by day",
        values,
    ).fetchall()
    dated = [(date.fromisoformat(row[0]), *row[1:]) for row in rows if row[0]]
    chosen = bin_ or _bin_for(dated[0][0], dated[-1][0]) if dated else bin_ or "day"
    families: dict[date, dict[str, int]] = defaultdict(dict)
    killed: dict[date, list[int]] = defaultdict(lambda: [0, 0, 0])
    for day, family, number, *tolls in dated:
        start = first_day(day, chosen)
        families[start][family] = families[start].get(family, 0) + number
        killed[start] = [before + more for before, more in zip(killed[start], tolls, strict=True)]
    total = sum(row[2] for row in rows)
    bins = [Stretch(start, families[start], (*killed[start],)) for start in sorted(families)]  # type: ignore[arg-type]
    return Timeline(chosen, bins, total - sum(row[2] for row in dated), total)


def _bin_for(first: date, last: date) -> Bin:
    span = (last - first).days
    return "day" if span <= DAYS else "week" if span <= WEEKS else "month"


def first_day(day: date, bin_: Bin) -> date:
    """The first day of the stretch that a day is in; weeks begin on Monday (ISO 8601)."""
    if bin_ == "week":
        return max(day, date.min + timedelta(days=day.weekday())) - timedelta(days=day.weekday())
    return day.replace(day=1) if bin_ == "month" else day


class Count(NamedTuple):
    """A value of a field and how many events have it."""

    id: str
    label: str
    number: int


def facets(connection: sqlite3.Connection, wanted: EventFilter, top: int = 20) -> dict[str, list[Count]]:
    """For each field, its values with the number of events that have them, most frequent first."""
    where, values = conditions(wanted)
    kept = f"(select id from events where {where})"
    found = {
        name: _counted(connection, f"select {name}, {name}, count(*) from events where {where} group by 1", values)
        for name in FACETS
    }
    found["type"] = _counted(connection, f"select type, label, count(*) from events where {where} group by 1", values)
    found["status"] = _counted(
        connection,
        "select status, status, count(distinct event) from event_actors"
        f" where role = 'perpetrator' and event in {kept} group by 1",
        values,
    )
    found["review"] = _counted(
        connection, f"select review as state, '', count(*) from events where {where} group by 1", values
    )
    found["actor"] = _counted(
        connection,
        f"select coalesce(actor, name), name, count(distinct event) from event_actors where event in {kept} group by 1",
        values,
    )[:top]
    found["source"] = _counted(
        connection, f"select name, name, count(distinct event) from event_sources where event in {kept} group by 1",
        values,
    )[:top]  # fmt: skip
    return found


def _counted(connection: sqlite3.Connection, sql: str, values: tuple[object, ...]) -> list[Count]:
    rows = [Count(name, label or name, number) for name, label, number in connection.execute(sql, values) if name]
    return sorted(rows, key=lambda row: (-row.number, row.id))


class Spot(NamedTuple):
    """An event on the map."""

    id: str
    latitude: float
    longitude: float
    label: str
    family: str
    summary: str
    killed: int | None
    grade: str
    precision: int
    place: str | None


def spots(connection: sqlite3.Connection, wanted: EventFilter, limit: int) -> list[Spot] | None:
    """The events with a point, or None where there are more than `limit`."""
    where, values = conditions(wanted)
    rows = connection.execute(
        "select id, latitude, longitude, label, family, summary, killed_best, grade, coalesce((select precision from"
        " event_places p where p.event = events.id and p.role in ('site', 'near') order by p.rowid limit 1), 1),"
        " (select name from event_places p where p.event = events.id and p.role in ('site', 'near') order by p.rowid"
        " limit 1)"
        f" from events where latitude is not null and longitude is not null and ({where}) limit ?",
        (*values, limit + 1),
    ).fetchall()
    return None if len(rows) > limit else [Spot(*row) for row in rows]


class Patch(NamedTuple):
    """The events of one patch of the map, with the middle of their points."""

    latitude: float
    longitude: float
    families: dict[str, int]


def patches(connection: sqlite3.Connection, wanted: EventFilter, degrees: float) -> Iterator[Patch]:
    """Events with a point, counted by squares of that many degrees."""
    where, values = conditions(wanted)
    rows = connection.execute(
        "select cast((latitude + 90) / ? as integer) as y, cast((longitude + 180) / ? as integer) as x, family,"
        " count(*), sum(latitude), sum(longitude) from events"
        f" where latitude is not null and longitude is not null and ({where}) group by y, x, family order by y, x",
        (degrees, degrees, *values),
    )
    found: dict[tuple[int, int], list[tuple[str, int, float, float]]] = defaultdict(list)
    for y, x, *rest in rows:
        found[y, x].append(tuple(rest))
    for group in found.values():
        number = sum(row[1] for row in group)
        families = {family: count for family, count, _, _ in group}
        yield Patch(sum(row[2] for row in group) / number, sum(row[3] for row in group) / number, families)


def located(connection: sqlite3.Connection, wanted: EventFilter) -> tuple[int, int]:
    """How many events the filter keeps, and how many of them have a point."""
    where, values = conditions(wanted)
    total, placed = connection.execute(
        "select count(*), count(case when latitude is not null and longitude is not null then 1 end)"
        f" from events where {where}",
        values,
    ).fetchone()
    return total, placed


class Holdings(NamedTuple):
    """What a store holds in all."""

    events: int
    reports: int
    earliest: str | None
    latest: str | None


def holdings(connection: sqlite3.Connection) -> Holdings:
    """How many events and reports there are, and the days that they span."""
    row = connection.execute(
        "select (select count(*) from events), (select count(*) from reports), min(earliest), max(latest) from events"
    ).fetchone()
    return Holdings(*row)
