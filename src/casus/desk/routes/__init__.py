"""The routes, one small file a subject."""

from casus.desk.routes import (
    aggregates,
    changes,
    citation,
    decisions,
    event,
    events,
    exports,
    ingest,
    meta,
    reports,
    speakers,
)

ROUTERS = (
    meta.router, events.router, event.router, citation.router, ingest.router, reports.router, speakers.router,
    aggregates.router, changes.router, decisions.router, exports.router,
)  # fmt: skip
