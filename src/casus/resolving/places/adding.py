"""A user's own gazetteer files: GeoNames dumps (tab-separated, also zipped or gzipped) and CSV.

CSV columns: name, latitude, longitude (needed); country (ISO 3166-1 alpha-2), admin1, kind, population, aliases
(separated by ";"), id, radius_km (may be missing). A GeoNames dump has the 19 columns of its readme without a header.
"""

import csv
import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import msgspec

from casus.errors import GazetteerError
from casus.resolving.places import storage
from casus.resolving.places.entries import CITY, PRECISION, RADIUS, Draft
from casus.resolving.places.sources import usable_name
from casus.resolving.places.supplement import check_point

_COLUMNS = 19
_CLASSES = {"P": CITY, "L": "region", "H": "water", "T": "mountain"}
_CODES = {
    "ADM1": "admin1",
    "ADM2": "admin2",
    "ADM3": "admin2",
    "AIRP": "airport",
    "AIRB": "airport",
    "AIRF": "airport",
    "CMP": "camp",
    "CMPRF": "camp",
    "ISL": "island",
}
_WANTED = ("name", "latitude", "longitude")


def add_gazetteer(path: Path, show: bool = True) -> int:
    """Merge a GeoNames dump or a CSV file into this user's gazetteer; returns the number of places read.

    The file is checked whole before anything is changed, and the gazetteer is built beside the old one, which stays as
    it is when anything goes wrong. Raises GazetteerError for wrong columns, points off the globe, ids that occur twice,
    and files that are cut short.
    """
    from casus.resolving.places.build import build

    drafts = read_gazetteer(Path(path))
    everything = [*_others(user_entries(), drafts), *drafts]
    build(storage.gazetteer_path(), everything, show)
    _user_path().write_bytes(msgspec.msgpack.encode(everything))
    return len(drafts)


def user_entries() -> list[Draft]:
    """The entries that the user has added before."""
    path = _user_path()
    return msgspec.msgpack.decode(path.read_bytes(), type=list[Draft]) if path.exists() else []


def read_gazetteer(path: Path) -> list[Draft]:
    """Read and check a whole file; see `add_gazetteer` for the errors."""
    try:
        with _text(path) as text:
            rows = _csv_rows(text, path) if ".csv" in path.name.lower() else _dump_rows(text, path)
            drafts = list(rows)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, gzip.BadGzipFile) as error:
        raise GazetteerError(
            f"{path}: cannot be read ({error or 'the file is cut short'}); download it again"
        ) from error
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path}: is not UTF-8 text ({error.reason}); save it as UTF-8") from error
    if not drafts:
        raise GazetteerError(f"{path}: holds no places; give a GeoNames dump or a CSV with {', '.join(_WANTED)}")
    _check_ids(drafts, path)
    return drafts


def _user_path() -> Path:
    return storage.cache_folder() / "gazetteer-user.msgpack"


def _others(old: list[Draft], new: list[Draft]) -> list[Draft]:
    ids = {draft.geonames_id for draft in new} - {None}
    points = {(draft.name, draft.latitude, draft.longitude) for draft in new}
    return [d for d in old if d.geonames_id not in ids and (d.name, d.latitude, d.longitude) not in points]


def _text(path: Path) -> IO[str]:
    name = path.name.lower()
    if name.endswith(".zip"):
        archive = zipfile.ZipFile(path)
        inner = [n for n in archive.namelist() if n.endswith((".txt", ".csv", ".tsv")) and "readme" not in n.lower()]
        if not inner:
            raise GazetteerError(f"{path}: holds no .txt or .csv file")
        return io.TextIOWrapper(archive.open(inner[0]), "utf-8", newline="")
    if name.endswith(".gz"):
        return gzip.open(path, "rt", encoding="utf-8", newline="")
    return path.open(encoding="utf-8-sig", newline="")


def _dump_rows(text: IO[str], path: Path) -> Iterator[Draft]:
    for number, line in enumerate(text, 1):
        cells = line.rstrip("\r\n").split("\t")
        if len(cells) != _COLUMNS:
            raise GazetteerError(
                f"{path}, line {number}: {len(cells)} columns instead of {_COLUMNS}; a GeoNames dump or a .csv is needed"  # noqa: E501
            )
        kind = _CODES.get(cells[7]) or _CLASSES.get(cells[6])
        if kind:
            yield _dump_draft(cells, kind, f"{path}, line {number}")


def _dump_draft(cells: list[str], kind: str, where: str) -> Draft:
    latitude, longitude = _point(cells[4], cells[5], where)
    return Draft(
        name=cells[1], latitude=latitude, longitude=longitude, country=cells[8] or None, code=cells[10] or None,
        geonames_id=_whole(cells[0], where), kind=kind, population=_whole(cells[14] or "0", where), precision=PRECISION.get(kind, 1),  # noqa: E501
        radius=RADIUS.get(kind, 3.0), source="user: GeoNames", aliases=tuple(n for n in (cells[2], *cells[3].split(",")) if usable_name(n)),  # noqa: E501
    )  # fmt: skip


def _csv_rows(text: IO[str], path: Path) -> Iterator[Draft]:
    reader = csv.DictReader(text)
    missing = [name for name in _WANTED if name not in (reader.fieldnames or ())]
    if missing:
        raise GazetteerError(f"{path}: lacks the columns {', '.join(missing)}; the first line must name the columns")
    for number, row in enumerate(reader, 2):
        yield _csv_draft(row, f"{path}, line {number}")


def _csv_draft(row: dict[str, str | None], where: str) -> Draft:
    latitude, longitude = _point(row["latitude"], row["longitude"], where)
    if not (row["name"] or "").strip():
        raise GazetteerError(f"{where}: the name is empty")
    kind = row.get("kind") or CITY
    identifier, radius = row.get("id"), row.get("radius_km")
    return Draft(
        name=(row["name"] or "").strip(), latitude=latitude, longitude=longitude, country=(row.get("country") or "").upper() or None,  # noqa: E501
        admin1=row.get("admin1") or None, geonames_id=_whole(identifier, where) if identifier else None, kind=kind,
        population=_whole(row.get("population") or "1000", where), precision=PRECISION.get(kind, 1),
        radius=_number(radius, where) if radius else RADIUS.get(kind, 3.0), source="user: CSV",
        aliases=tuple(alias.strip() for alias in (row.get("aliases") or "").split(";") if alias.strip()),
    )  # fmt: skip


def _point(latitude: str | None, longitude: str | None, where: str) -> tuple[float, float]:
    point = _number(latitude, where), _number(longitude, where)
    check_point(*point, where)
    return point


def _number(written: str | None, where: str) -> float:
    try:
        return float(written or "")
    except ValueError:
        raise GazetteerError(f"{where}: {written!r} is not a number") from None


def _whole(written: str, where: str) -> int:
    try:
        return int(written)
    except ValueError:
        raise GazetteerError(f"{where}: {written!r} is not a whole number") from None


def _check_ids(drafts: list[Draft], path: Path) -> None:
    seen: set[int] = set()
    for draft in drafts:
        if draft.geonames_id in seen:
            raise GazetteerError(f"{path}: the id {draft.geonames_id} ({draft.name}) occurs twice; ids must differ")
        if draft.geonames_id is not None:
            seen.add(draft.geonames_id)
