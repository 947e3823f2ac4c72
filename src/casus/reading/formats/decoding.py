"""Bytes of one text to characters, with a note where the charset had to be guessed."""

from casus.errors import InputError
from casus.reading.characters import share_unseen
from casus.reading.charset import candidates, decode

BINARY_SHARE = 0.1
AS_TEXT = "save it as plain text, HTML, JSON Lines, CSV or XLSX"


def read_text(data: bytes, origin: str, declared: str | None = None) -> tuple[str, str, str | None]:
    """Text, charset, and a note or None. Raises InputError for bytes that are no text."""
    if b"\x00" in data[:65_536] and candidates(data[:4])[0] == "utf-8":
        raise InputError(origin, "is binary data", AS_TEXT)
    try:
        text, charset = decode(data, declared)
    except UnicodeDecodeError:
        raise InputError(origin, "is no text in UTF-8 or Windows-1252", "save it as UTF-8") from None
    if share_unseen(text) > BINARY_SHARE:
        raise InputError(origin, "is control characters without text", AS_TEXT)
    guessed = charset == "cp1252" and declared is None
    return text, charset, "not valid UTF-8, read as Windows-1252; save it as UTF-8" if guessed else None
