"""Variants of the training text that reports show and treebanks lack: headlines, text in capitals, typographic quotes.

Each pass over the data draws new variants from a seeded generator, so that a run can be repeated exactly.
"""

import random
from collections.abc import Callable
from dataclasses import replace

from casus.language.casing import Casing
from treebank import Paragraph, Sentence, without_last

# Words that headlines leave small.
_SMALL = frozenset({"a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but"})
# Straight marks and the closing ones that a typesetter puts for them.
_CLOSED = {'"': "”"} | {s: s.replace("'", "’") for s in ("'", "'s", "n't", "'re", "'ve", "'ll", "'m", "'d")}

Variant = Callable[[Sentence, random.Random], Sentence]


class Variation:
    """Draws, for a paragraph, the sentences to train on, in documents of their own where they are headlines."""

    def __init__(self, casing: Casing, seed: int) -> None:
        self._casing, self._random = casing, random.Random(seed)

    def documents(self, paragraphs: list[Paragraph]) -> list[list[Sentence]]:
        """One pass over the paragraphs, shuffled."""
        found = [document for paragraph in paragraphs for document in self._varied(paragraph)]
        self._random.shuffle(found)
        return found

    def _varied(self, paragraph: Paragraph) -> list[list[Sentence]]:
        draw = self._random.random()
        sentences = paragraph.sentences
        if draw < 0.08:
            return [[self._recased(s) for s in sentences]]
        if draw < 0.11:
            return [[_rewritten(s, str.lower) for s in sentences]]
        if draw < 0.17:
            return [[self._headline(s)] for s in sentences]
        if draw < 0.32:
            return [[_typographic(s) for s in sentences]]
        if draw < 0.40:
            return [[s] for s in sentences]
        return [sentences]

    def _recased(self, sentence: Sentence) -> Sentence:
        """The sentence as truecasing would give it back from capitals, with some mistakes more."""
        words = [self._casing.truecased(w.upper()) if len(w.upper()) == len(w) else w for w in sentence.words]
        words = [w[:1].swapcase() + w[1:] if self._random.random() < 0.04 else w for w in words]
        return replace(sentence, words=[w[:1].upper() + w[1:] if i == 0 else w for i, w in enumerate(words)])

    def _headline(self, sentence: Sentence) -> Sentence:
        """Without its full stop, and half of the time With Capitals Throughout."""
        if sentence.words[-1] in (".", "!"):
            sentence = without_last(sentence)
        if self._random.random() < 0.5:
            return _rewritten(sentence, lambda w: w if w in _SMALL else w[:1].upper() + w[1:])
        return sentence


def _rewritten(sentence: Sentence, write: Callable[[str], str]) -> Sentence:
    return replace(sentence, words=[write(w) for w in sentence.words])


def _typographic(sentence: Sentence) -> Sentence:
    """Straight quotation marks as a typesetter would have them."""
    words: list[str] = []
    opened = False
    for word, tag in zip(sentence.words, sentence.tags, strict=True):
        if word == '"' and not opened and tag != "''":
            words.append("“")
            opened = True
        else:
            opened = opened and word != '"'
            words.append(_CLOSED.get(word.lower(), word) if not word.isupper() else word)
    return replace(sentence, words=words)
