"""What one noun phrase says of the people it means."""

import msgspec

from casus.model.toll import TollGroup


class Described(msgspec.Struct):
    """People as one noun phrase gives them; [start, end) are characters, `head` a token index.

    `definite` phrases may point back, `extra` ones ("another man") cannot; `within` ones are among
    people told of elsewhere ("two of them").
    """

    head: int
    start: int
    end: int
    low: int | None
    high: int | None
    words: str | None = None
    group: TollGroup = "unknown"
    noun: str = ""
    definite: bool = False
    extra: bool = False
    within: bool = False
    pronoun: bool = False
    name: tuple[str, ...] = ()
    age: int | None = None
    sex: str | None = None
    listed: int = 1
    bare: bool = False
    kin: bool = False
    owned: bool = False
    of_whom: bool = False
    also: bool = False

    @property
    def single(self) -> bool:
        """Whether it is one person."""
        return self.low == 1 and self.high == 1
