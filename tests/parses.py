"""Parses written by hand, one line a token: "word/POS/dep/head". Heads count from 1 in the sentence; 0 is the root."""

from casus.language.parse import Parse, Sentence, Token

TAGS = {
    "VERB": "VBD",
    "NOUN": "NN",
    "PROPN": "NNP",
    "ADP": "IN",
    "DET": "DT",
    "ADJ": "JJ",
    "AUX": "VBD",
    "PUNCT": ".",
    "PRON": "PRP",
}


def parse(*lines: str) -> Parse:
    """One sentence; a tag other than the usual of its part of speech follows as a fifth field, a lemma as a sixth."""
    tokens, at = [], 0
    for index, line in enumerate(lines):
        word, pos, dep, head, *more = line.split("/")
        tag = more[0] if more and more[0] else TAGS.get(pos, "XX")
        lemma = more[1] if len(more) > 1 else word.lower()
        above = int(head) - 1 if head != "0" else index
        tokens.append(Token(index, at, at + len(word), word, word.lower(), lemma, pos, tag, dep, above, 0))
        at += len(word) + 1
    text = " ".join(t.text for t in tokens)
    children = tuple(tuple(t.index for t in tokens if t.head == i and t.index != i) for i in range(len(tokens)))
    return Parse(text, tuple(tokens), (Sentence(0, 0, len(text), 0, len(tokens), 0),), children)


def words(found: Parse, heads: tuple[int, ...]) -> list[str]:
    """The words at some tokens."""
    return [found.tokens[i].text for i in heads]
