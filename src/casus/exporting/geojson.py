"""GeoJSON (RFC 7946): one point feature an event; events without coordinates are left out."""

from collections.abc import Iterable
from typing import TextIO

import msgspec

from casus.exporting.flat import row, site
from casus.model import Event


def write(events: Iterable[Event], stream: TextIO) -> None:
    """Writes a FeatureCollection; the coordinates are those of the place, and its precision is a property."""
    stream.write('{"type": "FeatureCollection", "features": [')
    joiner = "\n"
    for event in events:
        feature = _feature(event)
        if feature:
            stream.write(joiner + msgspec.json.encode(feature).decode())
            joiner = ",\n"
    stream.write("\n]}\n")


def _feature(event: Event) -> dict[str, object] | None:
    place = site(event)
    if place is None or place.latitude is None or place.longitude is None:
        return None
    properties = {name: value for name, value in row(event).items() if name not in ("latitude", "longitude")}
    point = {"type": "Point", "coordinates": [place.longitude, place.latitude]}
    return {"type": "Feature", "id": event.id, "geometry": point, "properties": properties}
