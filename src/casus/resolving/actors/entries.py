"""What the registry holds: actors, and the names by which texts call them."""

from datetime import date
from typing import Literal

import msgspec

from casus.model.names import ActorForm, ActorKind
from casus.model.source import SpeakerKind

Use = Literal["name", "adjective", "people", "capital"]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One actor: its id, names (the usual one first), what it is, whose side it is on, and when it was.

    `country` is ISO 3166-1 alpha-3; `since` and `until` are the first and last day, None where open or not known.
    `parent` is the id of the actor it belongs to; `role` is a person's office. `origin` names the file.
    """

    id: str
    names: tuple[str, ...]
    kind: ActorKind = "other"
    country: str | None = None
    sector: str | None = None
    speaker_kind: SpeakerKind | None = None
    form: ActorForm = "name"
    side: str | None = None
    parent: str | None = None
    role: str | None = None
    since: date | None = None
    until: date | None = None
    origin: str = ""

    def lives(self, when: date) -> bool:
        """Whether the actor was there on a day, as far as its dates say."""
        return (self.since is None or self.since <= when) and (self.until is None or when <= self.until)


class Pattern(msgspec.Struct, frozen=True):
    """One name of an actor as it is looked for: its folded pieces, and whether it must stand in capitals."""

    pieces: tuple[str, ...]
    entry: Entry
    use: Use = "name"
    acronym: bool = False
