"""Whether the rows of a store say the same of one another: digests, quotes, and the claims of events."""

import hashlib
import sqlite3
from collections.abc import Iterator

from casus.model import Coding, Event, Report
from casus.review.chain import Cell
from casus.store import evidence, ledger
from casus.store.findings import Findings, as_bytes, decoded
from casus.store.log import COLUMNS, rows_of


def check(connection: sqlite3.Connection, found: Findings) -> int:
    """All of it; rows that are altered by themselves are not asked. Gives the number of events."""
    _reports(connection, found)
    _codings(connection, found)
    _decision_reports(connection, found)
    return _events(connection, found)


def _reports(connection: sqlite3.Connection, found: Findings) -> None:
    for row in rows_of(connection, "reports"):
        if found.has("reports", row[0]):
            continue
        columns = dict(zip(COLUMNS["reports"], row, strict=True))
        report = decoded(columns["value"], Report)
        if report is None or evidence.report_row(report) != row[1:-1]:
            found.add("reports", columns["number"], "does not have the columns of the report in it")
        elif hashlib.sha256(report.text.encode()).hexdigest() != report.digest:
            found.add("reports", columns["number"], f"the text of {report.id!r} does not have its digest")


def _codings(connection: sqlite3.Connection, found: Findings) -> None:
    texts = "select number, text from reports where id = ?"
    for number, report, digest, value in rows_of(connection, "codings"):
        if found.has("codings", number):
            continue
        coding = decoded(value, Coding)
        source = connection.execute(texts, (report,)).fetchone()
        if hashlib.sha256(as_bytes(value)).hexdigest() != digest:
            found.add("codings", number, f"the coding of {report!r} does not have its digest")
        elif coding is None or coding.report != report or source is None:
            found.add("codings", number, f"is no coding of a report {report!r} in the store")
        elif not found.has("reports", source[0]):
            for name, what in _misquoted(coding, source[1]):
                found.add("claims", f"{number!r}/{name}", what)


def _misquoted(coding: Coding, text: str) -> Iterator[tuple[str, str]]:
    for claim in coding.claims:
        if not 0 <= claim.start < claim.end <= len(text):
            yield claim.id, "its range is none of the report's text"
        elif text[claim.start : claim.end] != claim.quote:
            yield claim.id, "its quote is not what the report says there"


def altered_claims(connection: sqlite3.Connection, number: Cell) -> list[tuple[str, str]]:
    """Which claims of a coding are not those in it, as far as the coding tells; else one word on all of them."""
    (value,) = connection.execute("select value from codings where number = ?", (number,)).fetchone()
    coding = decoded(value, Coding)
    wanted = {row[1]: row for row in evidence.claim_rows(number, coding)} if coding else {}
    stored = {row[1]: row for row in connection.execute("select * from claims where coding = ?", (number,))}
    names = [name for name in {**wanted, **stored} if coding and stored.get(name) != wanted.get(name)]
    if not names:
        return [("", "are not those written with the coding, or have no entry in the log")]
    return [
        (str(name), "is not in the coding" if name not in wanted else "is gone" if name not in stored else "is altered")
        for name in names
    ]


def _decision_reports(connection: sqlite3.Connection, found: Findings) -> None:
    """The reports noted beside each decision are those of its tellings."""
    stored: dict[object, set[str]] = {}
    for number, report in connection.execute("select decision, report from decision_reports"):
        stored.setdefault(number, set()).add(report)
    for row in rows_of(connection, "decisions"):
        noted = stored.pop(row[0], set())
        if not found.has("decisions", row[0]) and noted != set(ledger.reports_of(ledger.read_row(row))):
            found.add("decision_reports", row[0], "are not the reports of the decision's tellings")
    for number in stored:
        found.add("decision_reports", number, "are of a decision that is not there")


def _events(connection: sqlite3.Connection, found: Findings) -> int:
    """Every claim of an event is one of a coding."""
    known = "select 1 from claims where id = ? and report = ? and start = ? and end = ? and quote = ?"
    count = 0
    for name, value in connection.execute("select id, value from events"):
        event, count = decoded(value, Event), count + 1
        if event is None or event.id != name:
            found.add("events", name, "is no event of that id")
            continue
        for claim in event.claims:
            if not connection.execute(known, (claim.id, claim.report, claim.start, claim.end, claim.quote)).fetchone():
                found.add("events", name, f"its claim {claim.id} is in no coding of {claim.report!r}")
    return count
