"""One small reader per format: a stream of bytes in, documents and named problems out, in file order."""

from collections.abc import Iterator
from typing import BinaryIO, Protocol

from casus.errors import InputError
from casus.reading.document import Document


class FormatReader(Protocol):
    """Reads one file; problems with one record come as values, so that the records after it are read all the same."""

    def __call__(self, stream: BinaryIO, origin: str) -> Iterator[Document | InputError]:
        """The documents of the file in their order."""


# File ending -> format.
SUFFIXES = {
    ".txt": "plain", ".text": "plain", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".jsonl": "json_lines", ".ndjson": "json_lines", ".csv": "csv", ".tsv": "csv", ".xlsx": "xlsx",
}  # fmt: skip


def reader(suffix: str, head: bytes) -> FormatReader:
    """The reader for a file: by its ending, else by its first bytes."""
    from casus.reading.formats import html, json_lines, markdown, plain, tables

    readers: dict[str, FormatReader] = {
        "plain": plain.read, "markdown": markdown.read, "html": html.read, "json_lines": json_lines.read,
        "csv": tables.read_csv, "xlsx": tables.read_xlsx,
    }  # fmt: skip
    return readers[SUFFIXES.get(suffix) or _by_content(head)]


def _by_content(head: bytes) -> str:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:256].lower()
    if start.startswith(b"pk\x03\x04"):
        return "xlsx"
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")):
        return "html"
    if start.startswith(b"{"):
        return "json_lines"
    return "plain"
