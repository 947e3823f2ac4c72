"""CSV and XLSX: one report a row, in a column called `text`."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import BinaryIO

from casus.errors import InputError
from casus.model import Published
from casus.reading.charset import candidates, shown
from casus.reading.dates import of_day, read_date
from casus.reading.document import Document
from casus.reading.formats.limits import MOST_RATIO, MOST_UNPACKED, SPLIT

COLUMNS = ("text", "id", "title", "published", "outlet", "url", "language")
NO_COLUMN = "has no column called text"
ADVICE = "name the column of the reports  text  in the first row"


def read_csv(stream: BinaryIO, origin: str) -> Iterator[Document | InputError]:
    """The reports of a table in plain text; comma, semicolon, tab or bar as the header shows."""
    charset = _charset(stream, origin)
    errors = "replace" if charset == "cp1252" else "strict"
    lines = io.TextIOWrapper(stream, encoding=charset, errors=errors, newline="")
    header = lines.readline()
    lines.seek(0)
    if not header.strip():
        yield InputError(origin, "is empty", ADVICE)
        return
    csv.field_size_limit(2**31 - 1)
    rows = csv.reader(lines, delimiter=max(",;\t|", key=header.count))
    yield from _documents(_counted(rows, origin), origin, "line", shown(charset))


def _counted(rows: Iterable[Sequence[object]], origin: str) -> Iterator[Sequence[object]]:
    try:
        yield from rows
    except (csv.Error, UnicodeDecodeError) as error:
        raise InputError(origin, f"cannot be read as a table ({error})", "save it as CSV in UTF-8") from None


def _charset(stream: BinaryIO, origin: str) -> str:
    """The charset that fits the whole file, found without holding it in memory."""
    import codecs

    charset = candidates(stream.read(4))[0]
    stream.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8-sig" if charset == "utf-8" else charset)()
    try:
        while piece := stream.read(1 << 20):
            if b"\x00" in piece and charset.startswith("utf-8"):
                raise InputError(origin, "is binary data", "save it as CSV in UTF-8")
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        charset = "cp1252"
    stream.seek(0)
    return "utf-8-sig" if charset == "utf-8" else charset


def read_xlsx(stream: BinaryIO, origin: str) -> Iterator[Document | InputError]:
    """The reports of a workbook's sheets that have a column `text`."""
    _refuse_bombs(stream, origin)
    from openpyxl import load_workbook

    try:
        book = load_workbook(stream, read_only=True, data_only=True)
        sheets = [(sheet.title, sheet.iter_rows(values_only=True)) for sheet in book.worksheets]
        found = [list(_documents(rows, f"{origin}, sheet {name}", "row", None)) for name, rows in sheets]
    except InputError:
        raise
    except Exception as error:  # a damaged workbook breaks the library in ways that it does not name
        raise InputError(origin, f"is a damaged workbook ({type(error).__name__})", "save it again as XLSX") from None
    kept = [documents for documents in found if not _without_column(documents)]
    for documents in kept or found[:1]:
        yield from documents


def _without_column(documents: list[Document | InputError]) -> bool:
    return len(documents) == 1 and isinstance(documents[0], InputError) and documents[0].reason == NO_COLUMN


def _refuse_bombs(stream: BinaryIO, origin: str) -> None:
    try:
        with zipfile.ZipFile(stream) as archive:
            packed = sum(entry.compress_size for entry in archive.infolist())
            unpacked = sum(entry.file_size for entry in archive.infolist())
            book = "xl/workbook.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise InputError(origin, "is no workbook", "save it again as XLSX") from None
    stream.seek(0)
    if not book:
        raise InputError(origin, "is a packed file, but no workbook", "unpack it, or save it as text")
    if unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * max(packed, 100_000):
        raise InputError(origin, f"unpacks to {unpacked // 2**20} MB", SPLIT)


def _documents(
    rows: Iterable[Sequence[object]], origin: str, unit: str, charset: str | None
) -> Iterator[Document | InputError]:
    table = iter(rows)
    header = [str(cell or "").strip().lower() for cell in next(table, ())]
    if "text" not in header:
        yield InputError(origin, NO_COLUMN, ADVICE)
        return
    places = {name: header.index(name) for name in COLUMNS if name in header}
    for number, row in enumerate(table, 2):
        if any(cell not in (None, "") for cell in row):
            fields = {name: row[at] for name, at in places.items() if at < len(row)}
            yield _document(fields, f"{origin}, {unit} {number}", charset)


def _document(fields: dict[str, object], place: str, charset: str | None) -> Document | InputError:
    text = fields.get("text")
    if not isinstance(text, str) or not text.strip():
        return InputError(place, "has no text", "fill the column text, or take the row out")
    try:
        published = _published(fields.get("published"))
    except ValueError as error:
        return InputError(place, f"its date {error}", "mend it, or leave published out")
    given = {n: str(v).strip() for n, v in fields.items() if n not in ("text", "published") and v not in (None, "")}
    return Document(origin=place, text=text, published=published, charset=charset, light=True, **given)


def _published(value: object) -> Published | None:
    if value in (None, ""):
        return None
    return of_day(value, "given") if isinstance(value, date | datetime) else read_date(str(value), "given")
