"""What the format readers hand on: one text as it stands in its file, before cleaning."""

import msgspec

from casus.model import Published


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """One text with what its file says about it; `light` marks a text that somebody has cut out already."""

    origin: str
    text: str
    id: str | None = None
    title: str | None = None
    published: Published | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    charset: str | None = None
    light: bool = False
    note: str | None = None
