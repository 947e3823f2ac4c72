"""Answers: JSON by msgspec, and every error as a JSON detail."""

from collections.abc import Iterable
from typing import Any

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from casus.errors import CasusError, InputError, RefusalError, UsageError


def json(value: Any, status: int = 200) -> Response:
    """A value of the vocabulary as a JSON answer."""
    headers = {"cache-control": "no-store"}
    return Response(msgspec.json.encode(value), status, headers, media_type="application/json")


def explain_errors(app: FastAPI) -> None:
    """Makes every error of the app a JSON answer that says what is wrong."""
    app.add_exception_handler(RefusalError, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(CasusError, _casus)
    app.add_exception_handler(Exception, _unforeseen)


def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, RefusalError)
    detail = [{"loc": error.loc, "msg": error.detail}] if error.loc else error.detail
    answer = json({"detail": detail}, error.status)
    if error.status == 401:
        answer.headers["www-authenticate"] = "Bearer"
    return answer


def _invalid(_: Request, error: Exception) -> Response:
    """Which parameter and why, without echoing what was sent."""
    assert isinstance(error, RequestValidationError)
    return json({"detail": [{"loc": _plain(e["loc"]), "msg": e["msg"]} for e in error.errors()]}, 422)


def _plain(loc: Iterable[str | int]) -> list[str | int]:
    """Names that a request made up may hold halves of characters, which JSON cannot say."""
    return [part if isinstance(part, int) else part.encode(errors="replace").decode()[:80] for part in loc]


def _http(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    answer = json({"detail": error.detail}, error.status_code)
    answer.headers.update(error.headers or {})
    return answer


def _casus(_: Request, error: Exception) -> Response:
    wrong = isinstance(error, UsageError | InputError)
    return json({"detail": str(error)}, 422 if wrong else 503)


def _unforeseen(_: Request, error: Exception) -> Response:
    """What should not happen: the details go to the desk's own log, not to the caller."""
    return json({"detail": f"the desk failed on this request ({type(error).__name__}); please report it"}, 500)
