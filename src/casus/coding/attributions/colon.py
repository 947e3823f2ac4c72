"""A colon as a cue: "Police: two killed in blast", "Anna Berg: 'We will stay'", "Two killed in blast: police"."""

from casus.coding.attributions.cues import Cues
from casus.coding.attributions.draft import Draft
from casus.coding.attributions.tree import Tree
from casus.language.parse import Sentence, Token
from casus.model import Names

LONGEST_SOURCE, SHORTEST_CONTENT, LONGEST_ABBREVIATION = 7, 3, 6
IN_NAME = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM", "PART", "ADP", "X"})


MARKS = frozenset({":", "-", "–", "—", "--"})


def find_colon(tree: Tree, sentence: Sentence, names: Names, cues: Cues) -> Draft | None:
    """The attribution of a line with a speaker and a colon before, or of a headline with a speaker after it.

    "Context:" and place names begin none; what ends a headline is a speaker where it is one by its noun ("…: governor")
    or an abbreviation ("… - UN").
    """
    return _before(tree, sentence, names, cues) or (_after(tree, sentence, cues) if sentence.heading else None)


def _before(tree: Tree, sentence: Sentence, names: Names, cues: Cues) -> Draft | None:
    places = range(sentence.first, min(sentence.first + LONGEST_SOURCE, sentence.last))
    colon = next((at for at in places if tree.tokens[at].text == ":"), None)
    if colon is None or colon == sentence.first or sentence.last - colon <= SHORTEST_CONTENT:
        return None
    before = tree.tokens[sentence.first : colon]
    if any(token.pos not in IN_NAME for token in before):
        return None
    last = before[-1]
    named = sum(token.pos == "PROPN" and token.text[0].isupper() for token in before)
    quoted = tree.quote(colon + 1) is not None
    place = any(p.start < last.end <= p.end for p in names.places)
    person = len(before) in (2, 3) and named == len(before) and ((sentence.heading and not place) or quoted)
    if not (person or _speaks(last, cues)):
        return None
    return Draft((colon, colon), last.index, set(range(colon + 1, sentence.last)), "asserts", spoken=True)


def _after(tree: Tree, sentence: Sentence, cues: Cues) -> Draft | None:
    places = range(sentence.last - 2, max(sentence.first + SHORTEST_CONTENT, sentence.last - LONGEST_SOURCE) - 1, -1)
    mark = next((at for at in places if tree.tokens[at].text in MARKS and _stands_alone(tree, at)), None)
    if mark is None or any(token.pos not in IN_NAME for token in tree.tokens[mark + 1 : sentence.last]):
        return None
    last = tree.tokens[sentence.last - 1]
    short = len(last.text) <= LONGEST_ABBREVIATION and last.text.isupper() and mark + 2 == sentence.last
    if not (short or _speaks(last, cues)):
        return None
    return Draft((mark, mark), last.index, set(range(sentence.first, mark)), "asserts", spoken=True)


def _stands_alone(tree: Tree, mark: int) -> bool:
    """Whether a space follows: "… - UN", not "El-Fasher"."""
    return tree.tokens[mark].end < tree.tokens[mark + 1].start


def _speaks(noun: Token, cues: Cues) -> bool:
    return noun.lower in cues.speaking and noun.lower not in cues.naming.vague
