"""Figures of a second speaker without a verb of their own: "the ministry put the toll at 12; the monitor, at 17"."""

from collections.abc import Iterator, Sequence

from casus.coding.attributions.beside import phrase_head
from casus.coding.attributions.cues import Cues
from casus.coding.attributions.draft import Draft
from casus.coding.attributions.passives import NOMINAL
from casus.coding.attributions.tree import Tree
from casus.language.parse import Sentence

PLACING = frozenset({"at", "as"})
JOINING = frozenset({";", ",", "and", "while", "but"})
LONGEST = 8


def find_gapped(tree: Tree, sentence: Sentence, drafts: Sequence[Draft], cues: Cues) -> Iterator[Draft]:
    """The attributions of second figures in a sentence with its drafts; what the first says ends before them."""
    given = [made for made in drafts if _gives(tree, made, cues)]
    for at in range(sentence.first + 1, sentence.last - 1):
        if not given or tree.tokens[at].lower not in PLACING or tree.tokens[at + 1].pos != "NUM":
            continue
        start = _phrase_start(tree, at, given[0].cue[1], cues)
        if start is None:
            continue
        source = phrase_head(tree, start, at - 1 if tree.tokens[at - 1].text == "," else at)
        for made in given:
            made.content -= set(range(start - 1, sentence.last))
        if source is not None:
            yield Draft((at, at), source, set(range(at + 1, _end(tree, at, sentence))), "asserts")


def _gives(tree: Tree, made: Draft, cues: Cues) -> bool:
    return tree.tokens[made.cue[1]].lower in cues.figures.verbs and made.stance == "asserts"


def _phrase_start(tree: Tree, at: int, cue: int, cues: Cues) -> int | None:
    """Where the noun phrase of a second speaker before "at" begins; None where none stands there."""
    last = at - 2 if tree.tokens[at - 1].text == "," else at - 1
    if last <= cue or tree.tokens[last].pos not in NOMINAL:
        return None
    speaks = tree.tokens[last].lower in cues.speaking | cues.naming.titles or tree.tokens[last].pos == "PROPN"
    start = next((i + 1 for i in range(last, max(cue, at - LONGEST), -1) if tree.tokens[i].lower in JOINING), None)
    return start if speaks else None


def _end(tree: Tree, at: int, sentence: Sentence) -> int:
    return next((i for i in range(at + 1, sentence.last) if tree.tokens[i].text in (";", ",", ".")), sentence.last)
