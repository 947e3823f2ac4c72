"""JSON Lines: every event whole, one a line, as the contract has it."""

from collections.abc import Iterable
from typing import TextIO

import msgspec

from casus.model import Event


def write(events: Iterable[Event], stream: TextIO) -> None:
    """Writes one event a line, with all its claims."""
    for event in events:
        stream.write(msgspec.json.encode(event).decode() + "\n")
