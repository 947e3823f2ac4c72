"""Sentences of bare tokens, for tests of number expressions that need no tree."""

from casus.language.parse import Parse, Sentence, Token


def plain(text: str) -> Parse:
    """A parse of space-separated tokens without a tree: every token hangs from the first."""
    tokens, at = [], 0
    for index, word in enumerate(text.split()):
        token = Token(index, at, at + len(word), word, word.lower(), word.lower(), "NOUN", "NN", "dep", 0, 0)
        tokens.append(token)
        at += len(word) + 1
    sentence = Sentence(0, 0, len(text), 0, len(tokens), 0)
    below = (tuple(range(1, len(tokens))), *((),) * (len(tokens) - 1))
    return Parse(text, tuple(tokens), (sentence,), below)
