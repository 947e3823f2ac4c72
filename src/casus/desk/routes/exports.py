"""GET /export/{format}: exactly what a filter keeps, in other people's formats."""

import io
import tempfile
from collections.abc import Iterator
from typing import IO, Annotated

from fastapi import APIRouter, Depends, Response
from fastapi import Path as InPath
from starlette.responses import StreamingResponse

from casus.desk.desk import Desk, desk_of
from casus.desk.parameters import LONGEST, Policy, Wanted
from casus.desk.selection import every
from casus.errors import RefusalError
from casus.exporting import FORMATS, export

router = APIRouter(tags=["export"])
MEDIA_TYPES = {"csv": "text/csv; charset=utf-8", "jsonl": "application/x-ndjson", "geojson": "application/geo+json"}
# What is held in memory before it goes to a file, and what is sent at once.
SPOOL, PIECE = 4 * 2**20, 2**16


@router.get("/export/{format}")
def export_as(
    desk: Annotated[Desk, Depends(desk_of)],
    wanted: Wanted,
    format_: Annotated[str, InPath(alias="format", max_length=LONGEST)],
    policy: Policy = "witnesses",
) -> Response:
    """The events as a file; written whole before it is sent, so that an error is never half a file."""
    if format_ not in FORMATS:
        raise RefusalError(404, f"there is no such format; there are {', '.join(FORMATS)}")
    file: IO[bytes] = tempfile.SpooledTemporaryFile(SPOOL)  # noqa: SIM115 - closed when it is sent
    stream = io.TextIOWrapper(file, encoding="utf-8", newline="")
    with desk.store() as store:
        export(every(desk, store, wanted, policy), format_, stream)
    stream.detach()
    size = file.tell()
    file.seek(0)
    headers = {
        "content-disposition": f'attachment; filename="casus-events.{format_}"',
        "content-length": str(size),
    }
    return StreamingResponse(_pieces(file), media_type=MEDIA_TYPES.get(format_), headers=headers)


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while piece := file.read(PIECE):
            yield piece
