"""Our own entries: what news names and city lists lack, as TOML files of short lines.

A file holds `[[group]]` tables with `kind`, `source` and `places`, and optionally `country` (ISO 3166-1 alpha-2),
`admin1`, `precision`, `radius` (km) and `population` for all its lines. A line is
"name | latitude | longitude | alias, alias | country": the last two may be missing.
"""

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from casus.errors import GazetteerError
from casus.resolving.places.entries import CITY, PRECISION, RADIUS, Draft

_WEIGHT = {
    "country": 0,
    "admin1": 500_000,
    "region": 800_000,
    "sea": 2_000_000,
    "continent": 50_000_000,
    "river": 300_000,
    "mountain": 100_000,
}


def read_supplement() -> list[Draft]:
    """All entries of the package's supplement, in the order of the files' names."""
    folder = files("casus.resolving") / "data" / "places"
    texts = sorted((item.name, item.read_text("utf-8")) for item in folder.iterdir() if item.name.endswith(".toml"))
    return [draft for name, text in texts for draft in parse_supplement(text, name)]


def parse_supplement(text: str, origin: str) -> Iterator[Draft]:
    """The entries of one file.

    Raises GazetteerError, naming file and line, where a line is no place or its point is off the globe.
    """
    for group in tomllib.loads(text).get("group", ()):
        for line in group["places"]:
            yield _draft(line, group, origin)


def _draft(line: str, group: dict[str, Any], origin: str) -> Draft:
    parts = [part.strip() for part in line.split("|")]
    kind = group.get("kind", CITY)
    try:
        latitude, longitude = float(parts[1]), float(parts[2])
    except (IndexError, ValueError):
        raise GazetteerError(f"{origin}: {line!r} is not 'name | latitude | longitude | aliases'") from None
    check_point(latitude, longitude, f"{origin}: {line!r}")
    country = parts[4] if len(parts) > 4 else group.get("country")
    name = parts[0]
    return Draft(
        name=name,
        latitude=latitude,
        longitude=longitude,
        country=country or None,
        admin1=name if kind == "admin1" else group.get("admin1"),
        kind=kind,
        population=group.get("population", _WEIGHT.get(kind, 20_000)),
        precision=group.get("precision", PRECISION.get(kind, 1)),
        radius=group.get("radius", RADIUS.get(kind, 3.0)),
        source=group["source"],
        aliases=tuple(alias.strip() for alias in parts[3].split(",") if alias.strip()) if len(parts) > 3 else (),
    )


def check_point(latitude: float, longitude: float, where: str) -> None:
    """Raise GazetteerError where a point is off the globe."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise GazetteerError(
            f"{where}: {latitude}, {longitude} is out of range; give latitude -90 to 90, longitude -180 to 180"
        )
