"""Keeping the candidate pairs right while records come and go: only the blocks they are in are touched."""

from collections.abc import Callable, Collection, Iterable
from zlib import crc32

import msgspec

from casus.errors import LinkingError
from casus.linking.blocking import Tree, trees
from casus.linking.model import Model
from casus.linking.records import Record
from casus.linking.shelf import Edge, Shelf

Test = Callable[[Record, Record], bool]


class Largest(msgspec.Struct):
    """The largest block that makes pairs, of those touched."""

    size: int = 0
    name: str = ""


class Candidates:
    """The change of the pairs that one change of the records makes."""

    def __init__(self, shelf: Shelf, model: Model) -> None:
        self._shelf, self._model = shelf, model
        self._trees = trees(model)
        self.largest = Largest()
        self.change: dict[Edge, int] = {}

    def update(self, added: Collection[int], removed: Collection[int]) -> None:
        """Works out in how many more, or fewer, blocks every pair meets.

        Raises LinkingError where the pairs would exceed the model's budget, naming the largest block.
        """
        limits = self._model.limits
        self._budget = max(limits.pairs_at_least, limits.pairs_per_record * self._shelf.count())
        for tree in self._trees:
            for block, (new, gone) in self._by_block(tree, added, removed).items():
                self._change(tree, block, 0, new, gone)
                if len(self.change) > 2 * self._budget:
                    raise LinkingError(self._over())

    def check(self) -> None:
        """Raises LinkingError where there are more pairs than the budget allows."""
        if self._shelf.pairs() > self._budget:
            raise LinkingError(self._over())

    def _by_block(
        self, tree: Tree, added: Iterable[int], removed: Iterable[int]
    ) -> dict[str, tuple[set[int], set[int]]]:
        found: dict[str, tuple[set[int], set[int]]] = {}
        for which, numbers in enumerate((added, removed)):
            for number in numbers:
                for block in tree.keys(self._shelf.record(number)):
                    found.setdefault(block, (set(), set()))[which].add(number)
        return found

    def _change(self, tree: Tree, block: str, depth: int, added: set[int], removed: set[int]) -> None:
        """Changes the members of a block, and with them its pairs and, where it is divided, its parts."""
        size = self._shelf.size(block)
        whole, stays_whole = size <= tree.largest, size + len(added) - len(removed) <= tree.largest
        if not whole and not stays_whole:
            self._pass_down(tree, block, depth, added, removed)
            self._shelf.change_block(block, added, removed)
            if depth >= tree.sampled:
                self._change_sample(tree, block, added, removed)
            return
        old = set(self._shelf.members(block))
        new = (old - removed) | added
        self._shelf.change_block(block, added, removed)
        if whole and stays_whole:
            self._count(tree.allowed, block, removed, old, -1)
            self._count(tree.allowed, block, added, new, 1)
        elif whole:
            self._count(tree.allowed, block, old, old, -1)
            self._divide(tree, block, depth, new, set())
        else:
            self._divide(tree, block, depth, set(), old)
            self._count(tree.allowed, block, new, new, 1)

    def _divide(self, tree: Tree, block: str, depth: int, new: set[int], old: set[int]) -> None:
        """Divides a block that has grown too large, or undoes it."""
        self._pass_down(tree, block, depth, new, old)
        if depth >= tree.sampled:
            self._choose_anew(tree, block, old, new)

    def _change_sample(self, tree: Tree, block: str, added: set[int], removed: set[int]) -> None:
        """Changes the members of a sampled block: all are compared with its chosen records."""
        chosen = set(self._shelf.members(_chosen(block)))
        last = max(self._rank(number) for number in chosen)
        if chosen & removed or any(self._rank(number) < last for number in added):
            new = set(self._shelf.members(block))
            self._choose_anew(tree, block, (new - added) | removed, new)
        else:
            self._count(tree.likely, block, removed, chosen, -1)
            self._count(tree.likely, block, added, chosen, 1)

    def _choose_anew(self, tree: Tree, block: str, old: set[int], new: set[int]) -> None:
        """Chooses the records of a block anew that all others are compared with."""
        before = set(self._shelf.members(_chosen(block)))
        after = set(sorted(new, key=self._rank)[: self._model.limits.chosen])
        self._count(tree.likely, block, before, old, -1)
        self._count(tree.likely, block, after, new, 1)
        self._shelf.change_block(_chosen(block), after - before, before - after)

    def _rank(self, number: int) -> tuple[bool, bool, int, str, int]:
        """Sorts the records of a block by what they can be told by, and those alike as by chance."""
        record = self._shelf.record(number)
        by_chance = crc32(f"{record.report} {record.happening}".encode())
        return not record.main, record.earliest is None, by_chance, record.report, record.happening

    def _pass_down(self, tree: Tree, block: str, depth: int, added: set[int], removed: set[int]) -> None:
        """Changes the parts of a divided block, which has none at the end of the steps."""
        if depth == len(tree.steps):
            return
        parts: dict[str, tuple[set[int], set[int]]] = {}
        for which, numbers in enumerate((added, removed)):
            for number in numbers:
                for part in tree.parts(block, depth, self._shelf.record(number)):
                    parts.setdefault(part, (set(), set()))[which].add(number)
        for part, (new, gone) in parts.items():
            self._change(tree, part, depth + 1, new, gone)

    def _count(self, allowed: Test, block: str, some: Collection[int], members: Collection[int], step: int) -> None:
        """Counts every pair of one of `some` with a member of the block, once."""
        if step > 0 and len(members) > self.largest.size:
            self.largest = Largest(len(members), block)
        if len(some) * len(members) > 2 * self._budget:
            raise LinkingError(self._over())
        records = [(number, self._shelf.record(number)) for number in members]
        change = self.change
        for one in some:
            mine = self._shelf.record(one)
            for other, yours in records:
                if (other > one or other not in some) and mine.report != yours.report and allowed(mine, yours):
                    pair = (one, other) if one < other else (other, one)
                    change[pair] = change.get(pair, 0) + step

    def _over(self) -> str:
        return (
            f"linking would compare more than {self._budget:,} pairs; the largest block is {self.largest.name} with "
            f"{self.largest.size:,} records; link fewer reports at a time, or raise pairs_per_record in the model"
        )


def _chosen(block: str) -> str:
    return f"{block} / chosen"
