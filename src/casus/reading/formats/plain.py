"""Plain text: the file is one report."""

from collections.abc import Iterator
from typing import BinaryIO

from casus.errors import InputError
from casus.reading.document import Document
from casus.reading.formats.decoding import read_text
from casus.reading.formats.limits import read_whole


def read(stream: BinaryIO, origin: str) -> Iterator[Document | InputError]:
    """The one report of a plain text file."""
    text, charset, note = read_text(read_whole(stream, origin), origin)
    yield Document(origin=origin, text=text, charset=charset, note=note)
