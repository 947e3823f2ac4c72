"""Which first-level unit of the city list, known by its code alone, is which province of the supplement.

The same name settles it; else a province and a unit that are each other's nearest within `_REACH` degrees, the unit's
point being the median of its cities. Names that a unit was given by votes become alternates of the province.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from statistics import median

from casus.resolving.places.entries import Draft
from casus.resolving.places.folding import fold
from casus.resolving.places.units import Unit

_REACH = 1.5
Point = tuple[float, float]


def match_units(
    provinces: Sequence[Draft], cities: Sequence[Draft], names: Mapping[Unit, Counter[str]]
) -> dict[Unit, Draft]:
    """The province of each unit that has one; the provinces take on the units' codes."""
    by_name = {(unit[0], fold(name)): unit for unit, count in names.items() for name in count}
    taken: dict[Unit, Draft] = {}
    for draft in provinces:
        unit = _named(draft, by_name)
        if unit and unit not in taken:
            taken[unit] = draft
    left = [draft for draft in provinces if not any(draft is other for other in taken.values())]
    taken |= _nearest(left, {unit: point for unit, point in _middles(cities).items() if unit not in taken})
    for unit, draft in taken.items():
        draft.code = unit[1]
        draft.aliases = (*draft.aliases, *(n for n in names.get(unit, ()) if _alike(n, draft)))
    return taken


def _named(draft: Draft, by_name: Mapping[tuple[str, str], Unit]) -> Unit | None:
    found = (by_name.get((draft.country or "", fold(name))) for name in (draft.name, *draft.aliases))
    return next((unit for unit in found if unit), None)


def _alike(name: str, draft: Draft) -> bool:
    """Whether a name given by votes is another spelling of the province's, not that of a town in it."""
    return fold(name)[:4] == fold(draft.name)[:4]


def _middles(cities: Sequence[Draft]) -> dict[Unit, Point]:
    members: dict[Unit, list[Draft]] = defaultdict(list)
    for city in cities:
        if city.country and city.code:
            members[city.country, city.code].append(city)
    return {u: (median(c.latitude for c in group), median(c.longitude for c in group)) for u, group in members.items()}


def _nearest(provinces: Sequence[Draft], units: Mapping[Unit, Point]) -> dict[Unit, Draft]:
    """Provinces and units that are each other's nearest and close."""
    by_country: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        by_country[unit[0]].append(unit)
    found: dict[Unit, Draft] = {}
    for draft in provinces:
        near = min(by_country[draft.country or ""], key=lambda u: _degrees(draft, units[u]), default=None)
        if near is None or _degrees(draft, units[near]) > _REACH:
            continue
        rivals = (d for d in provinces if d.country == draft.country)
        if min(rivals, key=lambda d: _degrees(d, units[near])) is draft:
            found[near] = draft
    return found


def _degrees(draft: Draft, point: Point) -> float:
    """Distance in degrees of latitude."""
    east = (draft.longitude - point[1]) * math.cos(math.radians(point[0]))
    return math.hypot(draft.latitude - point[0], east)
