"""GET /events: the events that a filter keeps, page by page."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Response

from casus.desk.answers import json
from casus.desk.desk import Desk, desk_of
from casus.desk.parameters import Cursor, Limit, Policy, Wanted, read_cursor, write_cursor
from casus.desk.rows import rows_of
from casus.desk.selection import select

router = APIRouter(tags=["events"])
Sort = Literal["time", "-time", "killed", "-killed", "reports", "-reports", "doubt"]


@router.get("/events")
def events(
    desk: Annotated[Desk, Depends(desk_of)],
    wanted: Wanted,
    view: Annotated[Literal["full", "row"], Query()] = "full",
    sort: Annotated[Sort, Query()] = "time",
    limit: Limit = 50,
    cursor: Cursor = None,
    policy: Policy = "witnesses",
) -> Response:
    """Events in order, with the number of all and a cursor to the next page."""
    with desk.store() as store:
        found, last, total = select(desk, store, wanted, sort, read_cursor(cursor), limit)
        if policy != "witnesses":
            found = [store.event(event.id, policy, desk.codebook) for event in found]
    shown = found if view == "full" else rows_of(found)
    return json({"events": shown, "next": write_cursor(last), "total": total})
