"""A match of the grammar with the pieces it covers, as the readers take it."""

from dataclasses import dataclass
from itertools import pairwise

from casus.language.parse import Parse
from casus.resolving.times.pieces import Piece


@dataclass(frozen=True, slots=True)
class Found:
    """Pieces [first, last) of a row that one rule covers."""

    parse: Parse
    row: list[Piece]
    letters: str
    first: int
    last: int

    @property
    def pieces(self) -> list[Piece]:
        """The pieces covered."""
        return self.row[self.first : self.last]

    @property
    def shape(self) -> str:
        """The class letters of the pieces covered."""
        return self.letters[self.first : self.last]

    def all(self, letters: str) -> list[Piece]:
        """The pieces of the given classes."""
        return [self.row[at] for at in range(self.first, self.last) if self.letters[at] in letters]

    def one(self, letters: str) -> Piece | None:
        """The first piece of the given classes."""
        return next((self.row[at] for at in range(self.first, self.last) if self.letters[at] in letters), None)

    def before(self) -> Piece | None:
        """The piece before the match."""
        return self.row[self.first - 1] if self.first else None

    def after(self) -> Piece | None:
        """The piece after the match."""
        return self.row[self.last] if self.last < len(self.row) else None

    def tight(self) -> bool:
        """Whether no blank parts the pieces."""
        pieces = self.pieces
        return all(one.end == two.start for one, two in pairwise(pieces))
