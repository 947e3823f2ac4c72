"""Keeping the candidate pairs right while records come and go: only the blocks they are in are touched."""

from collections.abc import Collection, Iterable

import msgspec

from casus.errors import LinkingError
from casus.linking.blocking import Tree, trees
from casus.linking.model import Model
from casus.linking.shelf import Edge, Shelf


class Largest(msgspec.Struct):
    """The largest block that was left whole, of those touched."""

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
        before, after = tree.state(size, depth), tree.state(size + len(added) - len(removed), depth)
        if before == after == "divided":
            self._pass_down(tree, block, depth, added, removed)
            self._shelf.change_block(block, added, removed)
            return
        old = set(self._shelf.members(block))
        new = (old - removed) | added
        self._shelf.change_block(block, added, removed)
        if before == after == "whole":
            self._count(tree, removed, old, -1)
            self._count(tree, added, new, 1)
        else:
            if before == "whole":
                self._count(tree, old, old, -1)
            elif before == "divided":
                self._pass_down(tree, block, depth, set(), old)
            if after == "whole":
                self._count(tree, new, new, 1)
            elif after == "divided":
                self._pass_down(tree, block, depth, new, set())
        if after == "whole":
            self._weigh(block, len(new))

    def _pass_down(self, tree: Tree, block: str, depth: int, added: set[int], removed: set[int]) -> None:
        parts: dict[str, tuple[set[int], set[int]]] = {}
        for which, numbers in enumerate((added, removed)):
            for number in numbers:
                for part in tree.parts(block, depth, self._shelf.record(number)):
                    parts.setdefault(part, (set(), set()))[which].add(number)
        for part, (new, gone) in parts.items():
            self._change(tree, part, depth + 1, new, gone)

    def _count(self, tree: Tree, some: Collection[int], members: Collection[int], step: int) -> None:
        """Counts every pair of one of `some` with a member of the block, once."""
        if len(some) * len(members) > 2 * self._budget:
            raise LinkingError(self._over())
        records = [(number, self._shelf.record(number)) for number in members]
        change, allowed = self.change, tree.allowed
        for one in some:
            mine = self._shelf.record(one)
            for other, yours in records:
                if (other > one or other not in some) and mine.report != yours.report and allowed(mine, yours):
                    pair = (one, other) if one < other else (other, one)
                    change[pair] = change.get(pair, 0) + step

    def _weigh(self, block: str, size: int) -> None:
        if size > self.largest.size:
            self.largest = Largest(size, block)
        if size * (size - 1) // 2 > self._budget:
            raise LinkingError(self._over())

    def _over(self) -> str:
        return (
            f"linking would compare more than {self._budget:,} pairs; the largest block is {self.largest.name} with "
            f"{self.largest.size:,} records; link fewer reports at a time, or raise pairs_per_record in the model"
        )
