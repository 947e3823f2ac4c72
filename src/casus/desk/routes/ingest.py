"""POST /reports and GET /jobs/{id}: reports in, with progress as server-sent events."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, Request, Response
from fastapi import Path as InPath
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import StreamingResponse

from casus.desk.access import Caller, at_least
from casus.desk.answers import json
from casus.desk.desk import Desk, desk_of
from casus.desk.jobs import Ingest
from casus.desk.parameters import LONGEST
from casus.desk.uploads import MOST_FILES, kept
from casus.errors import RefusalError

router = APIRouter(tags=["ingest"])
# How often progress is looked at, and after how long without any a sign of life is sent.
LOOK_SECONDS, QUIET_SECONDS = 0.2, 15.0

BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {"files": {"type": "array", "items": {"type": "string", "format": "binary"}}},
                }
            },
            "application/json": {
                "schema": {"type": "object", "required": ["path"], "properties": {"path": {"type": "string"}}}
            },
        },
    }
}


class Located(msgspec.Struct, forbid_unknown_fields=True):
    """A file or folder on the machine of the desk."""

    path: str


@router.post("/reports", status_code=202, dependencies=[Depends(at_least("coder"))], openapi_extra=BODY)
async def ingest(desk: Annotated[Desk, Depends(desk_of)], caller: Caller, request: Request) -> Response:
    """Reads and codes uploaded files, or (admin) a file or folder on this machine, in the background."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        job = desk.jobs.start(await _uploaded(request), scratch=True)
    elif kind == "application/json":
        if not caller.may("admin"):
            raise RefusalError(403, f"to read a path on this machine needs the role admin; yours is {caller.role}")
        job = desk.jobs.start(_located(await request.body()), scratch=False)
    else:
        raise RefusalError(415, 'send files as multipart/form-data, or {"path": "..."} as application/json')
    return json({"job": job.id}, 202)


async def _uploaded(request: Request) -> Path:
    try:
        async with request.form(max_files=MOST_FILES, max_fields=MOST_FILES) as form:
            files = [part for part in form.getlist("files") if isinstance(part, UploadFile)]
            return await run_in_threadpool(kept, files)
    except HTTPException as error:
        if error.status_code != 400:
            raise
        raise RefusalError(422, str(error.detail), ("body", "files")) from None


def _located(body: bytes) -> Path:
    try:
        written = msgspec.json.decode(body, type=Located).path
        path = Path(written)
        there = bool(written.strip()) and path.exists()
    except (ValueError, OSError) as error:
        raise RefusalError(422, f"not a path: {error}", ("body", "path")) from None
    if not there:
        raise RefusalError(422, "there is no such file or folder", ("body", "path"))
    return path


@router.get("/jobs/{id}")
async def watch(
    desk: Annotated[Desk, Depends(desk_of)], name: Annotated[str, InPath(alias="id", max_length=LONGEST)]
) -> Response:
    """The progress of a job as server-sent events: `progress` as often as it changes, then `done` or `failed`."""
    job = desk.jobs.get(name)
    if job is None:
        raise RefusalError(404, "there is no job of this id")
    return StreamingResponse(_told(job), media_type="text/event-stream", headers={"cache-control": "no-store"})


async def _told(job: Ingest) -> AsyncIterator[bytes]:
    told, quiet = None, 0.0
    while True:
        outcome, progress = job.outcome, job.progress
        if progress is not told:
            yield _event("progress", progress)
            told, quiet = progress, 0.0
        if outcome:
            yield _event(*outcome)
            return
        if quiet >= QUIET_SECONDS:
            yield b": still at it\n\n"
            quiet = 0.0
        await asyncio.sleep(LOOK_SECONDS)
        quiet += LOOK_SECONDS


def _event(name: str, data: object) -> bytes:
    """One event of the stream; JSON has no line breaks that could end it early."""
    return b"event: " + name.encode() + b"\ndata: " + msgspec.json.encode(data) + b"\n\n"
