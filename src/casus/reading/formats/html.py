"""HTML: the article's words without the page around them, by trafilatura (Barbaresi 2021)."""

import logging
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from casus.errors import InputError
from casus.model import Published
from casus.reading.dates import read_date
from casus.reading.document import Document
from casus.reading.formats.decoding import read_text
from casus.reading.formats.limits import MOST_BYTES_OF_A_PAGE, read_whole

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_SENTENCE = re.compile(r"[^\W\d_]{2,}[^.!?\n]*\s[^.!?\n]*\s[^.!?\n]*[.!?]")
NO_ARTICLE = "holds no article, only navigation or nothing"


def read(stream: BinaryIO, origin: str) -> Iterator[Document | InputError]:
    """The one report of an HTML page, with title, outlet, address and date from its metadata."""
    data = read_whole(stream, origin, MOST_BYTES_OF_A_PAGE)
    declared = _DECLARED.search(data[:4096])
    text, charset, note = read_text(data, origin, declared[1].decode("ascii") if declared else None)
    article = _extract(text, origin)
    if article is None or not _SENTENCE.search(article.text or ""):
        raise InputError(origin, NO_ARTICLE, "save the article itself, or its text")
    yield Document(
        origin=origin, text=article.text, title=article.title, published=_published(article.date),
        outlet=article.sitename, url=article.url, charset=charset, note=note,
    )  # fmt: skip


def _extract(text: str, origin: str) -> Any:
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        return bare_extraction(text, include_comments=False, include_tables=False, with_metadata=True)
    except Exception as error:  # a page can break the library in ways that it does not name
        raise InputError(origin, f"cannot be read as HTML ({type(error).__name__})", "save its text") from None


def _published(written: str | None) -> Published | None:
    try:
        return read_date(written, "metadata") if written else None
    except ValueError:
        return None
