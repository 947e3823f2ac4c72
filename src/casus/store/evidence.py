"""Reports, codings, inputs and decisions: only ever added to."""

import hashlib
import sqlite3
from collections.abc import Iterator
from typing import Literal

import msgspec

from casus.errors import InputError, StoreError
from casus.model import Coding, Decision, InputRecord, Report

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
    published = report.published.latest if report.published else None
    cursor = connection.execute(
        "insert into reports (id, digest, text, title, outlet, published, url, language, origin, value)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            report.id,
            report.digest,
            report.text,
            report.title,
            report.outlet,
            published.isoformat() if published else None,
            report.url,
            report.language,
            report.origin,
            _json(report),
        ),
    )
    connection.execute(
        "insert into report_search (rowid, title, text) values (?, ?, ?)", (cursor.lastrowid, report.title, report.text)
    )


def _insert_coding(connection: sqlite3.Connection, coding: Coding) -> bool:
    """Whether the coding was new."""
    value = _json(coding)
    digest = hashlib.sha256(value.encode()).hexdigest()
    known = connection.execute(
        "select digest from codings where report = ? order by number desc limit 1", (coding.report,)
    ).fetchone()
    if known and known[0] == digest:
        return False
    connection.execute("delete from codings where report = ? and digest = ?", (coding.report, digest))
    number = connection.execute(
        "insert into codings (report, digest, value) values (?, ?, ?)", (coding.report, digest, value)
    ).lastrowid
    connection.executemany(
        "insert or ignore into claims values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
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
            for claim in coding.claims
        ],
    )
    return True


def codings(connection: sqlite3.Connection) -> Iterator[Coding]:
    """The newest coding of every report, in the order in which the reports came."""
    newest = (
        "select c.value from reports r join codings c on c.number ="
        " (select max(number) from codings where report = r.id) order by r.number"
    )
    decoder = msgspec.json.Decoder(Coding)
    for (value,) in connection.execute(newest):
        yield decoder.decode(value)


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
    connection.execute(
        "insert into inputs values (?, ?, ?, ?, ?, ?)",
        (run, position, record.origin, record.outcome, record.report, record.reason),
    )


def inputs(connection: sqlite3.Connection) -> list[tuple[int, InputRecord]]:
    """Every input of every run, with the run's number."""
    rows = connection.execute("select run, origin, outcome, report, reason from inputs order by run, position")
    return [(run, InputRecord(origin=o, outcome=out, report=r, reason=why)) for run, o, out, r, why in rows]


def add_decision(connection: sqlite3.Connection, decision: Decision) -> None:
    """Appends a decision; one of the same id is already there and stays."""
    connection.execute(
        "insert or ignore into decisions (id, event, verb, author, at, value, undoes) values (?, ?, ?, ?, ?, ?, ?)",
        (
            decision.id,
            decision.event,
            decision.verb,
            decision.author,
            decision.at,
            _json(decision.value),
            decision.undoes,
        ),
    )


def decisions(connection: sqlite3.Connection, event: str | None = None) -> list[Decision]:
    """The decisions in the order in which they were made, on one event or on all."""
    where, values = (" where event = ?", (event,)) if event else ("", ())
    rows = connection.execute(
        "select id, event, verb, author, at, value, undoes from decisions" + where + " order by number", values
    )
    return [
        Decision(id=i, event=e, verb=v, author=a, at=at, value=msgspec.json.decode(value), undoes=undoes)
        for i, e, v, a, at, value, undoes in rows
    ]


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
