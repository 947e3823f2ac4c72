"""What a check of the store finds, each altered row once."""

from typing import NamedTuple, TypeVar

import msgspec

from casus.review.chain import Cell

T = TypeVar("T", bound=msgspec.Struct)


class Finding(NamedTuple):
    """One row that is not what it should be: its table, the words that name it there, and what is wrong."""

    table: str
    row: str
    what: str


class Findings:
    """Collects findings; of one row only the first is kept."""

    def __init__(self) -> None:
        self._by_row: dict[tuple[str, str], Finding] = {}

    def add(self, table: str, row: object, what: str) -> None:
        """Notes what is wrong with a row."""
        self._by_row.setdefault((table, str(row)), Finding(table, str(row), what))

    def has(self, table: str, row: object) -> bool:
        """Whether something is wrong with a row."""
        return (table, str(row)) in self._by_row

    def all(self) -> list[Finding]:
        """The findings in the order in which they were made."""
        return list(self._by_row.values())


def as_bytes(value: Cell) -> bytes:
    """The bytes of a cell as they are stored, whether or not they are text."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogateescape")


def decoded(value: Cell, kind: type[T]) -> T | None:
    """What the JSON of a cell says, None where it is none of that kind."""
    try:
        return msgspec.json.decode(as_bytes(value), type=kind)
    except ValueError:  # msgspec's errors and those of UTF-8 are kinds of it
        return None
