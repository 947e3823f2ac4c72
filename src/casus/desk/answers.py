"""Answers: JSON by msgspec, and every error as a JSON detail."""

from typing import Any

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from casus.errors import CasusError, InputError, RefusalError, UsageError


def json(value: Any, status: int = 200) -> Response:
    """A value of the vocabulary as a JSON answer."""
    return Response(msgspec.json.encode(value), status, media_type="application/json")


def explain_errors(app: FastAPI) -> None:
    """Makes every error of the app a JSON answer that says what is wrong."""
    app.add_exception_handler(RefusalError, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(CasusError, _casus)


def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, RefusalError)
    detail = [{"loc": error.loc, "msg": error.detail}] if error.loc else error.detail
    return json({"detail": detail}, error.status)


def _invalid(_: Request, error: Exception) -> Response:
    """Which parameter and why, without echoing what was sent."""
    assert isinstance(error, RequestValidationError)
    return json({"detail": [{"loc": e["loc"], "msg": e["msg"]} for e in error.errors()]}, 422)


def _http(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    answer = json({"detail": error.detail}, error.status_code)
    answer.headers.update(error.headers or {})
    return answer


def _casus(_: Request, error: Exception) -> Response:
    wrong = isinstance(error, UsageError | InputError)
    return json({"detail": str(error)}, 422 if wrong else 503)
