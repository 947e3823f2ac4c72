"""One text as published, and how it came in."""

from datetime import date
from typing import Literal

import msgspec

from casus.model.interval import Interval, Precision

DateOrigin = Literal["given", "metadata", "text"]


class Published(msgspec.Struct, frozen=True, rename={"origin": "from"}):
    """When a report was published and how that is known: given by the user, from metadata or from the text."""

    earliest: date | None = None
    latest: date | None = None
    precision: Precision = "unknown"
    origin: DateOrigin | None = None

    @property
    def interval(self) -> Interval:
        """The publication date as an interval."""
        return Interval(self.earliest, self.latest, self.precision)


class Removed(msgspec.Struct, frozen=True):
    """A piece that cleaning took out: why, the words, and the offset in the cleaned text where it stood."""

    reason: str
    words: str
    at: int


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One report as stored: `text` is the cleaned text that all offsets refer to.

    `id` is what the user gave, else the hash of the cleaned text (`digest`).
    """

    id: str
    text: str
    digest: str
    title: str | None = None
    outlet: str | None = None
    published: Published | None = None
    url: str | None = None
    language: str = "en"
    origin: str | None = None
    charset: str | None = None
    removed: tuple[Removed, ...] = ()


class InputRecord(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one input: read, set aside with a reason, or a duplicate of another report."""

    origin: str
    outcome: Literal["read", "set_aside", "duplicate"]
    report: str | None = None
    reason: str | None = None
