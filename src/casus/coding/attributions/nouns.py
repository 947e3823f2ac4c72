"""Attributions whose cue is a noun ("his claim that"), an adverb ("reportedly") or an adjective ("alleged")."""

from casus.coding.attributions.cues import Cue, Cues
from casus.coding.attributions.draft import Draft, draft
from casus.coding.attributions.tree import Tree

GIVERS = frozenset({"by", "from"})
FINITE = frozenset({"root", "ROOT", "ccomp", "advcl", "conj", "parataxis", "acl:relcl", "acl", "xcomp", "csubj"})


def find_noun(tree: Tree, at: int, cues: Cues) -> Draft | None:
    """The attribution of a noun of saying with a clause that tells what was said."""
    cue = cues.nouns[tree.tokens[at].lower]
    clause = _clause_of(tree, at, cues)
    if clause is None:
        return None
    source = _giver(tree, at)
    return draft(at, cue, source, tree.subtree(clause))


def _clause_of(tree: Tree, at: int, cues: Cues) -> int | None:
    for kid in tree.kids(at, "acl", "ccomp", "acl:relcl"):
        marks = tree.kids(kid.index, "mark")
        if marks and marks[0].lower in ("that", "to"):
            return kid.index
    return None


def _giver(tree: Tree, at: int) -> int | None:
    owner = tree.kid(at, "nmod:poss")
    if owner is not None:
        return owner.index
    for kid in tree.kids(at, "nmod", "obl"):
        if any(case.lower in GIVERS for case in tree.kids(kid.index, "case")):
            return kid.index
    return None


def find_adverb(tree: Tree, at: int, cues: Cues) -> Draft:
    """A hedge on a clause: nobody is named, the content is the clause."""
    cue = cues.adverbs[tree.tokens[at].lower]
    head = tree.tokens[at].head
    content = tree.subtree(head, without=[at])
    return _hedge(at, cue, content)


def find_adjective(tree: Tree, at: int, cues: Cues) -> Draft | None:
    """A hedge on a noun ("an alleged strike"): the content is the noun's phrase."""
    token = tree.tokens[at]
    if token.dep != "amod":
        return None
    content = {index for index in tree.subtree(token.head, without=[at]) if index > at}
    return _hedge(at, cues.adjectives[token.lower], content)


def _hedge(at: int, cue: Cue, content: set[int]) -> Draft:
    return Draft((at, at), None, content - {at}, cue.stance, cue.speech, False)
