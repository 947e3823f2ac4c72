"""GET /sources and /actors: who is cited, who is told of."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi import Path as InPath

from casus.desk.answers import json
from casus.desk.desk import Desk, desk_of
from casus.desk.parameters import LONGEST, Cursor, Limit, Words, read_offset, write_cursor
from casus.desk.rows import rows_of
from casus.desk.selection import select
from casus.errors import RefusalError
from casus.store import EventFilter, speakers
from casus.store.vocabulary import UNKNOWN, folded

router = APIRouter(tags=["sources and actors"])
Name = Annotated[str, InPath(max_length=LONGEST)]
MOST_CLAIMS = 200


@router.get("/sources")
def sources(
    desk: Annotated[Desk, Depends(desk_of)], text: Words = None, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """Sources with how often they are cited, by whom, how often alone and how often contradicted."""
    offset = read_offset(cursor)
    with desk.store() as store:
        columns = desk.overview.columns(store.connection)
    found = speakers.sources(columns, text, offset, limit)
    lines = [speakers.source_line(columns, code) for code in found.codes]
    return json({"sources": lines, "next": _next(offset, limit, found.total), "total": found.total})


@router.get("/sources/{name:path}")
def source(desk: Annotated[Desk, Depends(desk_of)], name: Name) -> Response:
    """One source with its claims, those of the latest events first."""
    with desk.store() as store:
        columns = desk.overview.columns(store.connection)
        code = speakers.source_code(columns, name)
        if code == UNKNOWN:
            raise RefusalError(404, "nobody names a source of this name")
        events = select(desk, store, EventFilter(source=name), "-time", limit=MOST_CLAIMS).events
    claims = [
        {"event": event.id, "claim": claim}
        for event in events
        for claim in event.claims
        if any(folded(link.name or "") == folded(name) for link in claim.chain)
    ]
    return json({"source": speakers.source_line(columns, code), "claims": claims[:MOST_CLAIMS]})


@router.get("/actors")
def actors(
    desk: Annotated[Desk, Depends(desk_of)], text: Words = None, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """Actors with the number of events by role."""
    offset = read_offset(cursor)
    with desk.store() as store:
        columns = desk.overview.columns(store.connection)
    found = speakers.actors(columns, text, offset, limit)
    lines = [speakers.actor_line(columns, code) for code in found.codes]
    return json({"actors": lines, "next": _next(offset, limit, found.total), "total": found.total})


@router.get("/actors/{name:path}")
def actor(desk: Annotated[Desk, Depends(desk_of)], name: Name) -> Response:
    """One actor, by registry id or name, with their latest events."""
    with desk.store() as store:
        columns = desk.overview.columns(store.connection)
        code = speakers.actor_code(columns, name)
        if code == UNKNOWN:
            raise RefusalError(404, "no event tells of an actor of this id or name")
        known = columns.words.words[code]
        events = select(desk, store, EventFilter(actor=known), "-time", limit=MOST_CLAIMS).events
    return json({"actor": speakers.actor_line(columns, code), "events_list": rows_of(events)})


def _next(offset: int, limit: int, total: int) -> str | None:
    return write_cursor((offset + limit, "")) if offset + limit < total else None
