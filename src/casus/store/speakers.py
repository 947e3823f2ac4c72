"""Who is cited and who is told of: sources and actors over all events."""

import sqlite3

import msgspec

# A source's event is contradicted where somebody else says otherwise: the sources differ on who did it, or the
# figures of killed or injured differ.
DISPUTED = (
    "e.grade = 'contested' or e.killed_low < e.killed_high or e.injured_low < e.injured_high"
    " or e.perpetrator_status in ('contested', 'denied')"
)


class Cited(msgspec.Struct, frozen=True):
    """How often a name is used."""

    name: str
    count: int


class SourceLine(msgspec.Struct, frozen=True, kw_only=True):
    """A source over all reports.

    `cited` counts the claims that are its words, `reports` and `events` where it is named, `cited_by` the outlets
    that pass on its words, `alone` the events that nobody else speaks of, `contradicted` those where somebody
    says otherwise.
    """

    name: str
    kind: str
    cited: int
    reports: int
    events: int
    cited_by: tuple[Cited, ...]
    alone: int
    contradicted: int


class ActorLine(msgspec.Struct, frozen=True, kw_only=True):
    """An actor over all events; `roles` counts events by what it does in them."""

    actor: str | None
    name: str
    kind: str | None
    roles: dict[str, int]
    events: int


def source_page(
    connection: sqlite3.Connection, text: str | None = None, offset: int = 0, limit: int = 50
) -> tuple[list[SourceLine], int]:
    """Sources whose name holds the words, those named in most events first, and the number of all."""
    where, values = ("instr(lower(name), lower(?)) > 0", (text,)) if text else ("1", ())
    grouped = f"select lower(name) as folded, count(distinct event) as n from event_sources where {where} group by 1"
    total: int = connection.execute(f"select count(*) from ({grouped})", values).fetchone()[0]
    rows = connection.execute(f"{grouped} order by n desc, folded limit ? offset ?", (*values, limit, offset))
    return [line for folded, _ in rows.fetchall() if (line := source_line(connection, folded))], total


def source_line(connection: sqlite3.Connection, name: str) -> SourceLine | None:
    """What is known of a source, None where nobody names it; upper and lower case are one."""
    rows = connection.execute(
        "select name, kind, count(*) from event_sources where lower(name) = lower(?) group by 1, 2"
        " order by 3 desc, 1, 2",
        (name,),
    ).fetchall()
    if not rows:
        return None
    events, alone, contradicted = connection.execute(
        "select count(distinct e.id), count(distinct case when not exists (select 1 from event_sources o"
        " where o.event = e.id and o.root and lower(o.name) != lower(?)) then e.id end),"
        f" count(distinct case when {DISPUTED} then e.id end)"
        " from event_sources s join events e on e.id = s.event where lower(s.name) = lower(?)",
        (name, name),
    ).fetchone()
    newest = "(select max(number) from codings where report = c.report)"
    said = f"from claims c where lower(c.root) = lower(?) and c.coding = {newest}"
    cited, reports = connection.execute(f"select count(*), count(distinct c.report) {said}", (name,)).fetchone()
    outlets = connection.execute(
        f"select json_extract(c.chain, '$[0].name') as outlet, count(*) {said} and json_array_length(c.chain) > 1"
        " group by 1 having outlet is not null order by 2 desc, 1",
        (name,),
    ).fetchall()
    return SourceLine(
        name=rows[0][0], kind=rows[0][1], cited=cited, reports=reports, events=events,
        cited_by=tuple(Cited(*row) for row in outlets[:20]), alone=alone, contradicted=contradicted,
    )  # fmt: skip


def events_of_source(connection: sqlite3.Connection, name: str, limit: int) -> list[str]:
    """Ids of the events that name a source, the latest first."""
    rows = connection.execute(
        "select distinct e.id, coalesce(e.latest, e.earliest, '') from event_sources s join events e on e.id = s.event"
        " where lower(s.name) = lower(?) order by 2 desc, 1 limit ?",
        (name, limit),
    )
    return [event for event, _ in rows]


def actor_page(
    connection: sqlite3.Connection, text: str | None = None, offset: int = 0, limit: int = 50
) -> tuple[list[ActorLine], int]:
    """Actors whose name or id holds the words, those in most events first, and the number of all."""
    holds = "instr(lower(name), lower(?)) > 0 or instr(lower(actor), lower(?)) > 0"
    where, values = (holds, (text, text)) if text else ("1", ())
    grouped = (
        f"select coalesce(actor, name) as who, count(distinct event) as n from event_actors where {where} group by 1"
    )
    total: int = connection.execute(f"select count(*) from ({grouped})", values).fetchone()[0]
    rows = connection.execute(f"{grouped} order by n desc, who limit ? offset ?", (*values, limit, offset))
    return [line for who, _ in rows.fetchall() if (line := actor_line(connection, who))], total


def actor_line(connection: sqlite3.Connection, who: str) -> ActorLine | None:
    """What is known of an actor by id or name, None where nobody tells of them."""
    rows = connection.execute(
        "select actor, name, role, count(distinct event) from event_actors where actor = ? or lower(name) = lower(?)"
        " group by 1, 2, 3 order by 4 desc, 2, 3",
        (who, who),
    ).fetchall()
    if not rows:
        return None
    exact = [row for row in rows if row[0] == who] or rows
    actor, name = exact[0][0], exact[0][1]
    events, *_ = connection.execute(
        "select count(distinct event) from event_actors where actor = ? or lower(name) = lower(?)", (who, who)
    ).fetchone()
    roles: dict[str, int] = {}
    for _, _, role, number in rows:
        roles[role] = roles.get(role, 0) + number
    kind = actor.partition(":")[0] if actor else None
    return ActorLine(actor=actor, name=name, kind=kind, roles=roles, events=events)
