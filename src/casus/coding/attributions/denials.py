"""Denials told by a verb that only says: "said it was not responsible", "said the report was fake news"."""

from collections.abc import Iterator

from casus.coding.attributions.cues import Cues
from casus.coding.attributions.tree import Tree
from casus.language.parse import Token

NOT = frozenset({"not", "n't", "n’t", "never"})
NONE = frozenset({"no", "any", "nothing"})
ITSELF = frozenset({"it", "they", "we", "he", "she", "i"})
REFUSING = frozenset({"reject", "rejects", "rejected", "dismiss", "dismisses", "dismissed"})
TELLING = frozenset({"it", "this", "that", "these", "those", "they"})


def is_denial(tree: Tree, said: Token, cues: Cues) -> bool:
    """Whether a clause that somebody says, by its predicate, denies what others tell."""
    subject = tree.kid(said.index, "nsubj", "nsubj:pass")
    told = tree.kid(said.index, "ccomp")
    if told is not None and tree.kid(said.index, "cop") is None and said.lemma == "be":
        return is_denial(tree, told, cues)  # "what we know is that the army was not involved"
    if _is_negated(tree, said):
        return _denies_deed(tree, said, cues) or said.lower in cues.predicates.affirming
    if tree.kid(said.index, "expl") is not None and _is_absent(tree, subject, cues):
        return True
    if any(thing in _words(tree, kid) for kid in tree.kids(said.index, "obj", "nsubj") for thing in NONE):
        return _without_share(tree, said, cues)
    own = subject is not None and subject.lower in ITSELF
    if own and said.lower in cues.verbs and cues.verbs[said.lower].stance == "denies":
        return True
    if own and said.lower in REFUSING and any(_is_told(kid, cues) for kid in tree.kids(said.index, "obj")):
        return True
    return _is_told(subject, cues) and bool({said.lower, *_modifiers(tree, said)} & _lies(cues))


def _is_negated(tree: Tree, said: Token) -> bool:
    return any(tree.tokens[kid].lower in NOT for kid in tree.children[said.index])


def _denies_deed(tree: Tree, said: Token, cues: Cues) -> bool:
    """ "It was not responsible", "its men were not behind the attack"."""
    behind = any(case.lower == "behind" for case in tree.kids(said.index, "case"))
    return behind or said.lower in cues.predicates.owning


def _is_absent(tree: Tree, subject: Token | None, cues: Cues) -> bool:
    """ "There were no troops in the area": nobody who could have done it, and nothing done."""
    none = subject is not None and any(det.lower == "no" for det in tree.kids(subject.index, "det"))
    return none and subject is not None and subject.lower in cues.predicates.absent


def _without_share(tree: Tree, said: Token, cues: Cues) -> bool:
    """ "Had nothing to do with it", "had no part in it", "there was no truth to it"."""
    for kid in tree.kids(said.index, "obj", "nsubj"):
        if kid.lower in cues.predicates.shares:
            return True
        if kid.lower == "nothing" and any(clause.lower == "do" for clause in tree.kids(kid.index, "acl")):
            return True
    return False


def _is_told(subject: Token | None, cues: Cues) -> bool:
    """Whether a clause is about what others tell: "the reports were", "this is"."""
    return subject is not None and subject.lower in cues.predicates.tellings | TELLING


def _lies(cues: Cues) -> frozenset[str]:
    return cues.predicates.denies | cues.predicates.dismissals


def _modifiers(tree: Tree, said: Token) -> Iterator[str]:
    """The words before a noun of telling: "fake news", "a false report"."""
    yield from (kid.lower for kid in tree.kids(said.index, "amod", "compound"))


def _words(tree: Tree, kid: Token) -> set[str]:
    return {kid.lower, *(det.lower for det in tree.kids(kid.index, "det"))}
