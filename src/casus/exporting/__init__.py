"""Other people's formats, one small file each; `FORMATS` may be added to."""

from collections.abc import Callable, Iterable
from typing import TextIO

from casus.errors import UsageError
from casus.exporting import csv, geojson, jsonl
from casus.model import Event

Writer = Callable[[Iterable[Event], TextIO], None]

FORMATS: dict[str, Writer] = {"csv": csv.write, "jsonl": jsonl.write, "geojson": geojson.write}


def export(events: Iterable[Event], format: str, stream: TextIO) -> None:  # noqa: A002 - the verb's own word
    """Writes events in a format of `FORMATS`. Raises UsageError with the known names for another one."""
    if format not in FORMATS:
        raise UsageError(f"no format is called {format!r}; choose one of {', '.join(FORMATS)}")
    FORMATS[format](events, stream)


__all__ = ["FORMATS", "Writer", "export"]
