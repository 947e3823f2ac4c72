"""The page: built files of the desk, and a plain word where they have not been built."""

from pathlib import Path

from fastapi import FastAPI, Response
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse

ASSETS = Path(__file__).parent / "assets"
KEEP = {"Cache-Control": "public, max-age=31536000, immutable"}
ALWAYS_ASK = {"Cache-Control": "no-cache"}
UNBUILT = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Casus</title></head>
<body><h1>The page has not been built</h1>
<p>This is a source checkout without built pages. Run <code>make page</code> in it, or install Casus from a wheel.
The programming interface is there all the same: <a href="/openapi.json">/openapi.json</a>.</p></body></html>
"""


def serve_page(app: FastAPI, folder: Path = ASSETS) -> None:
    """Adds the built files under /assets and, for every other path, the page itself, which knows its own paths."""

    def page() -> Response:
        index = folder / "index.html"
        return FileResponse(index, headers=ALWAYS_ASK) if index.is_file() else HTMLResponse(UNBUILT)

    def asset(path: str) -> Response:
        """A file of the folder; whatever leads out of it is not there. Names carry a hash of what they hold."""
        root = folder.resolve()
        try:
            wanted = (root / path).resolve()
            found = wanted.is_relative_to(root) and wanted.is_file()
        except (OSError, ValueError):
            found = False
        if not found:
            raise HTTPException(404, "there is nothing under this path")
        return FileResponse(wanted, headers=KEEP)

    def other(path: str) -> Response:
        """Names of sources hold dots, so only a dot in a path of one part is taken for a file that is not there."""
        if path.startswith("api/") or ("." in path and "/" not in path):
            raise HTTPException(404, "there is nothing under this path")
        return page()

    app.add_api_route("/", page, methods=["GET", "HEAD"], include_in_schema=False)
    app.add_api_route("/assets/{path:path}", asset, methods=["GET", "HEAD"], include_in_schema=False)
    app.add_api_route("/{path:path}", other, methods=["GET", "HEAD"], include_in_schema=False)
