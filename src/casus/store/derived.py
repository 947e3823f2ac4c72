"""The events, written from the evidence and read back."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from casus.errors import StoreError
from casus.model import Coding, Event
from casus.review.doubt import doubt, importance
from casus.store.filters import EventFilter, conditions
from casus.store.identity import Change, Known, Member, found_again, settle
from casus.weighing.links import closed
from casus.weighing.totals import everyone

TABLES = (
    "event_members", "event_mentions", "event_places", "event_actors", "event_tolls", "event_sources", "event_links",
    "event_decisions", "events",
)  # fmt: skip
SITES = ("site", "near")


def known_events(connection: sqlite3.Connection, among: Sequence[str] | None = None) -> dict[str, Known]:
    """The events as they stand, all or some, with their members in the canonical order."""
    where, values = _among("id", among)
    minted = dict(connection.execute(f"select id, minted from events{where}", values))
    where, values = _among("event", among)
    members: dict[str, list[Member]] = {name: [] for name in minted}
    for event, report, happening in connection.execute(
        f"select event, report, happening from event_members{where} order by rowid", values
    ):
        members[event].append((report, happening))
    return {name: Known(when, tuple(members[name])) for name, when in minted.items()}


def _among(column: str, names: Sequence[str] | None) -> tuple[str, tuple[str, ...]]:
    if names is None:
        return "", ()
    return f" where {column} in (select value from json_each(?))", (msgspec.json.encode(names).decode(),)


def members(connection: sqlite3.Connection, event: str) -> list[Member]:
    """The members of an event, the canonical earliest first."""
    rows = connection.execute("select report, happening from event_members where event = ? order by rowid", (event,))
    return [(report, happening) for report, happening in rows]


def labels(clusters: Iterable[Iterable[Member]]) -> dict[Member, str]:
    """Member -> the name of the cluster that linking made of it: its first member by report and number."""
    named: dict[Member, str] = {}
    for cluster in clusters:
        report, happening = min(cluster)
        named.update(dict.fromkeys(cluster, f"{report}#{happening}"))
    return named


class Settled(NamedTuple):
    """Events under the ids that are theirs, what they stand for and when they were minted, and what changed."""

    events: list[Event]
    groups: Sequence[tuple[Member, ...]]
    minted: list[int]
    changes: list[Change]
    replaced: Sequence[str] | None


def settled(
    connection: sqlite3.Connection,
    events: Sequence[Event],
    groups: Sequence[tuple[Member, ...]],
    among: Sequence[str] | None = None,
    recoded: Mapping[str, Coding] | None = None,
    heads: Mapping[str, Member] | None = None,
) -> Settled:
    """The events under their ids, which are to take the place of those that stand, of all or of `among`.

    `recoded` are the codings of reports that may number their happenings otherwise than the events that stand;
    `heads` the members with which ids go that an analyst's decision takes apart, instead of the earliest.
    """
    old = known_events(connection, among)
    if recoded:
        old = _found_again(connection, old, recoded, among)
    for name, head in (heads or {}).items():
        if name in old:
            old[name] = Known(old[name].minted, (head, *old[name].members))
    where, values = _among("id", [event.id for event in events])
    retired = frozenset(name for (name,) in connection.execute(f"select id from redirects{where}", values))
    others = frozenset(name for (name,) in connection.execute(f"select id from events{where}", values)) - old.keys()
    new = [(event.id, group) for event, group in zip(events, groups, strict=True)]
    ids, changes = settle(old, new, retired, others)
    run = connection.execute("select coalesce(max(number), 0) + 1 from changes").fetchone()[0]
    minted = [old[name].minted if name in old else _first_minted(connection, name) or run for name in ids]
    return Settled(renamed(connection, events, ids, groups), groups, minted, changes, among)


def _first_minted(connection: sqlite3.Connection, name: str) -> int | None:
    """When an id that comes back was first given, so that it is no younger than those given since."""
    row = connection.execute("select min(number) from changes where event = ?", (name,)).fetchone()
    return row[0] if row else None


def _found_again(
    connection: sqlite3.Connection,
    old: Mapping[str, Known],
    codings: Mapping[str, Coding],
    among: Sequence[str] | None,
) -> dict[str, Known]:
    spans: dict[str, dict[str, list[tuple[int, int]]]] = {}
    where, values = _among("event", among)
    rows = connection.execute(f"select event, report, start, end from event_mentions{where}", values)
    for event, report, start, end in rows:
        spans.setdefault(event, {}).setdefault(report, []).append((start, end))
    return {name: found_again(known, spans.get(name, {}), codings) for name, known in old.items()}


def replace_events(connection: sqlite3.Connection, new: Settled, linked: Mapping[Member, str], at: str) -> None:
    """Puts events in the place of those that stood, and notes what changed; `linked` is as `labels` gives it."""
    _clear(connection, new.replaced)
    for event, group, minted in zip(new.events, new.groups, new.minted, strict=True):
        insert(connection, _doubted(connection, event, group, linked), minted, group, linked)
    note_changes(connection, new.changes, at)


def doubts(connection: sqlite3.Connection, cluster: str) -> list[str]:
    """What linking found contradictory in a cluster, in words."""
    rows = connection.execute("select words from link_doubts where linked = ? order by words", (cluster,))
    return [words for (words,) in rows]


def _doubted(
    connection: sqlite3.Connection, event: Event, group: Iterable[Member], linked: Mapping[Member, str]
) -> Event:
    """The event with what is contradictory in the clusters that linking made of its tellings."""
    said = [words for name in sorted({linked[member] for member in group}) for words in doubts(connection, name)]
    return msgspec.structs.replace(event, doubts=tuple(dict.fromkeys((*event.doubts, *said)))) if said else event


def _clear(connection: sqlite3.Connection, names: Sequence[str] | None) -> None:
    chosen, values = _among("id", names)
    searched = f" where rowid in (select number from events{chosen})" if names is not None else ""
    connection.execute(f"delete from event_search{searched}", values)
    for table in TABLES:
        where, values = _among("id" if table == "events" else "event", names)
        connection.execute(f"delete from {table}{where}", values)


def renamed(
    connection: sqlite3.Connection, events: Sequence[Event], ids: Sequence[str], groups: Sequence[tuple[Member, ...]]
) -> list[Event]:
    """The events under their settled ids, their links leading to the events that their other ends have become."""
    here = {member: name for name, group in zip(ids, groups, strict=True) for member in group}
    named = (msgspec.structs.replace(event, id=name) for event, name in zip(events, ids, strict=True))
    return [closed(event, lambda member: here.get(member) or holder(connection, member)) for event in named]


def holder(connection: sqlite3.Connection, member: Member) -> str | None:
    """The event that stands for a happening, None where there is none."""
    row = connection.execute("select event from event_members where report = ? and happening = ?", member).fetchone()
    return row[0] if row else None


def insert(
    connection: sqlite3.Connection, event: Event, minted: int, members: Iterable[Member], linked: Mapping[Member, str]
) -> None:
    """Writes one event with its members, each with the cluster that linking made of it."""
    row = _row(event, minted)
    number = connection.execute(f"insert into events values (null, {', '.join('?' * len(row))})", row).lastrowid
    name = event.id
    connection.executemany(
        "insert into event_members values (?, ?, ?, ?)", [(name, *member, linked[member]) for member in members]
    )
    connection.executemany(
        "insert into event_mentions values (?, ?, ?, ?, ?)",
        [(name, m.report, m.start, m.end, m.sentence) for m in event.mentions],
    )
    connection.executemany(
        "insert into event_places values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (name, p.role, p.name, p.latitude, p.longitude, p.country, p.admin1, p.geonames_id, p.precision)
            for p in event.places
        ],
    )
    connection.executemany(
        "insert into event_actors values (?, ?, ?, ?, ?)",
        [(name, a.role, a.name, a.actor, a.status) for a in event.actors],
    )
    connection.executemany(
        "insert into event_tolls values (?, ?, ?, ?, ?, ?, ?)",
        [(name, t.kind, t.group, t.side, t.low, t.best, t.high) for t in event.tolls],
    )
    connection.executemany("insert into event_sources values (?, ?, ?, ?, ?, ?)", _sources(event))
    _insert_links(connection, event)
    connection.executemany("insert into event_decisions values (?, ?)", [(name, one) for one in event.decisions])
    sentences = " ".join(dict.fromkeys(mention.sentence for mention in event.mentions))
    words = (number, name, event.summary, sentences)
    connection.execute("insert into event_search (rowid, id, summary, sentences) values (?, ?, ?, ?)", words)


def write_links(connection: sqlite3.Connection, event: Event) -> None:
    """Writes the links of an event that is there already."""
    connection.execute("update events set value = ? where id = ?", (msgspec.json.encode(event).decode(), event.id))
    connection.execute("delete from event_links where event = ?", (event.id,))
    _insert_links(connection, event)


def _insert_links(connection: sqlite3.Connection, event: Event) -> None:
    rows = [(event.id, link.type, link.event) for link in event.links]
    connection.executemany("insert into event_links values (?, ?, ?)", rows)


def _sources(event: Event) -> Iterable[tuple[object, ...]]:
    """Everybody named in the chain of a claim, by report, and how many claims end with them."""
    found: dict[tuple[str, str | None, str, str], int] = {}
    for claim in event.claims:
        outlet = claim.chain[0].name if claim.chain else None
        for step, source in enumerate(claim.chain, 1):
            if source.name:
                key = claim.report, outlet, source.name, source.kind
                found[key] = found.get(key, 0) + (step == len(claim.chain))
    return [(event.id, *key, claims) for key, claims in found.items()]


def _row(event: Event, minted: int) -> tuple[object, ...]:
    time = event.time
    site = next((place for place in event.places if place.role in SITES), None)
    blamed = next((actor for actor in event.actors if actor.role == "perpetrator"), None)
    return (
        event.id,
        event.type,
        event.family,
        event.label,
        event.realis,
        time.earliest.isoformat() if time.earliest else None,
        time.latest.isoformat() if time.latest else None,
        time.precision,
        time.status,
        site.name if site else None,
        site.latitude if site else None,
        site.longitude if site else None,
        site.country if site else None,
        blamed.name if blamed else None,
        blamed.status if blamed else None,
        *_count(event, "killed"),
        *_count(event, "injured"),
        event.grade,
        event.witnesses,
        len(event.reports),
        event.summary,
        minted,
        event.review,
        doubt(event),
        importance(event),
        msgspec.json.encode(event).decode(),
    )


def _count(event: Event, kind: str) -> tuple[int | None, int | None, int | None]:
    toll = everyone(event.tolls, kind)
    return (toll.low, toll.best, toll.high) if toll else (None, None, None)


def read_events(connection: sqlite3.Connection, wanted: EventFilter) -> list[Event]:
    """The events that the filter keeps, by first day, then id; undated ones last."""
    where, values = conditions(wanted)
    rows = connection.execute(
        f"select value from events where {where} order by earliest is null, earliest, latest, id", values
    )
    decoder = msgspec.json.Decoder(Event)
    return [decoder.decode(value) for (value,) in rows]


def read_event(connection: sqlite3.Connection, name: str) -> Event:
    """The event that stands under this very id."""
    (value,) = connection.execute("select value from events where id = ?", (name,)).fetchone()
    return msgspec.json.decode(value, type=Event)


def resolve(connection: sqlite3.Connection, name: str) -> str:
    """The id under which an event stands now, following redirects. Raises StoreError where it is gone or unknown."""
    seen: set[str | None] = {name}
    current: str | None = name
    while current is not None and not connection.execute("select 1 from events where id = ?", (current,)).fetchone():
        row = connection.execute("select target from redirects where id = ?", (current,)).fetchone()
        if row is None:
            raise StoreError(f"no event {name!r} in the store; `casus events` lists them")
        current = row[0]
        if current in seen:
            break
        seen.add(current)
    if current is None:
        raise StoreError(f"event {name!r} no longer stands: no report tells it any more")
    return current


def note_changes(connection: sqlite3.Connection, changes: Iterable[Change], at: str) -> None:
    """Appends to the list of changes and keeps the redirects."""
    for change in changes:
        connection.execute(
            "insert into changes (at, kind, event, other) values (?, ?, ?, ?)",
            (at, change.kind, change.event, change.other),
        )
        if change.kind in ("merged", "vanished"):
            connection.execute("insert or replace into redirects values (?, ?)", (change.event, change.other))
        elif change.kind == "restored":
            connection.execute("delete from redirects where id = ?", (change.event,))
