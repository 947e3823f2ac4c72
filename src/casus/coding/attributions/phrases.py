"""Attributions by a phrase before the source: "according to police"."""

from casus.coding.attributions.cues import Cue, Cues
from casus.coding.attributions.draft import Draft
from casus.coding.attributions.tree import Tree

CLAUSAL = frozenset({"root", "ROOT", "ccomp", "advcl", "conj", "parataxis", "acl:relcl", "csubj", "csubj:pass"})


def find_phrase(tree: Tree, at: int, cues: Cues) -> Draft | None:
    """The attribution of a phrase that begins at a token, None where none does."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    for words, cue in cues.phrases.get(tree.tokens[at].lower, ()):
        end = at + len(words)
        if end < sentence.last and all(tree.tokens[at + step].lower == word for step, word in enumerate(words)):
            return _build(tree, at, end, cue)
    return None


def _build(tree: Tree, at: int, end: int, cue: Cue) -> Draft | None:
    source = _source_head(tree, at, end)
    if source is None:
        return None
    own = tree.subtree(source) | set(range(at, end))
    clause = _clause(tree, source, at)
    content = tree.subtree(clause) - own if clause is not None else set()
    return Draft((at, end - 1), source, content, cue.stance, cue.speech, True)


def _source_head(tree: Tree, at: int, end: int) -> int | None:
    """The highest token of the noun phrase after the cue."""
    head = end
    while tree.tokens[head].head >= end and tree.tokens[head].head != head and tree.tokens[head].dep != "nsubj":
        head = tree.tokens[head].head
    return head if tree.tokens[head].pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM") else None


def _clause(tree: Tree, source: int, at: int) -> int | None:
    """The head of the clause that the phrase stands beside."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    for head in [*tree.ancestors(source), *tree.ancestors(at)]:
        if head != source and tree.tokens[head].dep in CLAUSAL and not at <= head <= source:
            return head
    return next((t for t in range(sentence.first, sentence.last) if tree.tokens[t].head == t and t != source), None)
