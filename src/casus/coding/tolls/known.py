"""People of a text as its figures make them known."""

import msgspec

from casus.coding.tolls.figures import Figure

PARTS = frozenset(("child", "woman", "aid_worker", "journalist"))
WIDE = frozenset(("unknown", "civilian"))


class People(msgspec.Struct):
    """Some people of the text: how many, what is known of them, which figures tell of them, who is among them."""

    number: int
    figures: list[Figure]
    size: int | None
    name: tuple[str, ...] = ()
    age: int | None = None
    sex: str | None = None
    noun: str = ""
    parent: int = -1
    members: list["People"] = []

    @property
    def last(self) -> Figure:
        """The figure that told of them most recently."""
        return self.figures[-1]

    @property
    def single(self) -> bool:
        """Whether it is one person."""
        return self.size == 1

    @property
    def free(self) -> int:
        """How many of them no narrower figure tells of yet."""
        return (self.size or 0) - sum(member.size or 1 for member in self.members)
