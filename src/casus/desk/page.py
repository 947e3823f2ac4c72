"""The page: built files of the desk, and a plain word where they have not been built."""

from pathlib import Path

from fastapi import FastAPI, Response
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse

ASSETS = Path(__file__).parent / "assets"
UNBUILT = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Casus</title></head>
<body><h1>The page has not been built</h1>
<p>This is a source checkout without built pages. Run <code>make demo</code> in it, or install Casus from a wheel.
The programming interface is there all the same: <a href="/openapi.json">/openapi.json</a>.</p></body></html>
"""


def serve_page(app: FastAPI, folder: Path = ASSETS) -> None:
    """Adds the built files and, for every other path without a dot, the page itself."""

    def page() -> Response:
        index = folder / "index.html"
        return FileResponse(index) if index.is_file() else HTMLResponse(UNBUILT)

    def asset(path: str) -> Response:
        """A file of the folder; whatever leads out of it is not there."""
        root = folder.resolve()
        try:
            wanted = (root / path).resolve()
            found = wanted.is_relative_to(root) and wanted.is_file()
        except (OSError, ValueError):
            found = False
        if found:
            return FileResponse(wanted)
        if "." in path.rsplit("/", 1)[-1] or path.startswith(("api/", "assets/")):
            raise HTTPException(404, "there is nothing under this path")
        return page()

    app.add_api_route("/", page, methods=["GET", "HEAD"], include_in_schema=False)
    app.add_api_route("/{path:path}", asset, methods=["GET", "HEAD"], include_in_schema=False)
