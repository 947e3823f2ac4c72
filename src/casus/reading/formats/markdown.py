"""Markdown: front matter into fields, marks into plain words, one block a paragraph."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from casus.errors import InputError
from casus.model import Published
from casus.reading.dates import read_date
from casus.reading.document import Document
from casus.reading.formats.decoding import read_text
from casus.reading.formats.limits import read_whole

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_]+)[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_NAMES = {"date": "published", "published": "published", "pubdate": "published", "title": "title", "outlet": "outlet",
          "source": "outlet", "publisher": "outlet", "url": "url", "link": "url", "language": "language",
          "lang": "language", "id": "id"}  # fmt: skip


def read(stream: BinaryIO, origin: str) -> Iterator[Document | InputError]:
    """The one report of a Markdown file; its title is that of the front matter, else the first heading."""
    text, charset, note = read_text(read_whole(stream, origin), origin)
    fields, body = _front_matter(text)
    title, words = _plain(body)
    yield Document(
        origin=origin, text=words, id=fields.get("id"), title=fields.get("title") or title,
        published=_published(fields.get("published"), origin), outlet=fields.get("outlet"), url=fields.get("url"),
        language=fields.get("language"), charset=charset, note=note,
    )  # fmt: skip


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Simple `key: value` lines between `---` lines; other YAML is passed over."""
    match = _FRONT.match(text.lstrip("\ufeff"))
    if not match:
        return {}, text
    found = {name.lower(): value.strip("\"'") for name, value in _FIELD.findall(match[1])}
    return {_NAMES[name]: value for name, value in found.items() if name in _NAMES and value}, text[match.end() :]


def _published(written: str | None, origin: str) -> Published | None:
    if not written:
        return None
    try:
        return read_date(written, "metadata")
    except ValueError as error:
        raise InputError(origin, f"its date {error}", "mend the front matter") from None


def _plain(text: str) -> tuple[str | None, str]:
    """The first heading of the first level, and the words of all blocks, headings included."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark", {"maxNesting": 20}).parse(text)
    title, pieces, bullet = None, [], False
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "list_item_open":
            bullet = True
        elif token.type == "inline":
            words = _words(token.children or ())
            if before and before.tag == "h1" and title is None:
                title = " ".join(words.split())
            pieces.append(f"• {words}" if bullet else words)
            bullet = False
    return title, "\n\n".join(piece for piece in pieces if piece.strip("• \n"))


def _words(children: Sequence["Token"]) -> str:
    """The words of a block: marks, images and raw HTML left out, soft line breaks as spaces."""
    parts = []
    for child in children:
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak":
            parts.append("\n")
    return "".join(parts).strip()
