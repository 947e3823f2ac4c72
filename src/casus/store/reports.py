"""Reading reports by pages."""

import sqlite3
from typing import NamedTuple

from casus.store.filters import phrase

COLUMNS = "r.id, r.title, r.outlet, r.published, r.url"


class ReportLine(NamedTuple):
    """A report without its text."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    events: int


def report_page(
    connection: sqlite3.Connection, text: str | None = None, after: int = 0, limit: int = 50
) -> tuple[list[ReportLine], int | None]:
    """Reports that hold all the words, in the order in which they came, from behind a number on; and the next one."""
    where, values = _matching(text)
    rows = connection.execute(
        f"select r.number, {COLUMNS}, (select count(distinct event) from event_members m where m.report = r.id)"
        f" from reports r where r.number > ? and {where} order by r.number limit ?",
        (after, *values, limit + 1),
    ).fetchall()
    return [ReportLine(*row[1:]) for row in rows[:limit]], rows[limit - 1][0] if len(rows) > limit else None


def count_reports(connection: sqlite3.Connection, text: str | None = None) -> int:
    """How many reports hold all the words."""
    where, values = _matching(text)
    number: int = connection.execute(f"select count(*) from reports r where {where}", values).fetchone()[0]
    return number


def report_lines(connection: sqlite3.Connection, names: tuple[str, ...]) -> list[ReportLine]:
    """The reports of these ids without their texts, by day of publication, undated ones last."""
    found: list[ReportLine] = []
    for start in range(0, len(names), 500):
        some = names[start : start + 500]
        rows = connection.execute(
            f"select {COLUMNS}, (select count(distinct event) from event_members m where m.report = r.id)"
            f" from reports r where r.id in ({', '.join('?' * len(some))})",
            some,
        )
        found += [ReportLine(*row) for row in rows]
    return sorted(found, key=lambda line: (line.published is None, line.published or "", line.id))


def _matching(text: str | None) -> tuple[str, tuple[object, ...]]:
    if not text:
        return "1", ()
    return "r.number in (select rowid from report_search where report_search match ?)", (phrase(text),)
