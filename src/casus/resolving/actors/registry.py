"""The registry of actors: every entry by id, every name by its first piece."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from casus.errors import RegistryError
from casus.resolving.actors.entries import Entry, Pattern, Use
from casus.resolving.actors.linting import clashes, faults
from casus.resolving.actors.loading import PACKAGED, PART, read_entries
from casus.resolving.actors.pieces import is_acronym, pieces

USES: tuple[tuple[Use, str], ...] = (("adjective", "adjectives"), ("people", "people"), ("capital", "capitals"))


class Registry:
    """Actors by id and by name, at any day."""

    def __init__(self, entries: Mapping[str, Entry], patterns: Iterable[Pattern]) -> None:
        self.entries = MappingProxyType(dict(entries))
        self._patterns: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            self._patterns.setdefault(pattern.pieces[0], []).append(pattern)
        for rows in self._patterns.values():
            rows.sort(key=lambda pattern: -len(pattern.pieces))  # stable: later files were put first

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def get(self, actor: str | None) -> Entry | None:
        """The entry of an id."""
        return self.entries.get(actor) if actor else None

    def starting(self, piece: str) -> Sequence[Pattern]:
        """The patterns that begin with a folded piece, the longest first."""
        return self._patterns.get(piece, ())

    def named(self, name: str, when: date | None = None) -> Entry | None:
        """The actor that bears a name, on a day where several do."""
        key = pieces(name)
        rows = [p for p in self.starting(key[0]) if p.pieces == key and p.use == "name"] if key else []
        return pick(rows, when).entry if rows else None

    def part(self, country: str, force: str, when: date | None = None) -> Entry | None:
        """A state's government or forces; a government that is dated in the registry on its own days."""
        if force == "government":
            return self._regime(country, when) or self.get(f"org:{country}-government")
        return self.get(f"force:{country}-{force}")

    def _regime(self, country: str, when: date | None) -> Entry | None:
        if when is None:
            return None
        return next((e for e in self._regimes().get(country, ()) if e.lives(when)), None)

    @lru_cache(maxsize=1)  # noqa: B019 - a registry lives as long as the process
    def _regimes(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self:
            if entry.role == "government" and entry.country and (entry.since or entry.until):
                found.setdefault(entry.country, []).append(entry)
        return found


def pick(rows: Sequence[Pattern], when: date | None) -> Pattern:
    """Of patterns with one name the one that fits the day: alive then, else undated, else the first."""
    if len(rows) == 1:
        return rows[0]
    if when is not None:
        for row in rows:
            if row.entry.lives(when):
                return row
    return next((row for row in rows if row.entry.since is None and row.entry.until is None), rows[0])


def load_registry(extra: Sequence[Path] = ()) -> Registry:
    """The packaged registry with what the user's files add; an id given again replaces the packaged actor.

    Where a user's actor bears the name of a packaged one, the user's wins.
    Raises RegistryError, which names file, key and mend.
    """
    if not extra:
        return _packaged()
    rows = _read(_files())
    for file in extra:
        if not file.exists():
            raise RegistryError(f"{file}: no such file; give a TOML file with actors")
        given = _read([file])
        rows = {**given, **{key: row for key, row in rows.items() if key not in given}}
        found = faults(
            (entry for entry, _ in given.values()), {key: row[0] for key, row in rows.items()}, _countries(rows)
        )
        found += clashes(entry for entry, _ in given.values())
        if found:
            raise RegistryError("\n".join(found))
    return _build(rows)


@lru_cache(maxsize=1)
def _packaged() -> Registry:
    return _build(_read(_files()))


def _files() -> list[Path]:
    return sorted(PACKAGED.glob("*.toml"))


Rows = dict[str, tuple[Entry, dict[str, list[str]]]]


def _read(files: Iterable[Path]) -> Rows:
    rows: Rows = {}
    for file in files:
        for entry, words in read_entries(file):
            known = rows.get(entry.id)
            rows[entry.id] = (entry, words) if known is None else (_joined(known[0], entry), {})
    return rows


def _joined(one: Entry, two: Entry) -> Entry:
    """The names of a state's part (its army, say) with those that another file adds to it."""
    if (one.role == PART) == (two.role == PART):
        raise RegistryError(f"{two.origin}: [{two.id}] is there twice ({one.origin}); join the two")
    plain, named = (one, two) if one.role == PART else (two, one)
    names = tuple(dict.fromkeys((*named.names, *plain.names)))
    return msgspec.structs.replace(plain, names=names, since=named.since, until=named.until, origin=named.origin)


def _countries(rows: Rows) -> frozenset[str]:
    return frozenset(key[6:] for key in rows if key.startswith("state:"))


def _build(rows: Rows) -> Registry:
    return Registry({key: entry for key, (entry, _) in rows.items()}, _patterns(rows))


def _patterns(rows: Rows) -> Iterator[Pattern]:
    for entry, words in rows.values():
        yield from _of(entry, entry.names, "adjective" if entry.form == "adjective" else "name")
        for use, key in USES:
            yield from _of(entry, words.get(key, ()), use)


def _of(entry: Entry, names: Iterable[str], use: Use) -> Iterator[Pattern]:
    for name in names:
        in_text = name.replace("'s ", " s ")  # in a text "'s" is a word of its own
        for key in dict.fromkeys((pieces(name), pieces(in_text))):
            if key:
                yield Pattern(key, entry, use, is_acronym(name))
