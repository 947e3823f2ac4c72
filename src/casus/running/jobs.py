"""The flow of a run: readings to codings, codings to events; what is printed is the caller's business."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from casus.codebook import Codebook, load_codebook
from casus.errors import InputError
from casus.linking import link
from casus.model import Coding, Event, InputRecord, Report
from casus.reading import Reading
from casus.running.pipeline import Pipeline, Settings
from casus.running.run import Coded, code_reports
from casus.store import Store
from casus.weighing import events_of

Note = Callable[[InputRecord], None]
Track = Callable[[Iterable[Coded]], Iterable[Coded]]


class Job(msgspec.Struct, frozen=True):
    """One run: its settings, who hears what becomes of every input, and who watches the reports go by."""

    settings: Settings
    note: Note
    track: Track = iter

    def annotate(self, readings: Iterable[Reading], pipeline: Pipeline | None = None) -> Iterator[Coding]:
        """What every report says, in input order, duplicates with ids of their own too."""
        for coded in self._coded(self._wanted(readings, duplicates=True), pipeline):
            if coded.coding:
                yield coded.coding

    def code(
        self, readings: Iterable[Reading], each: bool = False, pipeline: Pipeline | None = None
    ) -> Iterator[Event]:
        """The events of the reports, ordered by report, then first mention; with `each` as the reports come."""
        pipeline, book = self._loaded(pipeline)
        coded = self._coded(self._wanted(readings, duplicates=each), pipeline)
        codings = (c.coding for c in coded if c.coding)
        yield from events_each(codings, book) if each else events_together(list(codings), book)

    def code_into(
        self, store: Store, readings: Iterable[Reading], each: bool = False, recode: bool = False, arguments: str = "",
        pipeline: Pipeline | None = None,
    ) -> list[Event]:  # fmt: skip
        """As `code`, with reports and codings kept in a store, one transaction a report.

        Reports that the store holds already are not coded again unless `recode`. When the run is broken off,
        what was done stays, and the events are brought up to date all the same.
        """
        pipeline, book = self._loaded(pipeline)
        log = _Log(self.note)
        number = store.start_run(arguments)
        named: list[str] = []
        try:
            reports = wanted(readings, log, duplicates=each)
            for coded in self._coded(_new(reports, {} if recode else store.digests(), named), pipeline, log):
                _keep(store, number, coded, log)
        finally:
            store.note_inputs(number, log.unwritten())
            store.rebuild_events(book, across=not each, named=named)
        store.finish_run(number)
        return of_reports(store.events(), named)

    def _loaded(self, pipeline: Pipeline | None) -> tuple[Pipeline | None, Codebook]:
        """The pipeline of this process, which needs none where others do the work, and the codebook."""
        if self.settings.workers > 1:
            return None, load_codebook(Path(self.settings.codebook) if self.settings.codebook else None)
        pipeline = pipeline or Pipeline(self.settings)
        return pipeline, pipeline.codebook

    def _wanted(self, readings: Iterable[Reading], duplicates: bool) -> Iterator[Report]:
        return wanted(readings, self.note, duplicates)

    def _coded(self, reports: Iterable[Report], pipeline: Pipeline | None, note: Note | None = None) -> Iterator[Coded]:
        for coded in self.track(code_reports(reports, self.settings, pipeline)):
            if coded.coding:
                yield coded
            else:
                (note or self.note)(_failed(coded.report, coded.problem))


class _Log:
    """Passes notes on, and keeps the records until they are written to the store."""

    def __init__(self, note: Note) -> None:
        self._note = note
        self._records: dict[str, InputRecord] = {}

    def __call__(self, record: InputRecord) -> None:
        self._note(record)
        self._records[record.origin] = record

    def take(self, report: Report) -> InputRecord | None:
        """The record of a report, to be written with it."""
        return self._records.pop(report.origin or "", None)

    def unwritten(self) -> list[InputRecord]:
        """The records that no report took."""
        return list(self._records.values())


def wanted(readings: Iterable[Reading], note: Note, duplicates: bool) -> Iterator[Report]:
    """The reports to code, while `note` hears what became of every input.

    With `duplicates` a text that came before is coded again where it was given an id of its own.
    """
    known: set[str] = set()
    for reading in readings:
        note(reading.record)
        report = reading.report
        if report and report.id not in known and (duplicates or reading.record.outcome == "read"):
            known.add(report.id)
            yield report


def _new(reports: Iterable[Report], stored: dict[str, str], named: list[str]) -> Iterator[Report]:
    """The reports that are not stored yet; the ids of all of them go to `named`."""
    for report in reports:
        named.append(report.id)
        if stored.get(report.id) != report.digest:
            yield report


def _keep(store: Store, run: int, coded: Coded, log: _Log) -> None:
    if coded.coding is None:
        return
    try:
        store.add(coded.report, coded.coding, run, log.take(coded.report))
    except InputError as error:
        log(_failed(coded.report, f"{error.reason}; {error.advice}"))


def _failed(report: Report, problem: str | None) -> InputRecord:
    return InputRecord(origin=report.origin or report.id, outcome="set_aside", report=report.id, reason=problem)


def events_each(codings: Iterable[Coding], codebook: Codebook) -> Iterator[Event]:
    """Every happening of every report as an event of its own, report by report."""
    for coding in codings:
        yield from events_of(link([coding], codebook, across=False), [coding], codebook)


def events_together(codings: Sequence[Coding], codebook: Codebook) -> list[Event]:
    """The events that the reports tell together, ordered by report, then first mention."""
    return events_of(link(codings, codebook), codings, codebook)


def of_reports(events: Iterable[Event], reports: Sequence[str]) -> list[Event]:
    """The events that some of the reports tell, by the first of them in that order, then by first mention."""
    place = {report: index for index, report in enumerate(reports)}
    keyed = []
    for event in events:
        told = [(place[m.report], m.start, m.end) for m in event.mentions if m.report in place]
        if told:
            keyed.append((min(told), event))
    return [event for _, event in sorted(keyed, key=lambda pair: pair[0])]
