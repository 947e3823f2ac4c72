"""JSON Lines: one report a line, in the shape of the contract."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from casus.errors import InputError
from casus.model import Published
from casus.reading.charset import candidates
from casus.reading.dates import read_date
from casus.reading.document import Document
from casus.reading.formats.decoding import read_text
from casus.reading.formats.limits import MOST_BYTES, SPLIT

SHAPE = 'write one object a line, such as {"text": "..."}'


class Row(msgspec.Struct, frozen=True):
    """One line; fields that are not named here are passed over."""

    text: str
    id: str | int | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None


_DECODER = msgspec.json.Decoder(Row)


def read(stream: BinaryIO, origin: str) -> Iterator[Document | InputError]:
    """The reports in line order; a broken line is a problem of that line alone."""
    wide = candidates(stream.read(4), None)[0] in ("utf-16", "utf-32")
    stream.seek(0)
    if wide:
        yield InputError(origin, "is JSON Lines in UTF-16 or UTF-32", "save it as UTF-8")
        return
    empty = True
    for number, line in enumerate(_lines(stream), 1):
        place = f"{origin}, line {number}"
        if line is None:
            yield InputError(place, f"holds more than {MOST_BYTES // 2**20} MB", SPLIT)
        elif not line.strip():
            continue
        else:
            yield _document(line, place)
        empty = False
    if empty:
        yield InputError(origin, "is empty", SHAPE)


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines; None stands for one that is too long, which is never held in memory."""
    while line := stream.readline(MOST_BYTES + 1):
        if len(line) <= MOST_BYTES:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MOST_BYTES)
        yield None


def _document(line: bytes, place: str) -> Document | InputError:
    try:
        text, charset, note = read_text(line, place)
        row = _DECODER.decode(text.lstrip("\ufeff"))
        published = read_date(row.published, "given") if row.published else None
    except InputError as error:
        return error
    except msgspec.ValidationError as error:
        return InputError(place, f"is no report ({error})", SHAPE)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        return InputError(place, f"is no JSON ({error})", SHAPE)
    except ValueError as error:
        return InputError(place, f"its date {error}", "mend it, or leave published out")
    return _of_row(row, published, place, charset, note)


def _of_row(row: Row, published: Published | None, place: str, charset: str, note: str | None) -> Document:
    return Document(
        origin=place, text=row.text, id=None if row.id in (None, "") else str(row.id), title=row.title,
        published=published, outlet=row.outlet, url=row.url, language=row.language, charset=charset, light=True,
        note=note,
    )  # fmt: skip
