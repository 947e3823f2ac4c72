"""Which settings (court, sport, fiction, weather …) a sentence is in, by the weight of its words."""

from casus.codebook import Context
from casus.coding.phrasebook import Phrasebook, merge
from casus.language.parse import Parse


class ContextFinder:
    """Weighs the words of a sentence for every context of the codebook."""

    def __init__(self, contexts: tuple[Context, ...]) -> None:
        self._contexts = contexts
        strong = [(word, (number, 2)) for number, c in enumerate(contexts) for word in c.strong]
        weak = [(word, (number, 1)) for number, c in enumerate(contexts) for word in c.weak]
        self._words = Phrasebook(merge(strong + weak))

    def of(self, parse: Parse, first: int, last: int) -> tuple[Context, ...]:
        """The contexts that the words of tokens [first, last) amount to; each word counts once."""
        weights = [0] * len(self._contexts)
        seen: set[tuple[int, str]] = set()
        for begin, _, entries in self._words.within(parse, first, last):
            for number, weight in entries:
                if (number, parse.tokens[begin].lemma) not in seen:
                    seen.add((number, parse.tokens[begin].lemma))
                    weights[number] += weight
        return tuple(c for c, weight in zip(self._contexts, weights, strict=True) if weight >= c.least)
