"""Reading reports by pages."""

import sqlite3
from typing import NamedTuple

from casus.store.filters import phrase

COLUMNS = "r.id, r.title, r.outlet, r.published, r.url"
EVENTS = "(select count(distinct event) from event_members m where m.report = r.id)"


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
    found = connection.execute(f"{_numbers(text)} order by 1 limit ?", (*_words(text), after, limit + 1)).fetchall()
    numbers = [number for (number,) in found[:limit]]
    rows = connection.execute(
        f"select {COLUMNS}, {EVENTS} from reports r where r.number in ({', '.join('?' * len(numbers))})"
        " order by r.number",
        numbers,
    )
    return [ReportLine(*row) for row in rows], numbers[-1] if len(found) > limit else None


def count_reports(connection: sqlite3.Connection, text: str | None = None) -> int:
    """How many reports hold all the words."""
    counted = f"select count(*) from ({_numbers(text)})"
    number: int = connection.execute(counted, (*_words(text), 0)).fetchone()[0]
    return number


def report_lines(connection: sqlite3.Connection, names: tuple[str, ...]) -> list[ReportLine]:
    """The reports of these ids without their texts, by day of publication, undated ones last."""
    found: list[ReportLine] = []
    for start in range(0, len(names), 500):
        some = names[start : start + 500]
        rows = connection.execute(
            f"select {COLUMNS}, {EVENTS} from reports r where r.id in ({', '.join('?' * len(some))})",
            some,
        )
        found += [ReportLine(*row) for row in rows]
    return sorted(found, key=lambda line: (line.published is None, line.published or "", line.id))


def _numbers(text: str | None) -> str:
    """Numbers of the reports behind one, from the index of words where there are some: it holds no texts."""
    if text:
        return "select rowid from report_search where report_search match ? and rowid > ?"
    return "select number from reports where number > ?"


def _words(text: str | None) -> tuple[str, ...]:
    return (phrase(text),) if text else ()
