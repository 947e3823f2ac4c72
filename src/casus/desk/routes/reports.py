"""GET /reports: the texts, with what was read from them."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi import Path as InPath

from casus.desk.answers import json
from casus.desk.desk import Desk, desk_of
from casus.desk.parameters import LONGEST, Cursor, Limit, Words, read_offset, write_cursor
from casus.desk.rows import rows_of
from casus.desk.selection import select
from casus.desk.spans import background, spans
from casus.errors import RefusalError, StoreError
from casus.store import EventFilter
from casus.store.reports import count_reports, report_lines, report_page

router = APIRouter(tags=["reports"])


@router.get("/reports")
def reports(
    desk: Annotated[Desk, Depends(desk_of)], text: Words = None, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """Reports in the order in which they came, or those that hold all the words."""
    after = read_offset(cursor)
    with desk.store() as store:
        found, last = report_page(store.connection, text, after, limit)
        total = count_reports(store.connection, text)
    following = write_cursor((last, "")) if last else None
    return json({"reports": [line._asdict() for line in found], "next": following, "total": total})


@router.get("/reports/{id:path}")
def report(
    desk: Annotated[Desk, Depends(desk_of)], name: Annotated[str, InPath(alias="id", max_length=LONGEST)]
) -> Response:
    """A report: its text, every span that was read in it, its events, and what was taken for background."""
    with desk.store() as store:
        try:
            found, coding = store.report(name), store.coding(name)
            (line,) = report_lines(store.connection, (name,))
        except StoreError:
            raise RefusalError(404, "there is no report of this id") from None
        events = select(desk, store, EventFilter(report=name), limit=500).events
    return json(
        {
            "report": {
                "id": line.id, "title": line.title, "outlet": line.outlet, "published": line.published,
                "url": line.url, "text": found.text, "language": found.language,
            },
            "spans": spans(coding, events),
            "events": rows_of(events),
            "background": background(coding),
        }
    )  # fmt: skip
