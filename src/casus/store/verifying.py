"""Whether the evidence and the ledger are, byte for byte, what was once written."""

import sqlite3
from typing import NamedTuple

from casus.review.chain import row_digest
from casus.store import consistency, ledger
from casus.store.findings import Finding, Findings
from casus.store.log import COLUMNS, SOURCES, Entry, claims_digest, entry_hash, key_of, rows_of
from casus.store.migrations import schema

Entries = dict[tuple[str, str], list[str]]


class Verification(NamedTuple):
    """What was looked at, by table, what was found to be altered, and the hash of the log's last entry."""

    checked: dict[str, int]
    findings: list[Finding]
    head: str


def verify(connection: sqlite3.Connection, head: str | None = None) -> Verification:
    """Checks the file, the log's chain, every row against the log, and what rows say of one another.

    `head` is a hash noted down before: it must be in the chain still, so that nothing before it was rewritten.
    """
    factory = connection.text_factory
    connection.text_factory = _tolerant
    found = Findings()
    try:
        check_file(connection, found)
        entries, last = check_log(connection, found, head)
        checked = {table: check_rows(connection, found, entries, table) for table in COLUMNS}
        checked["claims"] = check_claims(connection, found, entries)
        check_chain(connection, found)
        checked["events"] = consistency.check(connection, found)
    finally:
        connection.text_factory = factory
    counts = {table: number for table, number in checked.items() if table not in SOURCES}
    return Verification(counts, found.all(), last)


def _tolerant(words: bytes) -> str:
    """Bytes that are no text are to be found, not to stop the search."""
    return words.decode("utf-8", "surrogateescape")


def check_file(connection: sqlite3.Connection, found: Findings) -> None:
    """SQLite's own check, and that tables and the triggers that guard them are those of the schema."""
    for (message,) in connection.execute("pragma integrity_check"):
        if message != "ok":
            found.add("file", message, "is what SQLite's own check says")
    rules = "select name, sql from sqlite_master where sql is not null and type in ('table', 'trigger')"
    there = dict(connection.execute(rules))
    model = sqlite3.connect(":memory:")
    for statement in schema():
        model.execute(statement)
    for name, sql in model.execute(rules):
        if there.get(name) != sql:
            found.add("schema", name, "is missing" if name not in there else "is not as Casus made it")
    model.close()


def check_log(connection: sqlite3.Connection, found: Findings, head: str | None) -> tuple[Entries, str]:
    """The log as (table, key) -> digests, of the entries that are whole, and the hash of the last one."""
    entries: Entries = {}
    expected, stored, seen = "", "", head in (None, "")
    columns = 'number, "table", key, digest, previous, hash'
    for number, row in enumerate(connection.execute(f"select {columns} from evidence_log order by number"), 1):
        entry = Entry(*row)
        own = entry_hash(entry.number, entry.table, entry.key, entry.digest, entry.previous)
        if entry.number != number:
            found.add("evidence_log", entry.number, f"stands where entry {number} belongs")
        elif own != entry.hash:
            found.add("evidence_log", entry.number, "does not have the hash of what it says")
        elif entry.previous not in (expected, stored):
            found.add("evidence_log", entry.number, "does not follow the entry before it")
        else:
            entries.setdefault((entry.table, entry.key), []).append(entry.digest)
        expected, stored, seen = own, entry.hash, seen or entry.hash == head
    if not seen:
        found.add("evidence_log", head, "is the hash of no entry: what was written up to it is altered or gone")
    return entries, stored


def check_rows(connection: sqlite3.Connection, found: Findings, entries: Entries, table: str) -> int:
    """Every row has its entry in the log and says what it said when it was entered; gives the number of rows."""
    name, count = SOURCES.get(table, table), 0
    where = "where finished is not null" if table == "finished" else ""
    for row in rows_of(connection, table, where):
        key, count = key_of(table, row), count + 1
        digests = entries.pop((table, key), None)
        if digests is None:
            found.add(name, key, "has no entry in the log, or the name of another row")
        elif digests != [row_digest(COLUMNS[table], row)]:
            found.add(name, key, "is not what was written")
    for _, key in [entry for entry in entries if entry[0] == table]:
        found.add(name, key, "is in the log, but no longer there")
    return count


def check_claims(connection: sqlite3.Connection, found: Findings, entries: Entries) -> int:
    """The claims of every coding are those written with it; gives their number."""
    for (number,) in connection.execute("select number from codings order by number"):
        if entries.pop(("claims", str(number)), None) != [claims_digest(connection, number)]:
            for name, what in consistency.altered_claims(connection, number):
                found.add("claims", f"{number}/{name}", what)
    for _, key in [entry for entry in entries if entry[0] == "claims"]:
        found.add("claims", f"{key}/", "are in the log, but their coding is no longer there")
    for (number,) in connection.execute(
        "select distinct coding from claims where coding not in (select number from codings)"
    ):
        found.add("claims", f"{number!r}/", "are of a coding that is not there")
    count: int = connection.execute("select count(*) from claims").fetchone()[0]
    return count


def check_chain(connection: sqlite3.Connection, found: Findings) -> None:
    """Every decision has the hash of what it says and follows the one before it."""
    expected = stored = ""
    for row in rows_of(connection, "decisions"):
        fresh, previous, own = ledger.row_hash(row), row[-2], row[-1]
        if fresh != own:
            found.add("decisions", row[0], "does not have the hash of what it says")
        elif previous not in (expected, stored):
            found.add("decisions", row[0], "does not follow the decision before it")
        expected, stored = fresh, str(own)
