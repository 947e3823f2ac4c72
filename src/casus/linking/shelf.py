"""Where the state of linking is kept: records, blocks and scored pairs, in memory or in a database."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from casus.linking.records import Record

Edge = tuple[int, int]
Points = float | None  # None: the pair is barred


class Shelf(Protocol):
    """Records by number, the members of every block, and the candidate pairs with their points.

    Numbers only tell records apart; nothing that linking finds depends on them.
    """

    def record(self, number: int) -> Record:
        """The record of that number."""
        ...

    def count(self) -> int:
        """How many records there are."""
        ...

    def size(self, block: str) -> int:
        """How many records a block holds."""
        ...

    def members(self, block: str) -> set[int]:
        """The records of a block."""
        ...

    def change_block(self, block: str, added: Iterable[int], removed: Iterable[int]) -> None:
        """Puts records into a block and takes others out."""
        ...

    def meetings(self, pair: Edge) -> int:
        """In how many blocks a pair meets."""
        ...

    def put_pair(self, pair: Edge, meetings: int, points: Points) -> None:
        """Keeps a candidate pair, the smaller number first."""
        ...

    def drop_pair(self, pair: Edge) -> None:
        """Forgets a pair that meets nowhere any more."""
        ...

    def pairs_of(self, number: int) -> Mapping[int, Points]:
        """The candidate pairs of a record: the other record -> points."""
        ...

    def pairs(self) -> int:
        """How many candidate pairs there are."""
        ...


class Memory:
    """A shelf for one run."""

    def __init__(self) -> None:
        self.records: dict[int, Record] = {}
        self._blocks: dict[str, set[int]] = {}
        self._meetings: dict[Edge, int] = {}
        self._near: dict[int, dict[int, Points]] = {}

    def record(self, number: int) -> Record:
        """The record of that number."""
        return self.records[number]

    def count(self) -> int:
        """How many records there are."""
        return len(self.records)

    def size(self, block: str) -> int:
        """How many records a block holds."""
        return len(self._blocks.get(block, ()))

    def members(self, block: str) -> set[int]:
        """The records of a block."""
        return self._blocks.get(block, set())

    def change_block(self, block: str, added: Iterable[int], removed: Iterable[int]) -> None:
        """Puts records into a block and takes others out."""
        self._blocks.setdefault(block, set()).difference_update(removed)
        self._blocks[block].update(added)

    def meetings(self, pair: Edge) -> int:
        """In how many blocks a pair meets."""
        return self._meetings.get(pair, 0)

    def put_pair(self, pair: Edge, meetings: int, points: Points) -> None:
        """Keeps a candidate pair, the smaller number first."""
        one, other = pair
        self._meetings[pair] = meetings
        self._near.setdefault(one, {})[other] = self._near.setdefault(other, {})[one] = points

    def drop_pair(self, pair: Edge) -> None:
        """Forgets a pair that meets nowhere any more."""
        one, other = pair
        del self._meetings[pair], self._near[one][other], self._near[other][one]

    def pairs_of(self, number: int) -> Mapping[int, Points]:
        """The candidate pairs of a record: the other record -> points."""
        return self._near.get(number, {})

    def pairs(self) -> int:
        """How many candidate pairs there are."""
        return len(self._meetings)
