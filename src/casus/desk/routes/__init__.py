"""The routes, one small file a subject."""

from casus.desk.routes import aggregates, event, events, exports, meta, reports

ROUTERS = (meta.router, events.router, event.router, reports.router, aggregates.router, exports.router)
