"""GET /timeline, /map, /facets: what a filter keeps, counted."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

import numpy as np
from fastapi import APIRouter, Depends, Query, Response

from casus.desk.answers import json
from casus.desk.desk import Desk, desk_of
from casus.desk.parameters import Wanted
from casus.desk.routes.meta import country_name
from casus.desk.rows import RADIUS_KM, Bounds
from casus.store import Store, counting, queries
from casus.store.columns import Array, Columns
from casus.store.counting import Count, Patch
from casus.store.vocabulary import UNKNOWN

router = APIRouter(tags=["aggregates"])
# Above so many events the map gets counts by patch instead of points.
POINTS = 3000


@router.get("/timeline")
def timeline(
    desk: Annotated[Desk, Depends(desk_of)],
    wanted: Wanted,
    bin_: Annotated[Literal["day", "week", "month", "auto"], Query(alias="bin")] = "auto",
) -> Response:
    """Events per stretch of time and family, with the killed as low, best and high."""
    with desk.store() as store:
        columns, kept = desk.overview.kept(store.connection, wanted)
    found = counting.timeline(columns, kept, None if bin_ == "auto" else bin_)
    bins = [{"start": one.start, "families": one.families, "killed": Bounds(*one.killed)} for one in found.bins]
    return json({"bin": found.bin, "bins": bins, "undated": found.undated, "total": found.total})


@router.get("/map")
def map_(
    desk: Annotated[Desk, Depends(desk_of)], wanted: Wanted, zoom: Annotated[int, Query(ge=0, le=20)] = 2
) -> Response:
    """Events as points, or as counts by patch where there are many; the patches shrink with the zoom."""
    with desk.store() as store:
        columns, kept = desk.overview.kept(store.connection, wanted)
        located = kept & ~np.isnan(columns.events["latitude"]) & ~np.isnan(columns.events["longitude"])
        total, placed = int(kept.sum()), int(located.sum())
        if many := placed > POINTS:
            features = [_patch(patch) for patch in counting.patches(columns, located, patch_degrees(zoom))]
        else:
            features = list(_points(columns, np.flatnonzero(located), store))
    return json(
        {
            "mode": "bins" if many else "points", "total": total, "unplaced": total - placed,
            "features": {"type": "FeatureCollection", "features": features},
        }
    )  # fmt: skip


def patch_degrees(zoom: int) -> float:
    """The side of a patch: about a fortieth of what a screen of 1000 pixels shows at that zoom."""
    return max(360 / float(2**zoom) / 20, 0.001)


def _points(columns: Columns, rows: Array, store: Store) -> Iterator[dict[str, object]]:
    events, words = columns.events, columns.words.words
    numbers = events["number"][rows].tolist()
    told = queries.summaries(store.connection, numbers)
    wanted = ("id", "label", "family", "grade", "place", "precision", "killed", "longitude", "latitude")
    for number, *values in zip(numbers, *(events[name][rows].tolist() for name in wanted), strict=True):
        name, label, family, grade, place, precision, killed, longitude, latitude = values
        properties = {
            "id": name, "label": words[label], "family": words[family], "summary": told.get(number, ""),
            "place_precision": precision, "radius_km": RADIUS_KM.get(precision), "grade": words[grade],
            "place": None if place == UNKNOWN else words[place],
            "killed_best": None if killed == UNKNOWN else killed,
        }  # fmt: skip
        yield _feature((longitude, latitude), properties)


def _patch(patch: Patch) -> dict[str, object]:
    properties = {"count": sum(patch.families.values()), "families": patch.families}
    return _feature((round(patch.longitude, 5), round(patch.latitude, 5)), properties)


def _feature(coordinates: Sequence[float], properties: dict[str, object]) -> dict[str, object]:
    return {"type": "Feature", "geometry": {"type": "Point", "coordinates": coordinates}, "properties": properties}


@router.get("/facets")
def facets(desk: Annotated[Desk, Depends(desk_of)], wanted: Wanted) -> Response:
    """The values of every field with the number of events that have them."""
    with desk.store() as store:
        columns, kept = desk.overview.kept(store.connection, wanted)
    found = counting.facets(columns, kept)
    return json({name: [_count(name, one) for one in counts] for name, counts in found.items()})


def _count(field: str, one: Count) -> dict[str, object]:
    names = {"country": country_name, "family": str.capitalize}
    return {"id": one.id, "label": names[field](one.id) if field in names else one.label, "count": one.number}
