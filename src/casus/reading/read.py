"""Inputs to reports, one reading an input; a bad input is set aside with its reason and never stops the run."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from casus.errors import InputError, UsageError
from casus.model import InputRecord, Published, Report
from casus.reading.characters import one_line, plain
from casus.reading.cleaning import clean
from casus.reading.dates import date_in_name, read_date
from casus.reading.document import Document
from casus.reading.formats import reader
from casus.reading.formats.limits import MOST_CHARACTERS, SPLIT
from casus.reading.language import foreign_language, is_english_code
from casus.reading.sources import Source, sources


class Reading(msgspec.Struct, frozen=True):
    """What became of one input: always a record, and the report where it was read or is a duplicate.

    A duplicate keeps the id that it was given; `record.report` is then the id of the first report with its text.
    """

    record: InputRecord
    report: Report | None = None


def read(paths: Sequence[Path | str] | Path | str, published: str | None = None) -> Iterator[Reading]:
    """Reads files, folders and `-` (standard input) in order; every input gives one reading.

    `published` (ISO 8601) is the date of reports for which nothing better is given. Raises UsageError for a
    `published` that is no date; problems with an input are readings with the outcome `set_aside`.
    """
    try:
        default = read_date(published, "given") if published else None
    except ValueError as error:
        raise UsageError(f"--published: {error}") from None
    return _readings([paths] if isinstance(paths, Path | str) else paths, default)


def _readings(paths: Sequence[Path | str], default: Published | None) -> Iterator[Reading]:
    seen = Seen()
    for found in _documents(paths):
        try:
            if isinstance(found, InputError):
                raise found
            yield seen.reading(make_report(found, default), found)
        except InputError as error:
            yield Reading(InputRecord(origin=error.origin, outcome="set_aside", reason=_reason(error)))


def _documents(paths: Sequence[Path | str]) -> Iterator[Document | InputError]:
    for source in sources(paths):
        if isinstance(source, InputError):
            yield source
            continue
        try:
            with source.open() as stream:
                head = stream.read(512)
                stream.seek(0)
                for document in reader(source.suffix, head)(stream, source.origin):
                    yield _dated(document, source) if isinstance(document, Document) else document
        except InputError as error:
            yield error
        except OSError as error:
            yield InputError(source.origin, f"cannot be read ({error.strerror or error})", "check the file")


def _dated(document: Document, source: Source) -> Document:
    """A report that has a file to itself may have its date in the file's name."""
    if document.published or document.light or source.path is None:
        return document
    return msgspec.structs.replace(document, published=date_in_name(source.path.stem))


def make_report(document: Document, default: Published | None = None) -> Report:
    """The report of a document: characters made plain, noise taken out, title before text, date settled.

    Dates in order of trust: given with the report, `default`, metadata or file name, a date mark before the text.
    Raises InputError where nothing readable is left, the text is too long, or not in English.
    """
    if len(document.text) > MOST_CHARACTERS:
        raise InputError(document.origin, f"has {len(document.text):,} characters in one report", SPLIT)
    cleaned = clean(plain(document.text), document.light)
    if not any(character.isalpha() for character in cleaned.text):
        raise InputError(document.origin, "has no words after cleaning", "give it a text, or take it out")
    title = one_line(document.title)
    lead = f"{title}\n\n" if title and not cleaned.text.startswith(title) else ""
    text = lead + cleaned.text
    _refuse_foreign(document, text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    removed = tuple(msgspec.structs.replace(piece, at=piece.at + len(lead)) for piece in cleaned.removed)
    return Report(
        id=document.id or digest[:16], text=text, digest=digest, title=title, outlet=one_line(document.outlet),
        published=_published(document.published, default, cleaned.published), url=one_line(document.url),
        origin=document.origin, charset=document.charset, removed=removed,
    )  # fmt: skip


def _published(own: Published | None, default: Published | None, marked: Published | None) -> Published | None:
    if own and own.origin == "given":
        return own
    return default or own or marked


def _refuse_foreign(document: Document, text: str) -> None:
    if document.language and not is_english_code(document.language):
        raise InputError(document.origin, f"is in another language ({document.language})", "translate it first")
    found = None if document.language else foreign_language(text)
    if found:
        raise InputError(document.origin, f"is not in English (looks like {found})", 'say "language": "en" if it is')


def _reason(error: InputError) -> str:
    return error.reason + (f"; {error.advice}" if error.advice else "")


class Seen:
    """Texts and ids of the run so far; knows a report that comes again."""

    def __init__(self) -> None:
        self._by_text: dict[str, str] = {}
        self._by_id: dict[str, str] = {}

    def reading(self, report: Report, document: Document) -> Reading:
        """The reading of a report. Raises InputError where its id already stands for another text."""
        if self._by_id.setdefault(report.id, report.digest) != report.digest:
            raise InputError(document.origin, f"its id {report.id!r} stands for another text", "give it another id")
        first = self._by_text.setdefault(report.digest, report.id)
        if first is not report.id:
            reason = f"the same text as {first}"
            record = InputRecord(origin=document.origin, outcome="duplicate", report=first, reason=reason)
            return Reading(record, report)
        record = InputRecord(origin=document.origin, outcome="read", report=report.id, reason=document.note)
        return Reading(record, report)
