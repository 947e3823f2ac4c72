"""A colon as a cue: "Police: two killed in blast", "Anna Berg: 'We will stay'"."""

from casus.coding.attributions.cues import Cues
from casus.coding.attributions.draft import Draft
from casus.coding.attributions.tree import Tree
from casus.language.parse import Sentence

LONGEST_SOURCE, SHORTEST_CONTENT = 7, 3
IN_NAME = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM", "PART", "ADP", "X"})


def find_colon(tree: Tree, sentence: Sentence, cues: Cues) -> Draft | None:
    """The attribution of a line that begins with a speaker and a colon; "Context:" and place names begin none."""
    colon = next(
        (
            at
            for at in range(sentence.first, min(sentence.first + LONGEST_SOURCE, sentence.last))
            if tree.tokens[at].text == ":"
        ),
        None,
    )
    if colon is None or colon == sentence.first or sentence.last - colon <= SHORTEST_CONTENT:
        return None
    before = tree.tokens[sentence.first : colon]
    if any(token.pos not in IN_NAME for token in before):
        return None
    last = before[-1]
    names = sum(token.pos == "PROPN" and token.text[0].isupper() for token in before)
    quoted = tree.quote(colon + 1) is not None
    person = len(before) in (2, 3) and names == len(before) and (sentence.heading or quoted)
    if not (person or (last.lower in cues.speaking and last.lower not in cues.naming.vague)):
        return None
    return Draft((colon, colon), last.index, set(range(colon + 1, sentence.last)), "asserts", spoken=True)
