"""Who a source is: the span of its noun phrase, the name a reader would write, the kind of speaker."""

from casus.coding.attributions.cues import Cues
from casus.coding.attributions.tree import Tree
from casus.model import Names, Source

LOOSE = frozenset({"acl:relcl", "acl", "parataxis", "appos", "conj", "cc", "advcl", "punct", "case", "cop", "mark", "ccomp", "aux", "advmod"})
ARTICLES = frozenset({"the", "a", "an"})


class Speakers:
    """The speakers of one text."""

    nobody = Source(None)

    def __init__(self, tree: Tree, names: Names, cues: Cues) -> None:
        self.tree = tree
        self.names = names
        self.cues = cues

    def span(self, head: int) -> tuple[int, int]:
        """First and last token of the source's noun phrase, without clauses, appositions and prepositions before it."""
        loose = [kid for kid in self.tree.children[head] if self.tree.tokens[kid].dep in LOOSE]
        inside = self.tree.subtree(head, without=loose)
        first = last = head
        while first - 1 in inside or (first and self._name_goes_on(first, first - 1)):
            first -= 1
        while last + 1 in inside or (last + 1 < len(self.tree.tokens) and self._name_goes_on(last, last + 1)):
            last += 1
        return first, last

    def _name_goes_on(self, inner: int, outer: int) -> bool:
        """Whether two neighbours are parts of one name that the parser tore apart."""
        one, two = self.tree.tokens[inner], self.tree.tokens[outer]
        return one.pos == two.pos == "PROPN" and one.sentence == two.sentence

    def speaker(self, head: int) -> Source:
        """The speaker whom a noun phrase names."""
        first, last = self.span(head)
        while first < last and self.tree.tokens[first].lower in ARTICLES:
            first += 1
        start, end = self.tree.range(first, last)
        return Source(self.tree.parse.text[start:end], self.cues.speakers.get(self.tree.tokens[head].lower, "unknown"))
