"""The store: evidence kept, events derived."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import msgspec

from casus.errors import UsageError
from casus.linking import Cluster
from casus.model import Coding, Decision, Event, InputRecord, Report
from casus.review.agreement import Agreement, agreement
from casus.review.apply import Review
from casus.review.ledger import in_force
from casus.store import deciding, derived, evidence, ledger, rebuilding, reviewing
from casus.store.database import connect, explained, transaction
from casus.store.deciding import Decided, Newest
from casus.store.evidence import Added
from casus.store.filters import EVERYTHING, EventFilter, phrase
from casus.store.log import note
from casus.store.reviewing import Progress, Queue
from casus.store.verifying import Verification, verify
from casus.weighing import events_of
from casus.weighing.independence import Independence, independence
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
            note(connection, "runs", row.lastrowid)
            return row.lastrowid or 0

    def finish_run(self, run: int) -> None:
        """Notes that a run came to its end."""
        with transaction(self.connection, self.path) as connection:
            connection.execute("update runs set finished = ? where id = ?", (now(), run))
            note(connection, "finished", run)

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

    # Decisions

    def decide(self, decision: Decision, codebook: Codebook | None = None) -> Decided:
        """Appends an analyst's decision, brings the events that it touches up to date, and gives both.

        The same id again changes nothing. `at` and `id` are filled in where they are missing; without a codebook
        the shipped one labels the types. Raises UsageError that names what is missing or wrong, StoreError for an
        event that there is not.
        """
        with transaction(self.connection, self.path) as connection:
            known = ledger.by_id(connection, decision.id) if decision.id else None
            if known:
                return Decided(known, [], deciding.standing(connection, known))
            plan = deciding.plan(connection, _dated(decision), codebook or _shipped())
            sealed = ledger.append(connection, plan.decision)
            leading = rebuilding.pointing(connection, plan.after.replaced)
            derived.replace_events(connection, plan.after, plan.linked, sealed.at)
            rebuilding.point_again(connection, leading, Newest(connection))
            return Decided(sealed, plan.before, plan.after.events)

    def preview(self, decision: Decision, codebook: Codebook | None = None) -> Decided:
        """What `decide` would give; nothing is written."""
        with explained(self.path):
            plan = deciding.plan(self.connection, _dated(decision), codebook or _shipped())
            return Decided(plan.decision, plan.before, plan.after.events)

    def decisions(self, event: str | None = None, since: int = 0) -> list[Decision]:
        """The decisions in order after the number `since`; on one event, with those on events merged into it."""
        with explained(self.path):
            return ledger.decisions(self.connection, event, since)

    def lost_decisions(self) -> list[Decision]:
        """The decisions in force of whose tellings none is left, so that no event can show them."""
        with explained(self.path):
            return reviewing.lost(self.connection)

    def review_queue(self, wanted: EventFilter = EVERYTHING, limit: int = 50, coder: str | None = None) -> Queue:
        """What is to be looked at, the most doubtful and important first; with `coder` what they have not decided."""
        with explained(self.path):
            return reviewing.queue(self.connection, wanted, limit, coder)

    def review_progress(self, wanted: EventFilter = EVERYTHING) -> Progress:
        """How many of the events are pending, done and in conflict."""
        with explained(self.path):
            return reviewing.progress(self.connection, wanted)

    def agreement(self) -> Agreement:
        """How far analysts who decided on the same events agree, by field."""
        with explained(self.path):
            return agreement(in_force(ledger.decisions(self.connection)))

    def verify(self, head: str | None = None) -> Verification:
        """Whether evidence and ledger are what was once written; `head` is a hash of the log noted down before."""
        with explained(self.path):
            return verify(self.connection, head)

    # Events

    def rebuild_events(self, codebook: Codebook, across: bool = True, named: Sequence[str] = ()) -> int:
        """Links and weighs the reports that are new, and gives the number of all events; ids stay, see `changes`.

        Without `across` the reports `named`, or all new ones, stand alone; those that are linked stay so. With it
        the reports `named` are linked even where they stood alone. Raises LinkingError where the reports would need
        more comparisons than the linking model allows; the events then stay as they were.
        """
        with transaction(self.connection, self.path) as connection:
            rebuilding.rebuild(connection, codebook, across, named, now())
            return int(connection.execute("select count(*) from events").fetchone()[0])

    def write_clusters(self, clusters: Sequence[Cluster], codings: Sequence[Coding], codebook: Codebook) -> int:
        """Derives the events of the clusters and puts them in the place of those that stood."""
        groups = [tuple((codings[index].report, number) for index, number in cluster) for cluster in clusters]
        newest = Newest(self.connection)
        newest.read.update({coding.report: coding for coding in codings})
        fresh = {coding.report: coding for coding in codings}
        with transaction(self.connection, self.path) as connection:
            rebuilding.replace(connection, groups, None, fresh, newest, codebook, now())
        return len(groups)

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

    def independence(self, name: str) -> Independence:
        """Who told whom of an event, and who counts as a witness."""
        with explained(self.path):
            group = derived.members(self.connection, derived.resolve(self.connection, name))
            return independence(rebuilding.tellings_of(group, Newest(self.connection)))

    def changes(self, since: str = "") -> list[ChangeRecord]:
        """What became of ids at or after a time (ISO 8601), in order; everything where none is given."""
        rows = "select number, at, kind, event, other from changes where at >= ? order by number"
        with explained(self.path):
            return [ChangeRecord(*row) for row in self.connection.execute(rows, (since,))]

    def _weighed(self, events: Sequence[Event], policy: str, codebook: Codebook | None) -> list[Event]:
        """The events with their figures by another policy; ids and links stay."""
        if codebook is None:
            raise UsageError(f"the policy {policy!r} weighs anew and needs the codebook")
        newest = deciding.Newest(self.connection)
        fresh = []
        for event in events:
            group = tuple(derived.members(self.connection, event.id))
            read = [coding for name in event.reports if (coding := newest(name))]
            place = {coding.report: index for index, coding in enumerate(read)}
            (anew,) = events_of([tuple((place[name], number) for name, number in group)], read, codebook, policy)
            decisions = ledger.about(self.connection, event.reports) if event.decisions else []
            (amended,) = Review(decisions, newest).events([anew], [group], codebook.types)
            kept = {name: getattr(event, name) for name in ("id", "links", "review", "decisions", "conflicts")}
            fresh.append(msgspec.structs.replace(amended, **kept))
        return fresh


def _dated(decision: Decision) -> Decision:
    return decision if decision.at else msgspec.structs.replace(decision, at=now())


def _shipped() -> Codebook:
    from casus.codebook import load_codebook

    return load_codebook()


def now() -> str:
    """The moment in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
