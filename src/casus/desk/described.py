"""What every route answers, as JSON Schema for `/openapi.json`; a test holds real answers to it."""

from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from casus.desk.rows import Bounds, Row
from casus.desk.spans import Background, Marked
from casus.dossier import Dossier
from casus.model import Claim, Decision, Event
from casus.store.speakers import ActorLine, SourceLine

ROOT = "/api/v1"
NAMED = (ActorLine, Background, Bounds, Claim, Decision, Dossier, Event, Marked, Row, SourceLine)
PREFIX = "#/components/schemas/"
Schema = dict[str, Any]


def maybe(what: Any) -> Schema:
    """That, or null."""
    return {"anyOf": [shape(what), {"type": "null"}]}


def either(*what: Any) -> Schema:
    """One of these."""
    return {"anyOf": [shape(one) for one in what]}


def mapping(what: Any) -> Schema:
    """An object with any keys and values of one kind."""
    return {"type": "object", "additionalProperties": shape(what)}


TYPES: dict[Any, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def shape(what: Any) -> Schema:
    """The schema of a form: a type, [form] for a list, {name: form} for an object with just these names.

    What `maybe`, `either` and `mapping` made stands as it is.
    """
    if isinstance(what, type):
        return {"type": TYPES[what]} if what in TYPES else {"$ref": PREFIX + what.__name__}
    if isinstance(what, list):
        return {"type": "array", "items": shape(what[0])}
    if "anyOf" in what or what.get("type") == "object":
        return dict(what)
    return {"type": "object", "properties": {k: shape(v) for k, v in what.items()}, "required": list(what)}


NEXT, TOTAL = maybe(str), int
LABEL = {"id": str, "label": str}
NAME = {"id": str, "name": str, "count": int}
COUNT = {"id": str, "label": str, "count": int}
REPORT = {
    "id": str, "title": maybe(str), "outlet": maybe(str), "published": maybe(str), "url": maybe(str), "events": int,
}  # fmt: skip
DECIDED = {"decision": Decision, "events": [Row]}
CHANGE = {"number": int, "at": str, "kind": str, "event": str, "other": maybe(str)}
FACETS = ("type", "family", "grade", "country", "realis", "review", "actor", "source", "status")
PROGRESS = {"pending": int, "done": int, "conflict": int, "total": int}

# (route, method) -> what it answers where all goes well; routes that send files or streams are not here.
ANSWERS: dict[tuple[str, str], Any] = {
    ("/meta", "get"): {
        "version": str, "database": str, "role": str, "author": maybe(str), "counts": {"events": int, "reports": int},
        "families": [LABEL], "types": [{**LABEL, "family": str}], "grades": [str], "statuses": [str], "realis": [str],
        "reviews": [str], "policies": [str], "formats": [str], "sorts": [str], "actors_top": [NAME],
        "countries": [NAME], "span": {"earliest": maybe(str), "latest": maybe(str)},
    },
    ("/events", "get"): {"events": [either(Event, Row)], "next": NEXT, "total": TOTAL},
    ("/events/{id}", "get"): {
        "event": Event, "row": Row, "redirected_from": maybe(str), "dossier": Dossier, "reports": [REPORT],
        "linked": [{"type": str, "row": Row, "direction": str}], "similar": [Row],
        "decisions": [Decision], "review": str, "members": [{"report": str, "happening": int, "starts": [int]}],
    },
    ("/events/{id}/citation", "get"): {"text": str, "bibtex": str},
    ("/reports", "get"): {"reports": [REPORT], "next": NEXT, "total": TOTAL},
    ("/reports", "post"): {"job": str},
    ("/reports/{id}", "get"): {
        "report": {**{k: v for k, v in REPORT.items() if k != "events"}, "text": str, "language": maybe(str)},
        "spans": [Marked], "events": [Row], "background": [Background],
    },
    ("/sources", "get"): {"sources": [SourceLine], "next": NEXT, "total": TOTAL},
    ("/sources/{name}", "get"): {"source": SourceLine, "claims": [{"event": str, "claim": Claim}]},
    ("/actors", "get"): {"actors": [ActorLine], "next": NEXT, "total": TOTAL},
    ("/actors/{name}", "get"): {"actor": ActorLine, "events_list": [Row]},
    ("/timeline", "get"): {
        "bin": str, "bins": [{"start": str, "families": mapping(int), "killed": Bounds}], "undated": int,
        "total": TOTAL,
    },
    ("/map", "get"): {"mode": str, "total": TOTAL, "unplaced": int, "features": {"type": "object"}},
    ("/facets", "get"): {name: [COUNT] for name in FACETS},
    ("/changes", "get"): {"changes": [CHANGE], "next": maybe(int)},
    ("/decisions", "get"): {"decisions": [Decision], "next": maybe(int)},
    ("/decisions", "post"): DECIDED,
    ("/decisions/preview", "post"): {"before": [Row], "after": [Row]},
    ("/review/queue", "get"): {
        "items": [{"event": Row, "doubt": float, "importance": float, "reasons": [str]}], "progress": PROGRESS,
    },
    ("/review/agreement", "get"): {
        "coders": [str], "fields": [{"field": str, "alpha": maybe(float), "units": int}],
    },
}  # fmt: skip
STATUSES = {("/reports", "post"): "202", ("/decisions", "post"): "201"}
# Codes of other schemes are whatever the scheme wants.
ANYTHING = {"description": "any value"}
WRONG = {
    "type": "object",
    "required": ["detail"],
    "properties": {
        "detail": either(str, [{"loc": [either(str, int)], "msg": str}]),
    },
}


def describe(app: FastAPI) -> None:
    """Makes `/openapi.json` say what routes answer, beside what they are asked."""

    def openapi() -> Schema:
        if app.openapi_schema is None:
            app.openapi_schema = _described(get_openapi(title=app.title, version=app.version, routes=app.routes))
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _described(spec: Schema) -> Schema:
    _, named = msgspec.json.schema_components(NAMED, schema_hook=lambda _: ANYTHING, ref_template=PREFIX + "{name}")
    spec["components"]["schemas"] |= named
    for operations in spec["paths"].values():
        for operation in operations.values():
            operation["responses"].pop("422", None)
            operation["responses"]["default"] = _answer("An error.", WRONG)
    for (route, method), what in ANSWERS.items():
        responses = spec["paths"][ROOT + route][method]["responses"]
        responses[STATUSES.get((route, method), "200")] = _answer("What was asked for.", shape(what))
    return spec


def _answer(description: str, schema: Schema) -> Schema:
    return {"description": description, "content": {"application/json": {"schema": schema}}}
