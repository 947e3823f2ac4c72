"""Whether two places of a report may be one site."""

import math

from casus.coding.openings import WIDE
from casus.coding.scene import Scene
from casus.model import PlaceName

NEAR_KM = 40.0
EARTH_KM = 6371.0
# A region's radius is of its middle part; beyond so many of them a place lies outside.
REGION_RADII = 3


def near(scene: Scene, a: int, b: int) -> bool:
    """Whether two places may be one site: same entry or name, one inside the other, or close by."""
    one, two = scene.names.places[a], scene.names.places[b]
    if one.name.casefold() == two.name.casefold() or (one.entry is not None and one.entry == two.entry):
        return True
    if one.within == b or two.within == a:
        return True
    apart = _apart(one, two)
    if one.kind in WIDE or two.kind in WIDE:
        return same_area(one, two) and not (apart is not None and apart > _reach(one) + _reach(two))
    return apart is not None and apart <= NEAR_KM


def _reach(place: PlaceName) -> float:
    """How far from its point a place may extend; country and province go by their names alone."""
    if place.kind in ("region", "admin2"):
        return max(NEAR_KM, REGION_RADII * (place.radius_km or 0.0))
    return math.inf if place.kind in WIDE else NEAR_KM


def _apart(one: PlaceName, two: PlaceName) -> float | None:
    """Kilometres between the points of two places; None where one has none."""
    if one.latitude is None or one.longitude is None or two.latitude is None or two.longitude is None:
        return None
    return _kilometres(one.latitude, one.longitude, two.latitude, two.longitude)


def same_area(one: PlaceName, two: PlaceName) -> bool:
    """Whether a wide place may hold another: of the same country, and of the same province where both say which."""
    if one.country is not None and two.country is not None and one.country != two.country:
        return False
    provinces = {p.admin1 for p in (one, two) if p.kind != "country" and p.admin1}
    return "admin1" not in (one.kind, two.kind) or len(provinces) < 2


def _kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance by the haversine formula."""
    rise, run = math.radians(lat2 - lat1), math.radians(lon2 - lon1)
    half = (
        math.sin(rise / 2) ** 2 + math.cos(math.radians(lat1)) * math.cos(math.radians(lat2)) * math.sin(run / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def finest(scene: Scene, places: list[int]) -> list[int]:
    """The places finer than a country or province; where none is, those that no other of them lies in."""
    outer = {scene.names.places[i].within for i in places}
    fine = [i for i in places if scene.names.places[i].kind not in WIDE]
    return fine or [i for i in places if i not in outer]
