"""The state of linking in the database: records, blocks and scored pairs, read as needed and written at the end."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from hashlib import blake2b

import msgspec

from casus.linking.records import Record
from casus.linking.shelf import Edge, Points

# A pair as it is to be written: its meetings and points; None where it is to go.
Change = tuple[int, Points] | None


class DatabaseShelf:
    """A shelf over the tables `link_...`; nothing is written before `flush`, but new records, which get a number."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._decode = msgspec.msgpack.Decoder(Record).decode
        self._records: dict[int, Record] = {}
        self._sizes: dict[int, int] = {}
        self._members: dict[int, set[int]] = {}
        self._moves: dict[int, dict[int, bool]] = {}
        self._changes: dict[Edge, Change] = {}
        self._near: dict[int, dict[int, Points]] = {}
        kept = dict(connection.execute("select name, value from link_state"))
        self._count, self._pairs = int(kept.get("records", 0)), int(kept.get("pairs", 0))
        self._fresh = not self._count

    def _value(self, query: str, values: tuple[int, ...] = ()) -> int:
        return int(self._connection.execute(query, values).fetchone()[0])

    def add(self, record: Record) -> int:
        """Takes in a record and gives its number."""
        value = msgspec.msgpack.encode(record)
        row = self._connection.execute("insert into link_records values (null, ?, ?)", (record.report, value))
        number = row.lastrowid or 0
        self._records[number] = record
        self._count += 1
        return number

    def of_report(self, report: str) -> list[int]:
        """The numbers of a report's records."""
        rows = self._connection.execute("select number from link_records where report = ? order by number", (report,))
        return [number for (number,) in rows]

    def remove(self, numbers: Collection[int]) -> None:
        """Takes out records that are in no block any more."""
        self._connection.executemany("delete from link_records where number = ?", [(number,) for number in numbers])
        self._count -= len(numbers)

    def record(self, number: int) -> Record:
        """The record of that number."""
        if number not in self._records:
            row = self._connection.execute("select value from link_records where number = ?", (number,)).fetchone()
            self._records[number] = self._decode(row[0])
        return self._records[number]

    def count(self) -> int:
        """How many records there are."""
        return self._count

    def size(self, block: str) -> int:
        """How many records a block holds."""
        key = block_key(block)
        if key not in self._sizes:
            query = "select count(*) from link_members where block = ?"
            self._sizes[key] = 0 if self._fresh else self._value(query, (key,))
        return self._sizes[key]

    def members(self, block: str) -> set[int]:
        """The records of a block."""
        key = block_key(block)
        if key not in self._members:
            rows = self._connection.execute("select record from link_members where block = ?", (key,))
            held = set() if self._fresh else {number for (number,) in rows}
            for number, put in self._moves.get(key, {}).items():
                (held.add if put else held.discard)(number)
            self._members[key] = held
        return self._members[key]

    def change_block(self, block: str, added: Iterable[int], removed: Iterable[int]) -> None:
        """Puts records into a block and takes others out; the members of a large block are not read for it."""
        key = block_key(block)
        self._sizes[key] = self.size(block)
        moves, held = self._moves.setdefault(key, {}), self._members.get(key)
        for numbers, put in ((removed, False), (added, True)):
            for number in numbers:
                moves[number] = put
                self._sizes[key] += 1 if put else -1
                if held is not None:
                    (held.add if put else held.discard)(number)

    def meetings(self, pair: Edge) -> int:
        """In how many blocks a pair meets."""
        if pair in self._changes:
            change = self._changes[pair]
            return change[0] if change else 0
        if self._fresh:
            return 0
        row = self._connection.execute("select meetings from link_pairs where one = ? and other = ?", pair).fetchone()
        return int(row[0]) if row else 0

    def put_pair(self, pair: Edge, meetings: int, points: Points) -> None:
        """Keeps a candidate pair, the smaller number first."""
        one, other = pair
        self._pairs += other not in self._of(one)
        self._of(one)[other] = self._of(other)[one] = points
        self._changes[pair] = meetings, points

    def drop_pair(self, pair: Edge) -> None:
        """Forgets a pair that meets nowhere any more."""
        one, other = pair
        del self._of(one)[other], self._of(other)[one]
        self._pairs -= 1
        self._changes[pair] = None

    def pairs_of(self, number: int) -> Mapping[int, Points]:
        """The candidate pairs of a record: the other record -> points."""
        return self._of(number)

    def _of(self, number: int) -> dict[int, Points]:
        if number not in self._near:
            query = "select other, points from link_pairs where one = ?1 union all" \
                " select one, points from link_pairs where other = ?1"  # fmt: skip
            rows = () if self._fresh else self._connection.execute(query, (number,))
            self._near[number] = dict(rows)
        return self._near[number]

    def pairs(self) -> int:
        """How many candidate pairs there are."""
        return self._pairs

    def flush(self) -> None:
        """Writes what changed."""
        run = self._connection.executemany
        moves = sorted((block, number, put) for block, held in self._moves.items() for number, put in held.items())
        left = [(block, number) for block, number, put in moves if not put]
        run("delete from link_members where block = ? and record = ?", left)
        run("insert or ignore into link_members values (?, ?)", [(b, n) for b, n, put in moves if put])
        gone = sorted(pair for pair, change in self._changes.items() if change is None)
        kept = sorted((*pair, *change) for pair, change in self._changes.items() if change is not None)
        run("delete from link_pairs where one = ? and other = ?", gone)
        run("insert or replace into link_pairs values (?, ?, ?, ?)", kept)
        counts = [("records", str(self._count)), ("pairs", str(self._pairs))]
        run("insert or replace into link_state values (?, ?)", counts)


def block_key(block: str) -> int:
    """A block's name as a number of 63 bits: among millions of blocks two hardly ever share one."""
    return int.from_bytes(blake2b(block.encode(), digest_size=8).digest()) >> 1
