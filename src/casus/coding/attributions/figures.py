"""Figures that somebody gives: "the police chief gave a lower figure: 31 dead", "the diplomat put the toll at 50"."""

from casus.coding.attributions.content import other_speakers
from casus.coding.attributions.cues import Cues
from casus.coding.attributions.draft import Draft
from casus.coding.attributions.passives import is_passive
from casus.coding.attributions.sources import SUBJECTS, find_source
from casus.coding.attributions.tree import Tree

NOT = frozenset({"not", "n't", "n’t", "never"})


def find_figure(tree: Tree, at: int, cues: Cues) -> Draft | None:
    """The attribution of a verb of giving or counting whose object is a number of people, by one who can speak."""
    if tree.quote(at) is not None or is_passive(tree, at):
        return None
    source = find_source(tree, at)
    if source is None or source > at or not _can_count(tree, source, cues):
        return None
    beside = [kid for kid in tree.children[at] if kid > at and tree.tokens[kid].dep not in (*SUBJECTS, "conj", "cc")]
    content = {index for kid in beside for index in tree.subtree(kid) if index > at}
    for other in other_speakers(tree, at, cues):
        content -= tree.subtree(other)
    if not any(_is_figure(tree, kid.index, content, cues) for kid in tree.kids(at, "obj")):
        return None
    if _withheld(tree, at):
        return Draft((at, at), source, content, "declines")
    return Draft((at, at), source, content, "asserts", spoken=True)


def _withheld(tree: Tree, at: int) -> bool:
    """Whether the figure is not given: "gave no toll", "would not give a toll"."""
    denied = any(tree.tokens[kid].lower in NOT for kid in tree.children[at])
    return denied or any(det.lower == "no" for obj in tree.kids(at, "obj") for det in tree.kids(obj.index, "det"))


def _can_count(tree: Tree, source: int, cues: Cues) -> bool:
    token = tree.tokens[source]
    return (
        token.pos in ("PROPN", "PRON")
        or token.text.startswith("@")
        or not {token.lower, token.lemma}.isdisjoint(cues.speaking | cues.naming.titles | cues.naming.bodies)
    )


def _is_figure(tree: Tree, noun: int, content: set[int], cues: Cues) -> bool:
    """Whether an object is a toll ("the death toll"), or counts the dead and the hurt ("nine dead")."""
    if tree.tokens[noun].lower in cues.figures.nouns:
        return True
    harmed = any(tree.tokens[i].lower in cues.figures.harms for i in content)
    return harmed and any(tree.tokens[i].pos == "NUM" for i in tree.subtree(noun))
