"""The log of the evidence: for every row written an entry with its digest, chained to the entry before."""

import sqlite3
from typing import NamedTuple

from casus.review.chain import Cell, chained, digest, row_digest

# Table -> the columns that its digests cover, and the one that names a row in the log.
COLUMNS = {
    "runs": ("id", "started", "arguments"),
    "finished": ("id", "finished"),
    "inputs": ("run", "position", "origin", "outcome", "report", "reason"),
    "reports": (
        "number", "id", "digest", "text", "title", "outlet", "published", "url", "language", "origin", "value",
    ),
    "codings": ("number", "report", "digest", "value"),
    "decisions": ("number", "id", "event", "verb", "author", "at", "value", "undoes", "previous", "hash"),
}  # fmt: skip
# What the log calls the end of a run, which is added to the run's own row.
SOURCES = {"finished": "runs"}


class Entry(NamedTuple):
    """One entry of the log."""

    number: int
    table: str
    key: str
    digest: str
    previous: str
    hash: str


def rows_of(connection: sqlite3.Connection, table: str, where: str = "") -> sqlite3.Cursor:
    """The rows of a table with the columns that its digests cover, in the order of writing."""
    columns = ", ".join(f'"{column}"' for column in COLUMNS[table])
    return connection.execute(f"select {columns} from {SOURCES.get(table, table)} {where} order by rowid")


def key_of(table: str, row: tuple[Cell, ...]) -> str:
    """The words by which the log names a row."""
    return f"{row[0]!r}/{row[1]!r}" if table == "inputs" else str(row[0])


def note(connection: sqlite3.Connection, table: str, rowid: int | None) -> None:
    """Enters the row just written, under the digest of all its columns."""
    for row in rows_of(connection, table, f"where rowid = {int(rowid or 0)}"):
        append(connection, table, key_of(table, row), row_digest(COLUMNS[table], row))


def note_claims(connection: sqlite3.Connection, coding: int) -> None:
    """Enters all claims of a coding under one digest."""
    append(connection, "claims", str(coding), claims_digest(connection, coding))


def claims_digest(connection: sqlite3.Connection, coding: int) -> str:
    """The digest of the claims of a coding, in the order of writing."""
    rows = connection.execute("select * from claims where coding = ? order by rowid", (coding,))
    return digest([list(row) for row in rows])


def append(connection: sqlite3.Connection, table: str, key: str, digest: str) -> None:
    """Adds an entry to the end of the chain."""
    last = connection.execute("select number, hash from evidence_log order by number desc limit 1").fetchone()
    number, previous = (last[0] + 1, last[1]) if last else (1, "")
    entry = Entry(number, table, key, digest, previous, entry_hash(number, table, key, digest, previous))
    connection.execute("insert into evidence_log values (?, ?, ?, ?, ?, ?)", entry)


def entry_hash(number: int, table: str, key: str, digest: str, previous: str) -> str:
    """The hash of an entry: over its number, table, key and digest, and the hash before it."""
    return chained({"number": number, "table": table, "key": key, "digest": digest}, previous)


def head(connection: sqlite3.Connection) -> str:
    """The hash of the last entry, "" where nothing has been written: with it noted down, all before it is fixed."""
    row = connection.execute("select hash from evidence_log order by number desc limit 1").fetchone()
    return row[0] if row else ""
