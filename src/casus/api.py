"""The functions that `import casus` offers; the same rooms as the command line, without printing."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from casus.model import ActorName, Coding, Event, InputRecord, Names, PlaceName, Report, TimeExpression
from casus.reading import Reading, make_report, read
from casus.reading.dates import read_date
from casus.reading.document import Document
from casus.running import Job, Pipeline, Settings
from casus.store import Store

Inputs = Path | str | Iterable[Path | str | Report]
Note = Callable[[InputRecord], None]

__all__ = ["actors", "annotate", "code", "open_store", "places", "read", "report", "times"]


def report(
    text: str, *, id: str | None = None, title: str | None = None, published: str | None = None,  # noqa: A002
    outlet: str | None = None, url: str | None = None, language: str | None = "en",
) -> Report:  # fmt: skip
    """A report from a text in memory, cleaned as a line of JSON would be.

    `published` is an ISO 8601 day. Raises ValueError for one that is none, and InputError for a text without
    words, too long, or (where `language` is None) not in English.
    """
    date = read_date(published, "given") if published else None
    document = Document(
        origin=id or "text", text=text, id=id, title=title, published=date, outlet=outlet, url=url,
        language=language, light=True,
    )  # fmt: skip
    return make_report(document)


def annotate(
    inputs: Inputs, *, published: str | None = None, workers: int = 1, pipeline: str | None = None,
    codebook: Path | str | None = None, note: Note | None = None,
) -> Iterator[Coding]:  # fmt: skip
    """What each report says, in input order, nothing linked or stored.

    `inputs` are paths (files, folders, "-"), or reports; `note` hears what became of every input, without it
    those set aside are warned of.
    """
    job = _job(workers, pipeline, codebook, note)
    return job.annotate(_readings(inputs, published), _shared(job.settings) if workers == 1 else None)


def code(
    inputs: Inputs, *, each: bool = False, published: str | None = None, db: Path | str | None = None,
    workers: int = 1, pipeline: str | None = None, codebook: Path | str | None = None, note: Note | None = None,
) -> list[Event]:  # fmt: skip
    """The events that the reports tell, ordered by report, then first mention.

    Without `each` reports of one happening are linked into one event. With `db` reports, codings and events are
    kept in that file, and what it holds already is linked with the new. Raises CasusError where nothing can be
    done; inputs that cannot be read are set aside (see `annotate`).
    """
    job = _job(workers, pipeline, codebook, note)
    readings = _readings(inputs, published)
    if db is None:
        return list(job.code(readings, each, _shared(job.settings) if workers == 1 else None))
    with Store(db) as store:
        return job.code_into(store, readings, each)


def open_store(path: Path | str) -> Store:
    """The database at `path`, made where there is none: `.events()`, `.event(id)`, `.report(id)`, `.inputs()`.

    Raises StoreError where the file is no store or cannot be read.
    """
    return Store(path)


def times(text: str, published: str | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text; `published` (ISO 8601) anchors relative ones, which else stay without days."""
    return _names(text, published).times


def places(text: str) -> tuple[PlaceName, ...]:
    """The places that a text names, resolved where the words allow it; no network is used."""
    return _names(text, None).places


def actors(text: str, published: str | None = None) -> tuple[ActorName, ...]:
    """The actors that a text names or describes, with their registry ids; `published` decides who was who."""
    return _names(text, published).actors


def _names(text: str, published: str | None) -> Names:
    rooms = _shared(Settings())
    return rooms.names(rooms.parse(text), read_date(published, "given") if published else None)


@cache
def _shared(settings: Settings) -> Pipeline:
    return Pipeline(settings)


def _job(workers: int, pipeline: str | None, codebook: Path | str | None, note: Note | None) -> Job:
    return Job(Settings(pipeline, str(codebook) if codebook else None, workers), note or _warn)


def _warn(record: InputRecord) -> None:
    if record.outcome == "set_aside":
        import warnings

        warnings.warn(f"set aside: {record.origin}: {record.reason}", stacklevel=2)


def _readings(inputs: Inputs, published: str | None) -> Iterator[Reading]:
    for item in [inputs] if isinstance(inputs, Path | str) else inputs:
        if isinstance(item, Report):
            yield Reading(InputRecord(origin=item.origin or item.id, outcome="read", report=item.id), item)
        else:
            yield from read(item, published)
