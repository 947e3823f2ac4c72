"""Stores of earlier versions, brought up to date in one transaction when they are opened."""

import sqlite3
from collections.abc import Callable, Iterator
from importlib.resources import files

import msgspec

from casus.model import Event
from casus.review.chain import row_digest
from casus.store import derived
from casus.store.ledger import row_hash
from casus.store.log import COLUMNS, append, key_of, note_claims, rows_of

EVIDENCE = ("runs", "inputs", "reports", "codings", "claims")
KEPT = ("redirects", "changes")


def schema() -> Iterator[str]:
    """The statements that make the tables of the present version, one by one."""
    lines = ""
    for line in files("casus.store").joinpath("schema.sql").read_text(encoding="utf-8").splitlines(keepends=True):
        lines += line
        if sqlite3.complete_statement(lines):
            yield lines
            lines = ""


def from_1(connection: sqlite3.Connection) -> None:
    """Version 1 had no log, no chained ledger, and no record of what linking had made of a telling."""
    old = _set_aside(connection)
    for statement in schema():
        connection.execute(statement)
    for table in (*EVIDENCE, *KEPT):
        kept = " where coding in (select number from old_codings)" if table == "claims" else ""
        connection.execute(f"insert into {table} select * from old_{table}{kept} order by rowid")
    _adopt_decisions(connection)
    for table in COLUMNS:
        for row in rows_of(connection, table, "where finished is not null" if table == "finished" else "").fetchall():
            append(connection, table, key_of(table, row), row_digest(COLUMNS[table], row))
    for (number,) in connection.execute("select number from codings order by number").fetchall():
        note_claims(connection, number)
    _adopt_events(connection)
    for table in old:
        connection.execute(f"drop table old_{table}")
    connection.execute("insert into report_search (report_search) values ('rebuild')")


def _set_aside(connection: sqlite3.Connection) -> list[str]:
    """Renames the tables to `old_…` and drops their indexes, whose names the new ones take."""
    connection.execute("pragma legacy_alter_table = on")
    for name in ("report_search", "event_search"):
        connection.execute(f"drop table {name}")
    named = "select name from sqlite_master where type = ? and sql is not null"
    for (name,) in connection.execute(named, ("index",)).fetchall():
        connection.execute(f"drop index {name}")
    tables = [name for (name,) in connection.execute(named, ("table",)).fetchall()]
    for name in tables:
        connection.execute(f"alter table {name} rename to old_{name}")
    connection.execute("pragma legacy_alter_table = off")
    return tables


def _adopt_decisions(connection: sqlite3.Connection) -> None:
    """Decisions of version 1 had no effect; they are entered in the ledger as they were."""
    previous = ""
    rows = connection.execute("select number, id, event, verb, author, at, value, undoes from old_decisions").fetchall()
    for *columns, value, undoes in rows:
        said = msgspec.json.encode({"value": msgspec.json.decode(value)}).decode()
        row = (*columns, said, undoes, previous, "")
        previous = row_hash(row)
        connection.execute("insert into decisions values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row[:-1], previous))


def _adopt_events(connection: sqlite3.Connection) -> None:
    """Every event is what linking made of it: nothing had been decided."""
    rows = connection.execute("select id, minted, value from old_events order by rowid").fetchall()
    for name, minted, value in rows:
        members = connection.execute(
            "select report, happening from old_event_members where event = ? order by rowid", (name,)
        ).fetchall()
        event = msgspec.json.decode(value, type=Event)
        derived.insert(connection, event, minted, members, derived.labels([members]))


MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {1: from_1}
