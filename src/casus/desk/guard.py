"""What stands before all routes: who may call, how much may be sent, and the headers of every answer."""

from collections.abc import Iterable

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from casus.desk.answers import json

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
# Most bytes of a request: of an upload of reports, and of anything else.
UPLOAD, BODY = 200 * 2**20, 2**20
UPLOADS = "/api/v1/reports"
# No inline script or style, nothing from elsewhere; workers from blobs are how the map draws.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
    " worker-src 'self' blob:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


class Guard:
    """Lets through what may pass; `local` where everybody on this machine is let in without a token.

    A desk without tokens answers only under a name of this machine, so that a foreign page cannot reach it by a
    name that it has turned to 127.0.0.1 (DNS rebinding), and changes nothing for a page from elsewhere.
    """

    def __init__(self, app: ASGIApp, local: bool = True) -> None:
        self.app = app
        self.local = local

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request or passes it on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = _with_headers(send)
        headers = Headers(scope=scope)
        limit = UPLOAD if scope["path"] == UPLOADS else BODY
        refusal = self._refusal(scope["method"], headers) or _too_long(headers, limit)
        if refusal:
            status, detail = refusal
            await json({"detail": detail}, status)(scope, receive, answer)
            return
        await self.app(scope, _counted(receive, limit), answer)

    def _refusal(self, method: str, headers: Headers) -> tuple[int, str] | None:
        if not self.local:
            return None
        host = headers.get("host", "")
        if _name(host) not in LOOPBACK:
            return 421, "this desk answers only as localhost; to serve others start it with tokens"
        origin = headers.get("origin")
        if method not in SAFE and origin is not None and origin.removeprefix("http://") != host:
            return 403, "a page from elsewhere may not change anything here"
        return None


def _name(host: str) -> str:
    """A Host header without its port."""
    return host if host.endswith("]") or ":" not in host else host.rpartition(":")[0]


def _too_long(headers: Headers, limit: int) -> tuple[int, str] | None:
    length = headers.get("content-length", "0")
    if not length.isdecimal():
        return 400, "the length of the request is not a number"
    return (413, _most(limit)) if int(length) > limit else None


def _most(limit: int) -> str:
    return f"the request is longer than {limit // 2**20} MiB; send it in parts"


def _counted(receive: Receive, limit: int) -> Receive:
    """Counts what comes in, since a length need not be announced."""
    left = limit

    async def counted() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise HTTPException(413, _most(limit))
        return message

    return counted


def _with_headers(send: Send, more: Iterable[tuple[bytes, bytes]] = HEADERS) -> Send:
    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *more]
        await send(message)

    return answer
