"""Looks names up in the built gazetteer."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from casus.resolving.places import storage
from casus.resolving.places.entries import Entry, Named
from casus.resolving.places.folding import fold, likeness, skeleton

_COLUMNS = "p.id, p.name, p.latitude, p.longitude, p.country, p.admin1, p.code, p.geonames_id, p.kind, p.population, p.precision, p.radius, p.source"  # noqa: E501
_EXACT = f"SELECT {_COLUMNS}, n.rank FROM name n JOIN place p ON p.id = n.place WHERE n.key = ? ORDER BY n.rank + 0, p.population DESC LIMIT 60"  # noqa: E501
_SOUND = f"SELECT {_COLUMNS}, s.name FROM sound s JOIN place p ON p.id = s.place WHERE s.key = ? LIMIT 60"
_SIZE = len(_COLUMNS.split(","))
# How alike names must be by the consonants they share: few consonants agree by chance (docs/places.md has the figures).
_ALIKE = {2: 0.999, 3: 0.999}
_ALIKE_LONG = 0.78


class Gazetteer:
    """All places by name; opened for reading only, with caches of what was looked up. One per process is enough."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = storage.connect(path)
        self.lookup = lru_cache(maxsize=20_000)(self._lookup)
        self.sounding = lru_cache(maxsize=4_000)(self._sounding)

    def named(self, name: str) -> tuple[Named, ...]:
        """Places that bear a name in any spelling that folds alike, own names and large ones first."""
        key = fold(name)
        return self.lookup(key) if key else ()

    def _lookup(self, key: str) -> tuple[Named, ...]:
        rows = self._rows(_EXACT, key)
        return tuple(Named(Entry(*row[:_SIZE]), int(row[_SIZE])) for row in rows)

    def _sounding(self, name: str, country: str) -> tuple[Named, ...]:
        """Places of one country whose names have the same consonants and nearly the same letters."""
        bones = skeleton(name)
        rows = self._rows(_SOUND, f"{country}:{bones}") if bones else []
        alike = ((likeness(name, row[_SIZE]), row) for row in rows)
        least = _ALIKE.get(len(bones), _ALIKE_LONG)
        found = [Named(Entry(*row[:_SIZE]), 2, round(like, 3)) for like, row in alike if like >= least]
        if len(bones) == 2 and len(found) > 1:
            return ()
        return tuple(sorted(found, key=lambda n: (-n.likeness, -n.entry.population, n.entry.id)))

    def containing_words(self, words: str, limit: int = 20) -> tuple[Entry, ...]:
        """Places whose own name contains all the words, large ones first (full-text index)."""
        terms = " ".join(f'"{word}"' for word in words.replace('"', " ").split())
        query = f"SELECT {_COLUMNS} FROM word w JOIN place p ON p.id = w.rowid WHERE word MATCH ? ORDER BY p.population DESC LIMIT ?"  # noqa: E501
        return tuple(Entry(*row) for row in self._connection.execute(query, (terms, limit))) if terms else ()

    def around(self, latitude: float, longitude: float, degrees: float = 0.2) -> tuple[Entry, ...]:
        """Places in a box about a point, large ones first (R*Tree index)."""
        query = f"SELECT {_COLUMNS} FROM near r JOIN place p ON p.id = r.id WHERE r.west >= ? AND r.east <= ? AND r.south >= ? AND r.north <= ?"  # noqa: E501
        box = (longitude - degrees, longitude + degrees, latitude - degrees, latitude + degrees)
        found = (Entry(*row) for row in self._connection.execute(query, box))
        return tuple(sorted(found, key=lambda e: (-e.population, e.id)))

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _rows(self, query: str, key: str) -> Sequence[tuple[Any, ...]]:
        return self._connection.execute(query, (key,)).fetchall()


def open_gazetteer(path: Path | None = None, show: bool = True) -> Gazetteer:
    """The gazetteer of this user, built first where there is none or where it is of another version.

    Raises GazetteerError where it can neither be opened nor built.
    """
    from casus.resolving.places.build import build, stamp

    place = path or storage.gazetteer_path()
    if storage.stamp_of(place) != stamp():
        from casus.resolving.places.adding import user_entries

        build(place, user_entries(), show)
    return Gazetteer(place)
