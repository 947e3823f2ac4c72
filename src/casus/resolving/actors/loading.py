"""Registry files to entries: TOML tables by id prefix, with defaults, and one row a state."""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from casus.errors import RegistryError
from casus.resolving.actors.entries import Entry

PACKAGED = Path(__file__).parent.parent / "data" / "actors"
KEYS = frozenset(
    ("names", "kind", "country", "sector", "speaker", "form", "side", "parent", "role", "since", "until", "note")
)
PART = "part"  # the role of what every state has; files may add names to it
# Of every state: ending of the id, prefix, kind, sector, speaker, the noun of its plain name.
PARTS = (
    ("government", "org", "state", "GOV", "official", "government"),
    ("military", "force", "military", "MIL", "military", "military"),
    ("army", "force", "military", "MIL", "military", "army"),
    ("airforce", "force", "military", "MIL", "military", "air force"),
    ("navy", "force", "military", "MIL", "military", "navy"),
    ("police", "force", "military", "COP", "official", "police"),
    ("security", "force", "military", "MIL", "military", "security forces"),
)


def read_entries(file: Path) -> Iterator[tuple[Entry, dict[str, list[str]]]]:
    """Every entry of a file, and for states their adjectives, people and capitals.

    Raises RegistryError, which names file, key and mend.
    """
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RegistryError(f"{file.name}: cannot be read as TOML ({error}); mend that line") from None
    defaults = data.pop("defaults", {})
    for prefix, table in data.items():
        if not isinstance(table, dict):
            raise RegistryError(
                f"{file.name}: {prefix!r} stands outside a table; put actors under [group], [force] or such"
            )
        for key, row in table.items():
            if not isinstance(row, dict):
                raise RegistryError(f"{file.name}: [{prefix}.{key}] is no table; write {key} = {{ names = [...] }}")
            if prefix == "state":
                yield from _state(file.name, key, row)
            else:
                yield _entry(file.name, f"{prefix}:{key}", {**defaults, **row}), {}


def _entry(file: str, name: str, row: dict[str, Any]) -> Entry:
    unknown = set(row) - KEYS
    if unknown:
        raise RegistryError(
            f"{file}: [{name}] has the unknown key {min(unknown)!r}; the keys are {', '.join(sorted(KEYS))}"
        )
    if not _is_words(row.get("names")):
        raise RegistryError(f'{file}: [{name}] has no names; write  names = ["…"]')
    return Entry(
        id=name,
        names=tuple(row["names"]),
        kind=row.get("kind", "person" if name.startswith("person:") else "other"),
        country=row.get("country"),
        sector=row.get("sector"),
        speaker_kind=row.get("speaker"),
        form=row.get("form", "name"),
        side=row.get("side"),
        parent=row.get("parent"),
        role=row.get("role"),
        since=_day(row.get("since"), file, name, last=False),
        until=_day(row.get("until"), file, name, last=True),
        origin=file,
    )


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(word, str) for word in value)


def _day(value: Any, file: str, name: str, *, last: bool) -> date | None:
    """The first or last day of a year, a month or a day given as text."""
    if value is None:
        return None
    try:
        numbers = [int(part) for part in str(value).split("-")]
        if len(numbers) == 3:
            return date(*numbers)
        year, month = (numbers[0], numbers[1]) if len(numbers) == 2 else (numbers[0], 12 if last else 1)
        if not last:
            return date(year, month, 1)
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    except (ValueError, TypeError):
        raise RegistryError(
            f'{file}: [{name}] has the date {value!r}; write "2011", "2011-03" or "2011-03-15"'
        ) from None


def _state(file: str, code: str, row: dict[str, Any]) -> Iterator[tuple[Entry, dict[str, list[str]]]]:
    extra = {key: row.get(key, []) for key in ("adjectives", "people", "capitals")}
    if not _is_words(row.get("names")) or not all(isinstance(words, list) for words in extra.values()):
        raise RegistryError(f"{file}: [state.{code}] needs names, and lists for adjectives, people and capitals")
    name = f"state:{code}"
    state = Entry(
        id=name,
        names=tuple(row["names"]),
        kind="state",
        country=code,
        sector="GOV",
        speaker_kind="official",
        side=name,
        origin=file,
    )
    yield state, extra
    plain = (extra["adjectives"] or row["names"])[0]
    for ending, prefix, kind, sector, speaker, noun in PARTS:
        yield (
            Entry(
                id=f"{prefix}:{code}-{ending}", names=(f"{plain} {noun}",), kind=kind, country=code, sector=sector,  # type: ignore[arg-type]
                speaker_kind=speaker, side=name, parent=name, role=PART, origin=file,  # type: ignore[arg-type]
            ),
            {},
        )  # fmt: skip
