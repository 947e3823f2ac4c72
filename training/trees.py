"""Dependency trees in the making: a word with what hangs on it, and the row of words that it comes to."""

from dataclasses import dataclass, field, replace
from itertools import pairwise

from treebank import Sentence

_COARSE = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "VB": "VERB", "VBD": "VERB", "VBG": "VERB",
    "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "MD": "AUX", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV",
    "RBR": "ADV", "WRB": "ADV", "IN": "ADP", "RP": "ADP", "TO": "PART", "POS": "PART", "DT": "DET", "CC": "CCONJ",
    "CD": "NUM", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WDT": "PRON",
}  # fmt: skip
_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
_VOWELS = tuple("aeiouAEIO")
_NO_VOWEL = ("Uk", "Ug", "UN", "US", "one")
# Signs that no space stands before, and signs that none stands after.
_CLOSING = frozenset({",", ".", ":", "POS", "''", "-RRB-"})
_OPENING = frozenset({"``", "-LRB-"})
_QUOTING = "``"


@dataclass
class Node:
    """A word with what hangs on it, left and right of it in text order."""

    word: str
    tag: str
    dep: str = "ROOT"
    left: list["Node"] = field(default_factory=list)
    right: list["Node"] = field(default_factory=list)

    def as_(self, dep: str) -> "Node":
        """The same phrase in another function."""
        return replace(self, dep=dep)

    def within(self, left: list["Node"], right: list["Node"]) -> "Node":
        """The phrase with more words outside those it has."""
        return replace(self, left=[*left, *self.left], right=[*self.right, *right])

    @property
    def pos(self) -> str:
        """The universal part of speech, told by tag and function."""
        if self.dep == "mark" and self.tag == "IN":
            return "SCONJ"
        if self.dep == "amod" and self.tag == "NNP":
            return "ADJ"
        return "AUX" if self.dep in _AUXILIARY else _COARSE.get(self.tag, "PUNCT")


def flat(root: Node) -> Sentence:
    """The tree as rows in text order; "a" before a vowel becomes "an", sentence and quotation begin with a capital."""
    order: list[tuple[Node, Node]] = []
    _walk(root, root, order)
    place = {id(node): i for i, (node, _) in enumerate(order)}
    nodes = [node for node, _ in order]
    words = [node.word for node in nodes]
    for i, (word, after) in enumerate(pairwise(words)):
        if word == "a" and after.startswith(_VOWELS) and not after.startswith(_NO_VOWEL):
            words[i] = "an"
    for i in range(len(words)):
        if i == 0 or nodes[i - 1].tag == _QUOTING:
            words[i] = words[i][:1].upper() + words[i][1:]
    spaces = [after.tag not in _CLOSING and node.tag not in _OPENING for node, after in pairwise(nodes)]
    return Sentence(
        words=words, spaces=[*spaces, False], lemmas=[w.lower() for w in words], pos=[n.pos for n in nodes],
        tags=[n.tag for n in nodes], heads=[place[id(above)] for _, above in order], deps=[n.dep for n in nodes],
    )  # fmt: skip


def _walk(node: Node, above: Node, order: list[tuple[Node, Node]]) -> None:
    for child in node.left:
        _walk(child, node, order)
    order.append((node, above))
    for child in node.right:
        _walk(child, node, order)
