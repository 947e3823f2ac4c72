"""Reads codebook folders: the one in the package, then the user's, entry by entry."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from casus.codebook.codebook import Codebook, Context, EventType, RealisWords, Refinement, WordClass
from casus.errors import CodebookError

PACKAGED = Path(__file__).parent / "data"


def load_codebook(folder: Path | None = None) -> Codebook:
    """The packaged codebook, with what a user's folder adds or replaces.

    The folder has the layout of the packaged one: `types/*.toml`, `weapons.toml`, `targets.toml`,
    `classes.toml`, `refine.toml`, `contexts.toml`, `realis.toml`; any may be missing.
    Raises CodebookError, which names file, key and mend.
    """
    if folder is not None and not folder.is_dir():
        raise CodebookError(f"{folder}: no such folder; give a folder that holds codebook files (types/*.toml)")
    folders = [PACKAGED] + ([folder] if folder else [])
    types: dict[str, EventType] = {}
    for file in (f for base in folders for f in sorted((base / "types").glob("*.toml"))):
        types |= _types(file)
    if folder and not list((folder / "types").glob("*.toml")) and not any(folder.glob("*.toml")):
        raise CodebookError(f"{folder}: holds no codebook files; put event types into {folder}/types/NAME.toml")
    book = Codebook(
        types=types,
        weapons=_classes(folders, "weapons"),
        targets=_classes(folders, "targets"),
        classes=_further(folders),
        refinements=tuple(_refinements(folders)),
        contexts=tuple(_contexts(folders)),
        realis=_realis(folders),
    )
    _check(book)
    return book


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CodebookError(f"{file.name}: cannot be read as TOML ({error}); mend that line") from None


def _convert(value: Any, kind: Any, file: Path, key: str) -> Any:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise CodebookError(f"{file.name}: [{key}] {error}; see docs/codebook.md for the keys") from None


def _types(file: Path) -> dict[str, EventType]:
    data = _read(file)
    family, roles = data.get("family"), data.get("roles", {})
    if not isinstance(family, str):
        raise CodebookError(f'{file.name}: has no family; begin the file with  family = "violence"  or another')
    defaults = {"agent_role": roles.get("agent", "perpetrator"), "patient_role": roles.get("patient", "target")}
    found = {}
    for name, entry in data.get("types", {}).items():
        row = {**defaults, "family": family, "id": name, **entry}
        row["oblique_roles"] = {**roles.get("obliques", {}), **entry.get("oblique_roles", {})}
        found[name] = _convert(row, EventType, file, f"types.{name}")
    return found


def _files(folders: list[Path], name: str) -> Iterator[Path]:
    return (base / f"{name}.toml" for base in folders if (base / f"{name}.toml").exists())


def _classes(folders: list[Path], name: str) -> dict[str, WordClass]:
    found: dict[str, WordClass] = {}
    for file in _files(folders, name):
        for entry in _read(file).get(name, []):
            kind = entry.get("kind")
            if not kind or not entry.get("words"):
                raise CodebookError(f"{file.name}: an entry of [[{name}]] lacks kind or words; add both")
            for word in entry["words"]:
                row = {
                    "word": word,
                    "name": entry.get("class", kind),
                    "kind": kind,
                    "without": entry.get("without", []),
                }
                found.setdefault(word, _convert(row, WordClass, file, name))
    return found


def _further(folders: list[Path]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for file in _files(folders, "classes"):
        for entry in _read(file).get("classes", []):
            for word in entry.get("words", []):
                found.setdefault(word, set()).add(str(entry.get("kind")))
    return {word: frozenset(kinds) for word, kinds in found.items()}


def _refinements(folders: list[Path]) -> Iterator[Refinement]:
    for file in _files(folders, "refine"):
        for entry in _read(file).get("rules", []):
            yield _convert(entry, Refinement, file, "rules")


def _contexts(folders: list[Path]) -> Iterator[Context]:
    for file in _files(folders, "contexts"):
        for name, entry in _read(file).get("contexts", {}).items():
            yield _convert({"name": name, **entry}, Context, file, f"contexts.{name}")


def _realis(folders: list[Path]) -> RealisWords:
    merged: dict[str, list[str]] = {}
    last = PACKAGED
    for last in _files(folders, "realis"):
        for key, words in _read(last).items():
            merged[key] = merged.get(key, []) + words
    return _convert(merged, RealisWords, last, "realis")  # type: ignore[no-any-return]


def _check(book: Codebook) -> None:
    for rule in book.refinements:
        for name in (rule.to, *rule.source):
            if name not in book.types:
                raise CodebookError(
                    f"refine.toml: rule names the type {name!r}, which no file defines; define it or mend the name"
                )
    names = {context.name for context in book.contexts}
    for kind in book.types.values():
        for trigger in kind.triggers:
            unknown = set(trigger.context + trigger.not_context) - names
            if unknown:
                raise CodebookError(
                    f"types.{kind.id}: no context is called {sorted(unknown)[0]!r}; "
                    "define it in contexts.toml or mend the name"
                )
