"""Treebank words cut where the parser library's tokenizer cuts them: at hyphens, which treebanks keep in some words.

"pro-Iranian" and "al-Shabaab" are one word or three, as the annotators saw it; at run time they are always three.
"""

from spacy.language import Language

from treebank import Sentence

_UNITS = frozenset({"year", "month", "week", "day"})


class Splitter:
    """Cuts the hyphenated words of sentences."""

    def __init__(self, nlp: Language) -> None:
        self._tokenizer = nlp.tokenizer
        self._cuts: dict[str, list[str]] = {}

    def split(self, sentence: Sentence) -> Sentence:
        """The sentence with hyphenated words in pieces; one piece keeps the word's relation."""
        cuts = [self._pieces(word) for word in sentence.words]
        if all(len(pieces) == 1 for pieces in cuts):
            return sentence
        firsts = [sum(len(p) for p in cuts[:i]) for i in range(len(cuts))]
        carriers = [first + _carrier(len(p), pos) for first, p, pos in zip(firsts, cuts, sentence.pos, strict=True)]
        new = Sentence([], [], [], [], [], [], [])
        for i, pieces in enumerate(cuts):
            for j in range(len(pieces)):
                self._add(new, sentence, i, j, pieces, firsts, carriers)
        return new

    def _pieces(self, word: str) -> list[str]:
        if "-" not in word[1:-1]:
            return [word]
        if word not in self._cuts:
            self._cuts[word] = [t.text for t in self._tokenizer(word)]
        return self._cuts[word]

    def _add(
        self, new: Sentence, old: Sentence, i: int, j: int, pieces: list[str], firsts: list[int], carriers: list[int]
    ) -> None:
        piece, index, carrier = pieces[j], firsts[i] + j, carriers[i]
        new.words.append(piece)
        new.spaces.append(old.spaces[i] if j == len(pieces) - 1 else False)
        if index == carrier:
            head = carriers[old.heads[i]]
            values = (old.lemmas[i] if len(pieces) == 1 else piece, old.pos[i], old.tags[i], head, old.deps[i])
        elif piece == "-":
            values = (piece, "PUNCT", "HYPH", index - 1, "punct")
        else:
            top = carriers[old.heads[i]] if old.deps[i] == "flat" else carrier
            values = _part(piece, j, pieces, index, top, old.pos[i], old.tags[i])
        for column, value in zip((new.lemmas, new.pos, new.tags, new.heads, new.deps), values, strict=True):
            column.append(value)


def _carrier(count: int, pos: str) -> int:
    """A name hangs on its first piece, any other word on its last."""
    return 0 if pos == "PROPN" else count - 1


def _part(
    piece: str, j: int, pieces: list[str], index: int, carrier: int, pos: str, tag: str
) -> tuple[str, str, str, int, str]:
    """Lemma, tags, head and relation of a piece that does not carry the word's function."""
    if pieces[-1] == "old" and piece in _UNITS:
        return piece, "NOUN", "NN", carrier, "obl:unmarked"
    if pieces[-1] == "old" and j + 2 < len(pieces) and pieces[j + 2] in _UNITS:
        return piece, "NUM", "CD", index + 2, "nummod"
    if pos == "PROPN":
        return piece, pos, tag, carrier, "flat"
    if pos == "NUM":
        return piece, pos, tag, carrier, "compound"
    return piece, "ADJ", "AFX", carrier, "compound"
