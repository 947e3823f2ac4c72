"""The store: evidence kept, events derived."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import msgspec

from casus.errors import UsageError
from casus.linking import Cluster, link
from casus.model import Coding, Decision, Event, InputRecord, Report
from casus.store import derived, evidence
from casus.store.database import connect, explained, transaction
from casus.store.evidence import Added
from casus.store.filters import EVERYTHING, EventFilter, phrase
from casus.weighing import events_of, weigh
from casus.weighing.types import Codebook


class ChangeRecord(NamedTuple):
    """What became of an event's id, and when; `other` is where it went or what it was split off."""

    number: int
    at: str
    kind: str
    event: str
    other: str | None


class Store:
    """One SQLite file with reports, codings, claims, decisions, and the events derived from them.

    Every method raises StoreError where the database cannot be read or written.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = path
        self.connection: sqlite3.Connection = connect(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file."""
        self.connection.close()

    # Evidence

    def start_run(self, arguments: str = "") -> int:
        """Opens a run and gives its number."""
        with transaction(self.connection, self.path) as connection:
            row = connection.execute("insert into runs (started, arguments) values (?, ?)", (now(), arguments))
            return row.lastrowid or 0

    def finish_run(self, run: int) -> None:
        """Notes that a run came to its end."""
        with transaction(self.connection, self.path) as connection:
            connection.execute("update runs set finished = ? where id = ?", (now(), run))

    def add(self, report: Report, coding: Coding, run: int | None = None, record: InputRecord | None = None) -> Added:
        """Writes one report, its coding and the note on its input in one transaction; the same again adds nothing.

        Raises InputError where the id already stands for another text.
        """
        with transaction(self.connection, self.path) as connection:
            added = evidence.add_report(connection, report, coding)
            if run is not None and record is not None:
                evidence.add_input(connection, run, record)
            return added

    def note_inputs(self, run: int, records: Iterable[InputRecord]) -> None:
        """Notes what became of inputs that gave no report of their own."""
        with transaction(self.connection, self.path) as connection:
            for record in records:
                evidence.add_input(connection, run, record)

    def inputs(self) -> list[tuple[int, InputRecord]]:
        """Every input of every run, with the run's number."""
        with explained(self.path):
            return evidence.inputs(self.connection)

    def digests(self) -> dict[str, str]:
        """Report id -> digest of its text, of all stored reports."""
        with explained(self.path):
            return dict(self.connection.execute("select id, digest from reports"))

    def report(self, name: str) -> Report:
        """A stored report. Raises StoreError where there is none."""
        with explained(self.path):
            return evidence.report(self.connection, name)

    def coding(self, name: str) -> Coding:
        """The newest coding of a report. Raises StoreError where there is none."""
        with explained(self.path):
            return evidence.coding(self.connection, name)

    def codings(self) -> list[Coding]:
        """The newest coding of every report, in the order in which the reports came."""
        with explained(self.path):
            return list(evidence.codings(self.connection))

    def search_reports(self, text: str) -> list[str]:
        """Ids of the reports that hold all the words, best match first."""
        query = "select r.id from report_search s join reports r on r.number = s.rowid where report_search match ?"
        with explained(self.path):
            return [name for (name,) in self.connection.execute(query + " order by rank, r.id", (phrase(text),))]

    def decide(self, decision: Decision) -> None:
        """Appends an analyst's decision."""
        with transaction(self.connection, self.path) as connection:
            evidence.add_decision(connection, decision)

    def decisions(self, event: str | None = None) -> list[Decision]:
        """The decisions in order, on one event or on all."""
        with explained(self.path):
            return evidence.decisions(self.connection, event)

    # Events

    def rebuild_events(self, codebook: Codebook, across: bool = True) -> int:
        """Links and weighs all reports anew and gives the number of events; ids stay, see `changes`."""
        codings = self.codings()
        return self.write_clusters(link(codings, codebook, across=across), codings, codebook)

    def write_clusters(self, clusters: Sequence[Cluster], codings: Sequence[Coding], codebook: Codebook) -> int:
        """Derives the events of the clusters and puts them in the place of those that stood."""
        weighed = weigh(clusters, codings, codebook)
        groups = [tuple((codings[index].report, number) for index, number in cluster) for cluster, _ in weighed]
        with transaction(self.connection, self.path) as connection:
            derived.replace_events(connection, [event for _, event in weighed], groups, now())
        return len(weighed)

    def events(
        self, wanted: EventFilter = EVERYTHING, policy: str = "witnesses", codebook: Codebook | None = None
    ) -> list[Event]:
        """The events that the filter keeps, by first day, undated ones last.

        Another policy than the default weighs their reports anew, which needs the codebook.
        """
        with explained(self.path):
            events = derived.read_events(self.connection, wanted)
            return events if policy == "witnesses" else self._weighed(events, policy, codebook)

    def event(self, name: str, policy: str = "witnesses", codebook: Codebook | None = None) -> Event:
        """The event of that id, or the one that it was merged into. Raises StoreError where there is none."""
        with explained(self.path):
            event = derived.read_event(self.connection, derived.resolve(self.connection, name))
            return event if policy == "witnesses" else self._weighed([event], policy, codebook)[0]

    def members(self, name: str) -> list[tuple[str, int]]:
        """Report and number of every happening that an event stands for, the canonical earliest first."""
        with explained(self.path):
            return derived.members(self.connection, derived.resolve(self.connection, name))

    def changes(self, since: str = "") -> list[ChangeRecord]:
        """What became of ids at or after a time (ISO 8601), in order; everything where none is given."""
        rows = "select number, at, kind, event, other from changes where at >= ? order by number"
        with explained(self.path):
            return [ChangeRecord(*row) for row in self.connection.execute(rows, (since,))]

    def _weighed(self, events: Sequence[Event], policy: str, codebook: Codebook | None) -> list[Event]:
        """The events with their figures by another policy; ids and links stay."""
        if codebook is None:
            raise UsageError(f"the policy {policy!r} weighs anew and needs the codebook")
        names = sorted({report for event in events for report in event.reports})
        place = {name: index for index, name in enumerate(names)}
        codings = [evidence.coding(self.connection, name) for name in names]
        fresh = []
        for event in events:
            cluster = tuple((place[report], number) for report, number in derived.members(self.connection, event.id))
            (anew,) = events_of([cluster], codings, codebook, policy)
            fresh.append(msgspec.structs.replace(anew, id=event.id, links=event.links))
        return fresh


def now() -> str:
    """The moment in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
