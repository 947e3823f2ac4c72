"""GET /sources and /actors: who is cited, who is told of."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi import Path as InPath

from casus.desk.answers import json
from casus.desk.desk import Desk, desk_of
from casus.desk.parameters import LONGEST, Cursor, Limit, Words, read_offset, write_cursor
from casus.desk.rows import rows_of
from casus.errors import RefusalError
from casus.store import EventFilter, queries, speakers

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
        found, total = speakers.source_page(store.connection, text, offset, limit)
    return json({"sources": found, "next": _next(offset, limit, total), "total": total})


@router.get("/sources/{name:path}")
def source(desk: Annotated[Desk, Depends(desk_of)], name: Name) -> Response:
    """One source with its claims, those of the latest events first."""
    with desk.store() as store:
        found = speakers.source_line(store.connection, name)
        if found is None:
            raise RefusalError(404, "nobody names a source of this name")
        ids = speakers.events_of_source(store.connection, name, MOST_CLAIMS)
        events = queries.read_many(store.connection, ids)
    folded = name.casefold()
    claims = [
        {"event": event.id, "claim": claim}
        for event in events
        for claim in event.claims
        if any((link.name or "").casefold() == folded for link in claim.chain)
    ]
    return json({"source": found, "claims": claims[:MOST_CLAIMS]})


@router.get("/actors")
def actors(
    desk: Annotated[Desk, Depends(desk_of)], text: Words = None, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """Actors with the number of events by role."""
    offset = read_offset(cursor)
    with desk.store() as store:
        found, total = speakers.actor_page(store.connection, text, offset, limit)
    return json({"actors": found, "next": _next(offset, limit, total), "total": total})


@router.get("/actors/{name:path}")
def actor(desk: Annotated[Desk, Depends(desk_of)], name: Name) -> Response:
    """One actor, by registry id or name, with their latest events."""
    with desk.store() as store:
        found = speakers.actor_line(store.connection, name)
        if found is None:
            raise RefusalError(404, "no event tells of an actor of this id or name")
        events = queries.page(store.connection, EventFilter(actor=name), "-time", limit=MOST_CLAIMS).events
    return json({"actor": found, "events_list": rows_of(events)})


def _next(offset: int, limit: int, total: int) -> str | None:
    return write_cursor((offset + limit, "")) if offset + limit < total else None
