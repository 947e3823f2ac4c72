"""Which settings (court, sport, fiction, weather …) a sentence is in, by the weight of its words."""

from collections.abc import Iterable

from casus.codebook import Context
from casus.coding.phrasebook import Phrasebook, merge
from casus.coding.wordlists import word_list
from casus.language.parse import Parse, Token

SAYING = word_list("saying")
# What a word weighs that speaks for a context by itself.
STRONG = 2
# A word's token, its lemma, and the contexts it speaks for with its weight in each.
Word = tuple[int, str, tuple[tuple[int, int], ...]]


class ContextFinder:
    """Weighs the words of a sentence for every context of the codebook."""

    def __init__(self, contexts: tuple[Context, ...]) -> None:
        self._contexts = contexts
        self._named = frozenset(number for number, c in enumerate(contexts) if c.named)
        strong = [(word, (number, STRONG)) for number, c in enumerate(contexts) for word in c.strong]
        weak = [(word, (number, 1)) for number, c in enumerate(contexts) for word in c.weak]
        self._words = Phrasebook(merge(strong + weak))

    def words(self, parse: Parse, first: int, last: int) -> tuple[Word, ...]:
        """The words of tokens [first, last) that speak for a context, without those of who is named as the source."""
        spoken = _speaker(parse, first, last)
        found = []
        for at, after, entries in self._words.within(parse, first, last):
            if after == at + 1 and _in_name(parse, at):
                entries = tuple(entry for entry in entries if entry[0] in self._named)
            if entries and at not in spoken:
                found.append((at, parse.tokens[at].lemma, entries))
        return tuple(found)

    def of(self, words: Iterable[Word], apart: frozenset[int] = frozenset()) -> tuple[Context, ...]:
        """The contexts that words, less those at the tokens `apart`, amount to."""
        weights = self.weigh(words, apart)
        return tuple(c for c in self._contexts if weights.get(c.name, 0) >= c.least)

    def sure(self, words: Iterable[Word]) -> frozenset[str]:
        """The contexts that words speak for together with a strong word among them ("court" with "plead")."""
        told = tuple(words)
        strong = {number for _, _, entries in told for number, weight in entries if weight >= STRONG}
        weights = self.weigh(told)
        return frozenset(
            c.name for n, c in enumerate(self._contexts) if n in strong and weights[c.name] > max(c.least, STRONG)
        )

    def weigh(self, words: Iterable[Word], apart: frozenset[int] = frozenset()) -> dict[str, int]:
        """What words weigh for each context that they speak for; each counts once."""
        once = {
            (number, lemma): weight for at, lemma, entries in words if at not in apart for number, weight in entries
        }
        weights = [0] * len(self._contexts)
        for (number, _), weight in once.items():
            weights[number] += weight
        return {c.name: weight for c, weight in zip(self._contexts, weights, strict=True) if weight}


def _in_name(parse: Parse, at: int) -> bool:
    """Whether a word is one of several of a name: a hospital may be called Memorial, an officer Brewer."""
    token = parse.tokens[at]
    if not _is_name(token) or parse.sentences[token.sentence].heading:
        return False
    beside = [parse.tokens[i] for i in (at - 1, at + 1) if 0 <= i < len(parse.tokens)]
    return any(_is_name(other) and other.sentence == token.sentence for other in beside)


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[0].isupper() and not token.text.isupper()


def _speaker(parse: Parse, first: int, last: int) -> range:
    """The tokens of the phrase that a sentence closes with as its source ("…, the prosecutor's office said").

    What a source is called says nothing of the setting: prosecutors and ministers report attacks too.
    """
    for index in range(last - 1, first, -1):
        token = parse.tokens[index]
        if token.lemma in SAYING and token.tag in ("VBD", "VBZ") and token.dep == "root":
            comma = next((i for i in range(index - 1, first, -1) if parse.tokens[i].text == ","), first)
            return range(comma + 1, index) if comma > first else range(0)
    return range(0)
