"""GET /meta: what this database holds and what can be asked of it."""

from typing import Annotated, get_args

from fastapi import APIRouter, Depends, Response

from casus import __version__
from casus.desk.access import Caller
from casus.desk.answers import json
from casus.desk.desk import Desk, desk_of
from casus.desk.parameters import Grade, Realis, Review, Status
from casus.exporting import FORMATS
from casus.store import counting
from casus.store.filters import EVERYTHING
from casus.store.ordering import SORTS
from casus.store.reports import count_reports
from casus.weighing import POLICIES

router = APIRouter(tags=["meta"])


@router.get("/meta")
def meta(desk: Annotated[Desk, Depends(desk_of)], caller: Caller) -> Response:
    """Version, counts, the codebook's families and types, and the values that filters take."""
    with desk.store() as store:
        columns, kept = desk.overview.kept(store.connection, EVERYTHING)
        reports = count_reports(store.connection)
    counted, (earliest, latest) = counting.facets(columns, kept), counting.span(columns)
    types = [{"id": t.id, "label": t.label, "family": t.family} for t in desk.codebook.types.values()]
    families = dict.fromkeys(t.family for t in desk.codebook.types.values())
    return json(
        {
            "version": __version__, "database": desk.path.name, "role": caller.role, "author": caller.name,
            "counts": {"events": int(kept.sum()), "reports": reports},
            "families": [{"id": name, "label": name.capitalize()} for name in families],
            "types": types, "grades": get_args(Grade), "statuses": get_args(Status), "realis": get_args(Realis),
            "reviews": get_args(Review), "policies": list(POLICIES), "formats": list(FORMATS), "sorts": list(SORTS),
            "actors_top": [{"id": c.id, "name": c.label, "count": c.number} for c in counted["actor"]],
            "countries": [{"id": c.id, "name": country_name(c.id), "count": c.number} for c in counted["country"]],
            "span": {"earliest": earliest, "latest": latest},
        }
    )  # fmt: skip


def country_name(code: str) -> str:
    """The usual name of an ISO 3166 country."""
    import pycountry

    country = pycountry.countries.get(alpha_2=code)
    return str(getattr(country, "common_name", None) or country.name) if country else code
