"""What an analyst decided; append-only."""

from typing import Any, Literal

import msgspec


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """One decision on an event: who, when (ISO 8601 with zone), what; `undoes` names the decision it takes back."""

    id: str
    event: str
    verb: Literal["accept", "correct", "merge", "split", "discard", "undo", "comment"]
    author: str
    at: str
    value: dict[str, Any] = {}
    undoes: str | None = None
