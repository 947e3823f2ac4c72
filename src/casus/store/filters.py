"""One query object for table, map and export."""

from datetime import date

import msgspec

from casus.errors import UsageError


class EventFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which events are wanted; every field that is given must hold.

    Events that analysts discarded are left out unless `reviews` names that state.

    `since` and `until` keep events that may have happened in that stretch; `box` is west, south, east, north in
    degrees; `text` is looked for in the summaries and sentences; `actor` is an id or a name; `source` the name of
    anybody in the chain of a claim. The bounds of killed and injured hold for the best figure, and an event
    without one is left out by them.
    """

    types: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    text: str | None = None
    since: date | None = None
    until: date | None = None
    box: tuple[float, float, float, float] | None = None
    countries: tuple[str, ...] = ()
    actor: str | None = None
    killed_min: int | None = None
    killed_max: int | None = None
    injured_min: int | None = None
    injured_max: int | None = None
    statuses: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    realis: tuple[str, ...] = ()
    source: str | None = None
    report: str | None = None
    reviews: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.since and self.until and self.since > self.until:
            raise UsageError(f"the stretch ends ({self.until}) before it begins ({self.since})")
        if self.box and self.box[1] > self.box[3]:
            raise UsageError("the box is west,south,east,north: its south lies above its north")


EVERYTHING = EventFilter()
Condition = tuple[str, tuple[object, ...]]


def conditions(wanted: EventFilter) -> Condition:
    """The filter as SQL over the table `events`, with its values."""
    found = [*_lists(wanted), *_bounds(wanted), *_time(wanted), *_box(wanted), *_words(wanted)]
    return " and ".join(f"({sql})" for sql, _ in found) or "1", tuple(value for _, values in found for value in values)


def _lists(wanted: EventFilter) -> list[Condition]:
    columns = {
        "type": wanted.types,
        "family": wanted.families,
        "grade": wanted.grades,
        "realis": wanted.realis,
        "review": wanted.reviews,
    }
    found: list[Condition] = [
        (f"{column} in ({_marks(values)})", values) for column, values in columns.items() if values
    ]
    if not wanted.reviews:
        found.append(("review != ?", ("discarded",)))
    if wanted.countries:
        found.append(
            (_has("event_places", f"upper(country) in ({_marks(wanted.countries)})"), _upper(wanted.countries))
        )
    if wanted.statuses:
        found.append((_has("event_actors", f"status in ({_marks(wanted.statuses)})"), wanted.statuses))
    return found


def _bounds(wanted: EventFilter) -> list[Condition]:
    limits = {
        "killed_best >= ?": wanted.killed_min,
        "killed_best <= ?": wanted.killed_max,
        "injured_best >= ?": wanted.injured_min,
        "injured_best <= ?": wanted.injured_max,
    }
    return [(sql, (limit,)) for sql, limit in limits.items() if limit is not None]


def _time(wanted: EventFilter) -> list[Condition]:
    found: list[Condition] = []
    if wanted.since:
        found.append(("coalesce(latest, earliest) >= ?", (wanted.since.isoformat(),)))
    if wanted.until:
        found.append(("coalesce(earliest, latest) <= ?", (wanted.until.isoformat(),)))
    return found


def _box(wanted: EventFilter) -> list[Condition]:
    """A box whose west lies east of its east crosses the date line."""
    if not wanted.box:
        return []
    west, south, east, north = wanted.box
    across = "longitude >= ? or longitude <= ?" if west > east else "longitude >= ? and longitude <= ?"
    return [(_has("event_places", f"latitude between ? and ? and ({across})"), (south, north, west, east))]


def _words(wanted: EventFilter) -> list[Condition]:
    found: list[Condition] = []
    if wanted.text:
        matching = "id in (select id from event_search where event_search match ?)"
        found.append((matching, (phrase(wanted.text),)))
    if wanted.actor:
        found.append((_has("event_actors", "actor = ? or lower(name) = lower(?)"), (wanted.actor, wanted.actor)))
    if wanted.source:
        found.append((_has("event_sources", "lower(name) = lower(?)"), (wanted.source,)))
    if wanted.report:
        found.append((_has("event_members", "report = ?"), (wanted.report,)))
    return found


def phrase(text: str) -> str:
    """Words for the full text search, each taken literally, all of them needed."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in text.replace("\0", " ").split()) or '""'


def _has(table: str, condition: str) -> str:
    return f"id in (select event from {table} where {condition})"


def _marks(values: tuple[str, ...]) -> str:
    return ", ".join("?" * len(values))


def _upper(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(value.upper() for value in values)
