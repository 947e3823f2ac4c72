"""What the gazetteer holds."""

import msgspec

COUNTRY, ADMIN1, ADMIN2, CITY, AIRPORT, REGION, WATER = (
    "country",
    "admin1",
    "admin2",
    "city",
    "airport",
    "region",
    "water",
)
PRECISION = {
    COUNTRY: 6,
    ADMIN1: 4,
    ADMIN2: 3,
    REGION: 5,
    WATER: 5,
    "sea": 7,
    "river": 5,
    "mountain": 5,
    "island": 3,
    "road": 5,
    "continent": 6,
}
RADIUS = {
    COUNTRY: 400.0,
    ADMIN1: 80.0,
    ADMIN2: 25.0,
    REGION: 100.0,
    "sea": 300.0,
    "river": 100.0,
    "mountain": 20.0,
    "island": 15.0,
}


class Entry(msgspec.Struct, frozen=True):
    """One place: a point in WGS84 degrees, what it is, where it belongs, and how far its name reaches.

    `code` is the GeoNames code of its first-level unit, `admin1` the name of that unit. `precision` is the
    contract's class 1 to 7, `radius` kilometres. `source` says where the entry is from.
    """

    id: int
    name: str
    latitude: float
    longitude: float
    country: str | None
    admin1: str | None
    code: str | None
    geonames_id: int | None
    kind: str
    population: int
    precision: int
    radius: float
    source: str


class Named(msgspec.Struct, frozen=True):
    """An entry as one name calls it: `rank` 0 for its own name, 1 for an alternate, 2 where it only sounds alike."""

    entry: Entry
    rank: int
    likeness: float = 1.0


class Draft(msgspec.Struct, kw_only=True):
    """An entry on its way into the gazetteer; `usual` names count as its own, `aliases` as alternates."""

    name: str
    latitude: float
    longitude: float
    country: str | None = None
    admin1: str | None = None
    code: str | None = None
    geonames_id: int | None = None
    kind: str = CITY
    population: int = 0
    precision: int = 1
    radius: float = 0.0
    source: str = ""
    aliases: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()
