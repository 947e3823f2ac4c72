"""Who speaks, and how they stand to what they say."""

from typing import Literal

import msgspec

SpeakerKind = Literal[
    "outlet",
    "state_media",
    "monitor",
    "military",
    "official",
    "unnamed",
    "analyst",
    "witness",
    "party",
    "hospital",
    "unknown",
]
Stance = Literal["asserts", "alleges", "denies", "declines", "doubts", "acknowledges", "speculates"]


class Source(msgspec.Struct, frozen=True):
    """One link of a source chain; the name is None for a root that the text hides."""

    name: str | None
    kind: SpeakerKind = "unknown"
    actor: str | None = None
