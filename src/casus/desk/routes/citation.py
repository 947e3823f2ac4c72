"""GET /events/{id}/citation: how to cite an event."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from casus import __version__
from casus.desk.answers import json
from casus.desk.desk import Desk, desk_of
from casus.desk.routes.event import EventId, standing
from casus.model import Event
from casus.store.reports import ReportLine, report_lines

router = APIRouter(tags=["events"])
# What TeX would run or break on.
TEX = str.maketrans({c: "\\" + c for c in "#$%&_{}"} | {"\\": "\\textbackslash{}", "~": "\\~{}", "^": "\\^{}"})


@router.get("/events/{id}/citation")
def citation(desk: Annotated[Desk, Depends(desk_of)], name: EventId) -> Response:
    """The event as a reference, in words and in BibTeX; it names the reports, which are what is really cited."""
    with desk.store() as store:
        event = store.event(standing(store, name))
        reports = report_lines(store.connection, event.reports)
    return json({"text": in_words(event, reports, desk.path.name), "bibtex": in_bibtex(event, reports, desk.path.name)})


def in_words(event: Event, reports: list[ReportLine], database: str) -> str:
    """One line: what, from which reports, in which database."""
    return (
        f"{event.summary} (event {event.id}, grade {event.grade}). Coded by Casus {__version__} from"
        f" {len(reports)} report{'' if len(reports) == 1 else 's'}: {_reports(reports)}. Database {database}."
    )


def in_bibtex(event: Event, reports: list[ReportLine], database: str) -> str:
    """A @misc entry under the id of the event."""
    fields = {
        "title": event.summary,
        "howpublished": f"Casus {__version__}, database {database}, event {event.id}",
        "note": f"Grade {event.grade}; from {_reports(reports)}",
    }
    lines = ",\n".join(f"  {name} = {{{_plain(value)}}}" for name, value in fields.items())
    return f"@misc{{{event.id},\n{lines}\n}}\n"


def _reports(reports: list[ReportLine]) -> str:
    named = [", ".join(part for part in (line.outlet, line.title, line.published) if part) for line in reports]
    return "; ".join(name or line.id for name, line in zip(named, reports, strict=True))


def _plain(words: str) -> str:
    return " ".join(words.split()).translate(TEX)
