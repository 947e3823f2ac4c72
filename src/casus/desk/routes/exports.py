"""GET /export/{format}: exactly what a filter keeps, in other people's formats."""

import io
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi import Path as InPath

from casus.desk.desk import Desk, desk_of
from casus.desk.parameters import LONGEST, Policy, Wanted
from casus.errors import RefusalError
from casus.exporting import FORMATS, export

router = APIRouter(tags=["export"])
MEDIA_TYPES = {"csv": "text/csv; charset=utf-8", "jsonl": "application/x-ndjson", "geojson": "application/geo+json"}


@router.get("/export/{format}")
def export_as(
    desk: Annotated[Desk, Depends(desk_of)],
    wanted: Wanted,
    format_: Annotated[str, InPath(alias="format", max_length=LONGEST)],
    policy: Policy = "witnesses",
) -> Response:
    """The events as a file."""
    if format_ not in FORMATS:
        raise RefusalError(404, f"there is no such format; there are {', '.join(FORMATS)}")
    with desk.store() as store:
        found = store.events(wanted, policy, desk.codebook if policy != "witnesses" else None)
    stream = io.StringIO(newline="")
    export(found, format_, stream)
    return Response(
        stream.getvalue().encode(),
        media_type=MEDIA_TYPES.get(format_, "application/octet-stream"),
        headers={"content-disposition": f'attachment; filename="casus-events.{format_}"'},
    )
