"""Walking a dependency tree: subtrees, runs of tokens, noun phrases."""

from collections.abc import Container, Iterable

from casus.coding.attributions.quotes import Quote, find_quotes
from casus.language.parse import Parse, Token

EDGE = frozenset(",.;:–—-―…") | {"--", "..."}


class Tree:
    """A parse with the few steps that finding attributions needs.

    `speaking` are nouns of those who can speak, `saying` the verbs of saying in all their forms.
    """

    def __init__(self, parse: Parse, speaking: Container[str] = (), saying: Container[str] = ()) -> None:
        self.parse = parse
        self.speaking, self.saying = speaking, saying
        self.tokens = parse.tokens
        self.children = parse.children
        self.quotes = find_quotes(parse)
        # What `find_source` found for a verb: chains of verbs ask for the same one again and again.
        self.sources: dict[int, int | None] = {}
        self._quoted = {at: quote for quote in self.quotes if quote.whole for at in range(quote.first, quote.last + 1)}

    def quote(self, index: int) -> Quote | None:
        """The whole quotation that a token stands in, marks included."""
        return self._quoted.get(index)

    def subtree(self, index: int, without: Iterable[int] = ()) -> set[int]:
        """All tokens under a token, itself included, leaving out the branches in `without`."""
        barred = set(without)
        found: set[int] = set()
        stack = [index]
        while stack:
            at = stack.pop()
            if at in found or at in barred:
                continue
            found.add(at)
            stack.extend(self.children[at])
        return found

    def kids(self, index: int, *deps: str) -> list[Token]:
        """The children of a token that bear one of the relations."""
        return [self.tokens[at] for at in self.children[index] if self.tokens[at].dep in deps]

    def kid(self, index: int, *deps: str) -> Token | None:
        """The first such child."""
        return next((self.tokens[at] for at in self.children[index] if self.tokens[at].dep in deps), None)

    def ancestors(self, index: int) -> list[int]:
        """The heads above a token, nearest first."""
        found = []
        head = self.tokens[index].head
        while head != index:
            found.append(head)
            index, head = head, self.tokens[head].head
        return found

    def range(self, first: int, last: int) -> tuple[int, int]:
        """The characters from one token to another, both included."""
        return self.tokens[first].start, self.tokens[last].end

    def runs(self, indices: Iterable[int]) -> list[tuple[int, int]]:
        """Consecutive tokens joined (inclusive), stray punctuation at the edges and wordless runs dropped."""
        found: list[list[int]] = []
        for at in sorted(indices):
            if found and at == found[-1][1] + 1:
                found[-1][1] = at
            else:
                found.append([at, at])
        trimmed = (self._trim(first, last) for first, last in found)
        return [run for run in trimmed if run is not None]

    def _trim(self, first: int, last: int) -> tuple[int, int] | None:
        while first <= last and self.tokens[first].text in EDGE:
            first += 1
        while last >= first and self.tokens[last].text in EDGE:
            last -= 1
        worded = any(self.tokens[at].text[0].isalnum() for at in range(first, last + 1))
        return (first, last) if worded else None
