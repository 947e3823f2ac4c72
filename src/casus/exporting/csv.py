"""Comma-separated values: one flat row an event, columns as `flat.COLUMNS` documents them."""

import csv
from collections.abc import Iterable
from typing import TextIO

from casus.exporting.flat import COLUMNS, Value, row
from casus.model import Event

# A cell that starts so is read as a formula by spreadsheet programs; see OWASP, "CSV injection".
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write(events: Iterable[Event], stream: TextIO) -> None:
    """Writes a header and one row an event; an unknown value is an empty cell (RFC 4180)."""
    writer = csv.DictWriter(stream, fieldnames=list(COLUMNS), lineterminator="\n")
    writer.writeheader()
    for event in events:
        writer.writerow({name: _cell(value) for name, value in row(event).items()})


def _cell(value: Value) -> Value:
    """Words that a spreadsheet would run are set behind an apostrophe."""
    return "'" + value if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
