"""Generated sentences of conflict news with their trees: constructions that reports are full of and treebanks lack.

The rules and words are in `grammar/`. Seeded, so that the same sentences come out on every machine. The sentences are
invented and mean nothing.
"""

import random
from dataclasses import replace

from grammar import Grammar
from treebank import Paragraph, Sentence
from trees import flat

HEADLINES = 0.25  # share of the paragraphs
CAPITALS = 0.25  # share of the headlines with capitals throughout
LONGEST = 45  # words
_SMALL = frozenset({"a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "as", "'s"})


class News:
    """Draws sentences and headlines."""

    def __init__(self, seed: int) -> None:
        self._grammar, self._random = Grammar(seed), random.Random(seed + 1)

    def paragraph(self, most: int) -> Paragraph:
        """A headline, or one to three sentences but not more than `most`, of the genre "generated"."""
        if self._random.random() < HEADLINES:
            return Paragraph("generated", [self._headline()])
        size = min(most, self._random.choice((1, 1, 2, 3)))
        return Paragraph("generated", [self._sentence("sentence") for _ in range(size)])

    def _headline(self) -> Sentence:
        made = self._sentence("headline")
        if self._random.random() >= CAPITALS:
            return made
        words = [w if w in _SMALL and i else w[:1].upper() + w[1:] for i, w in enumerate(made.words)]
        return replace(made, words=words)

    def _sentence(self, rule: str) -> Sentence:
        while True:
            made = flat(self._grammar.draw(rule))
            if len(made.words) <= LONGEST:
                return made


def paragraphs(count: int, seed: int) -> list[Paragraph]:
    """`count` sentences in paragraphs."""
    news = News(seed)
    found: list[Paragraph] = []
    while count > 0:
        found.append(news.paragraph(count))
        count -= len(found[-1].sentences)
    return found


if __name__ == "__main__":
    for paragraph in paragraphs(40, 1):
        for made in paragraph.sentences:
            print("".join(w + " " * s for w, s in zip(made.words, made.spaces, strict=True)))
