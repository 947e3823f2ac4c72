"""Bytes to text: what is declared, then UTF-8, then Windows-1252."""

import codecs

# What the web calls Latin-1 and ASCII is Windows-1252 (WHATWG Encoding Standard, section 4.2).
_AS_WINDOWS = frozenset({"ascii", "iso8859-1", "cp1252"})
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text and the charset that it was read with.

    A byte order mark speaks first. Raises UnicodeDecodeError where no charset fits.
    """
    for charset in candidates(data[:4], declared):
        try:
            return data.decode(charset), shown(charset)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252"), "cp1252"


def candidates(head: bytes, declared: str | None = None) -> list[str]:
    """Charsets to try, in order, for bytes that begin with `head`."""
    for mark, charset in _MARKS:
        if head.startswith(mark):
            return [charset]
    known = _known(declared)
    return [*([known] if known else []), "utf-8"]


def shown(charset: str) -> str:
    """The name of a charset as it is recorded."""
    return charset.removesuffix("-sig")


def _known(declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared.strip()).name if declared else None
    except LookupError:
        return None
    # Codecs such as base64 or rot13 turn no bytes into text.
    if name is None or not codecs.lookup(name)._is_text_encoding:
        return None
    return "cp1252" if name in _AS_WINDOWS else name
