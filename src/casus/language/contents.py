"""Mends clauses that say what an allegation, report or denial is of, which the parser reads as relative clauses.

In "accusations by rebels that jets had struck a tannery" nothing is missing inside the clause: it has its own subject
and object, so "that" is a mark and the clause the content of "accusations", not a property of the rebels
(universaldependencies.org/u/dep/acl, with a mark).
"""

from collections.abc import Sequence

from casus.language.labels import Tree
from casus.language.wordlists import word_list

SAYING_NOUNS = word_list("saying_nouns")
FURTHEST = 4  # steps from the clause up to the noun


def mend_contents(tree: Tree, words: Sequence[str]) -> None:
    """Corrects heads, relations and parts of speech in place."""
    for that, word in enumerate(words):
        if word.lower() == "that" and tree.deps[tree.heads[that]].startswith("acl:relcl"):
            _mend(tree, that)


def _mend(tree: Tree, that: int) -> None:
    verb = tree.heads[that]
    noun = _saying_noun(tree, verb, that)
    if noun is None or not _is_whole(tree, verb, that):
        return
    tree.heads[verb], tree.deps[verb] = noun, "acl"
    tree.deps[that], tree.pos[that] = "mark", "SCONJ"


def _saying_noun(tree: Tree, verb: int, that: int) -> int | None:
    """The noun above that names something said, before the clause."""
    above = tree.heads[verb]
    for _ in range(FURTHEST):
        if above < that and tree.lemmas[above] in SAYING_NOUNS:
            return above
        if tree.heads[above] == above or tree.deps[above] not in ("nmod", "nmod:poss", "obl", "conj", "obj"):
            return None
        above = tree.heads[above]
    return None


def _is_whole(tree: Tree, verb: int, that: int) -> bool:
    """Whether the clause lacks nothing: a subject of its own, and an object too unless it is passive."""
    deps = [tree.deps[i] for i in range(that + 1, len(tree.heads)) if tree.heads[i] == verb]
    subject = next((d for d in deps if d.startswith("nsubj")), None)
    return subject is not None and (subject == "nsubj:pass" or "obj" in deps)
