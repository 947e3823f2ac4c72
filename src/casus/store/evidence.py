"""Reports, codings and inputs: only ever added to, every row entered in the log."""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from casus.errors import InputError, StoreError
from casus.model import Coding, InputRecord, Report
from casus.review.chain import Cell
from casus.store.log import note, note_claims

Added = Literal["added", "recoded", "known"]


def add_report(connection: sqlite3.Connection, report: Report, coding: Coding) -> Added:
    """Writes a report and what was read from it; the same again changes nothing.

    Raises InputError where the id already stands for another text.
    """
    row = connection.execute("select digest from reports where id = ?", (report.id,)).fetchone()
    if row and row[0] != report.digest:
        raise InputError(report.origin or report.id, f"another text is stored as {report.id!r}", "give it another id")
    if not row:
        _insert_report(connection, report)
    if _insert_coding(connection, coding):
        return "recoded" if row else "added"
    return "known"


def _insert_report(connection: sqlite3.Connection, report: Report) -> None:
    cursor = connection.execute(
        "insert into reports (id, digest, text, title, outlet, published, url, language, origin, value)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*report_row(report), _json(report)),
    )
    note(connection, "reports", cursor.lastrowid)
    connection.execute(
        "insert into report_search (rowid, title, text) values (?, ?, ?)", (cursor.lastrowid, report.title, report.text)
    )


def report_row(report: Report) -> tuple[str | None, ...]:
    """The columns of a report between its number and its value."""
    latest = report.published.latest if report.published else None
    published = latest.isoformat() if latest else None
    r = report
    return (r.id, r.digest, r.text, r.title, r.outlet, published, r.url, r.language, r.origin)


def _insert_coding(connection: sqlite3.Connection, coding: Coding) -> bool:
    """Whether the coding was new."""
    value = _json(coding)
    digest = hashlib.sha256(value.encode()).hexdigest()
    known = connection.execute(
        "select digest from codings where report = ? order by number desc limit 1", (coding.report,)
    ).fetchone()
    if known and known[0] == digest:
        return False
    number = connection.execute(
        "insert into codings (report, digest, value) values (?, ?, ?)", (coding.report, digest, value)
    ).lastrowid
    note(connection, "codings", number)
    connection.executemany(
        "insert into claims values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", claim_rows(number or 0, coding)
    )
    note_claims(connection, number or 0)
    return True


def claim_rows(number: Cell, coding: Coding) -> Sequence[tuple[Cell, ...]]:
    """The claims of a coding as rows, of one id the first; `number` is the coding's."""
    return [
        (
            number,
            claim.id,
            claim.report,
            claim.about,
            None if claim.value is None else str(claim.value),
            claim.stance,
            claim.root,
            _json(claim.chain),
            claim.start,
            claim.end,
            claim.quote,
        )
        for claim in {claim.id: claim for claim in reversed(coding.claims)}.values()
    ][::-1]


def codings(connection: sqlite3.Connection) -> Iterator[Coding]:
    """The newest coding of every report, in the order in which the reports came."""
    newest = (
        "select c.value from reports r join codings c on c.number ="
        " (select max(number) from codings where report = r.id) order by r.number"
    )
    decoder = msgspec.json.Decoder(Coding)
    for (value,) in connection.execute(newest):
        yield decoder.decode(value)


def newest_number(connection: sqlite3.Connection, report: str) -> int:
    """The number of a report's newest coding, 0 where it has none."""
    row = connection.execute("select coalesce(max(number), 0) from codings where report = ?", (report,)).fetchone()
    return int(row[0])


def coding(connection: sqlite3.Connection, report: str) -> Coding:
    """The newest coding of a report. Raises StoreError where there is none."""
    row = connection.execute(
        "select value from codings where report = ? order by number desc limit 1", (report,)
    ).fetchone()
    if row is None:
        raise StoreError(f"no report {report!r} in the store; `casus inputs` lists what was read")
    return msgspec.json.decode(row[0], type=Coding)


def report(connection: sqlite3.Connection, name: str) -> Report:
    """A stored report. Raises StoreError where there is none."""
    row = connection.execute("select value from reports where id = ?", (name,)).fetchone()
    if row is None:
        raise StoreError(f"no report {name!r} in the store; `casus inputs` lists what was read")
    return msgspec.json.decode(row[0], type=Report)


def add_input(connection: sqlite3.Connection, run: int, record: InputRecord) -> None:
    """Notes what became of one input of a run."""
    position = connection.execute("select count(*) from inputs where run = ?", (run,)).fetchone()[0]
    added = connection.execute(
        "insert into inputs values (?, ?, ?, ?, ?, ?)",
        (run, position, record.origin, record.outcome, record.report, record.reason),
    )
    note(connection, "inputs", added.lastrowid)


def inputs(connection: sqlite3.Connection) -> list[tuple[int, InputRecord]]:
    """Every input of every run, with the run's number."""
    rows = connection.execute("select run, origin, outcome, report, reason from inputs order by run, position")
    return [(run, InputRecord(origin=o, outcome=out, report=r, reason=why)) for run, o, out, r, why in rows]


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
