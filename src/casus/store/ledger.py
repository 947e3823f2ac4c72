"""The rows of the decisions' ledger: each holds the hash of the one before it."""

import sqlite3
from collections.abc import Iterable

import msgspec

from casus.model import Decision
from casus.review.chain import canonical, chained
from casus.store.log import COLUMNS, note

# What has a column of its own is not said again in the value.
IN_COLUMNS = frozenset(COLUMNS["decisions"]) - {"value"}
SELECT = (
    "select d.number, d.id, d.event, d.verb, d.author, d.at, d.value, d.undoes, d.previous, d.hash from decisions d"
)


def placed(connection: sqlite3.Connection, draft: Decision) -> Decision:
    """The decision with the number and the previous hash that it gets at the end of the ledger, and an id."""
    last = connection.execute("select number, hash from decisions order by number desc limit 1").fetchone()
    number, previous = (last[0] + 1, last[1]) if last else (1, "")
    placed = msgspec.structs.replace(draft, number=number, previous=previous)
    return msgspec.structs.replace(placed, id=placed.id or "dc_" + row_hash(_row(placed))[:16])


def append(connection: sqlite3.Connection, decision: Decision) -> Decision:
    """Writes a decision that is `placed` at the end of the ledger, and gives it with its hash."""
    sealed = msgspec.structs.replace(decision, hash=row_hash(_row(decision)))
    connection.execute("insert into decisions values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _row(sealed))
    note(connection, "decisions", sealed.number)
    reports = [(sealed.number, report) for report in reports_of(sealed)]
    connection.executemany("insert into decision_reports values (?, ?)", reports)
    return sealed


def reports_of(decision: Decision) -> list[str]:
    """The reports on whose tellings a decision was made."""
    return sorted({anchor.report for side in (decision.anchor, *decision.beside) for anchor in side})


def row_hash(row: tuple[object, ...]) -> str:
    """The hash of a row of the ledger, in the order of its columns; its own hash is left out."""
    content = dict(zip(COLUMNS["decisions"], row, strict=True))
    content.pop("hash")
    return chained(content, str(content.pop("previous")))


def value(decision: Decision) -> str:
    """What a decision says beside its columns, as canonical JSON."""
    plain = msgspec.to_builtins(decision)
    return canonical({name: said for name, said in plain.items() if name not in IN_COLUMNS})


def _row(decision: Decision) -> tuple[object, ...]:
    d = decision
    return (d.number, d.id, d.event, d.verb, d.author, d.at, value(d), d.undoes, d.previous, d.hash)


def by_id(connection: sqlite3.Connection, name: str) -> Decision | None:
    """The decision of that id."""
    return next(iter(_read(connection.execute(f"{SELECT} where d.id = ?", (name,)))), None)


def decisions(connection: sqlite3.Connection, event: str | None = None, since: int = 0) -> list[Decision]:
    """The decisions in order after the number `since`, on all events or on one and those that became part of it."""
    if event is None:
        return _read(connection.execute(f"{SELECT} where d.number > ? order by d.number", (since,)))
    named = (
        "with recursive names (id) as (select ? union select r.id from redirects r join names n on r.target = n.id)"
        f" {SELECT} where d.number > ? and d.event in (select id from names) order by d.number"
    )
    return _read(connection.execute(named, (event, since)))


def decisions_where(connection: sqlite3.Connection, condition: str) -> list[Decision]:
    """The decisions `d` that fit a condition, in order."""
    return _read(connection.execute(f"{SELECT} where {condition} order by d.number"))


def about(connection: sqlite3.Connection, reports: Iterable[str]) -> list[Decision]:
    """The decisions that were made on tellings of some of the reports, in order."""
    wanted = (
        f"{SELECT} where d.number in (select decision from decision_reports where report in"
        " (select value from json_each(?))) order by d.number"
    )
    return _read(connection.execute(wanted, (msgspec.json.encode(sorted(reports)).decode(),)))


def _read(rows: Iterable[tuple[object, ...]]) -> list[Decision]:
    return [read_row(row) for row in rows]


def read_row(row: tuple[object, ...]) -> Decision:
    """A row of the ledger as a decision."""
    columns = dict(zip(COLUMNS["decisions"], row, strict=True))
    said = msgspec.json.decode(str(columns.pop("value")))
    return msgspec.convert({**said, **columns}, Decision)
