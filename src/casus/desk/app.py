"""The application: routes, errors, the page."""

from pathlib import Path

from fastapi import Depends, FastAPI

from casus import __version__
from casus.desk.access import at_least
from casus.desk.answers import explain_errors
from casus.desk.described import ROOT, describe
from casus.desk.desk import Desk
from casus.desk.guard import Guard
from casus.desk.page import serve_page
from casus.desk.parameters import known_parameters
from casus.desk.routes import ROUTERS
from casus.desk.tokens import Tokens


def create_app(path: Path | str, *, tokens: Tokens | None = None, codebook: Path | None = None) -> FastAPI:
    """The desk over the database at `path`, which is made where there is none.

    Without `tokens` everybody may do everything, but only callers on this machine are answered.
    Raises StoreError where the file is no store or cannot be read.
    """
    app = FastAPI(title="Casus", version=__version__, openapi_url="/openapi.json", docs_url=None, redoc_url=None)
    app.state.desk = Desk(Path(path), tokens, codebook)
    app.state.desk.open()
    explain_errors(app)
    app.add_middleware(Guard, local=tokens is None)
    needed = [Depends(at_least("viewer")), Depends(known_parameters)]
    for router in ROUTERS:
        app.include_router(router, prefix=ROOT, dependencies=needed)
    describe(app)
    serve_page(app)
    return app
