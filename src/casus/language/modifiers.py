"""Mends sentences whose finite verb was taken for a modifier of its object ("Saudi Arabia rejected accusations").

It happens after names that the parser does not know: the name and the verb both hang on the object. A past tense
modifies no noun (universaldependencies.org/u/dep/amod, of participles only), so that what stands before it is its
subject and the noun after it its object.
"""

from collections.abc import Sequence

from casus.language.labels import Tree

_MODIFYING = frozenset({"amod", "compound"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_OF_NOUNS = frozenset({"compound", "amod", "det", "nmod:poss", "nmod", "flat", "nummod", "appos", "nmod:desc"})


def mend_modifiers(tree: Tree, words: Sequence[str], tags: Sequence[str]) -> None:
    """Corrects heads, relations and parts of speech in place."""
    for verb in range(1, len(words) - 1):
        noun = tree.heads[verb]
        if tags[verb] == "VBD" and tree.deps[verb] in _MODIFYING and noun > verb and tree.pos[verb - 1] in _NOUNS:
            subject = _below(tree, verb - 1, noun)
            if subject is not None and not _has_case(tree, noun, verb):
                _mend(tree, verb, noun, subject)


def _below(tree: Tree, index: int, noun: int) -> int | None:
    """The token right below the noun that a token hangs under, itself perhaps; None where it hangs elsewhere."""
    while tree.heads[index] not in (index, noun):
        index = tree.heads[index]
    return index if tree.heads[index] == noun and tree.deps[index] in _OF_NOUNS else None


def _has_case(tree: Tree, noun: int, verb: int) -> bool:
    """Whether a preposition before the verb governs the noun ("in Gaza damaged buildings")."""
    return any(tree.heads[i] == noun and tree.deps[i] == "case" for i in range(verb))


def _mend(tree: Tree, verb: int, noun: int, subject: int) -> None:
    """The verb takes the place of the noun in the sentence."""
    tree.heads[verb], tree.deps[verb] = (
        (verb, "root") if tree.heads[noun] == noun else (tree.heads[noun], tree.deps[noun])
    )
    tree.pos[verb] = "VERB"
    for index in range(len(tree.heads)):
        if tree.heads[index] == noun and index not in (verb, noun):
            _hang(tree, index, verb, subject)
    tree.heads[subject], tree.deps[subject] = verb, "nsubj"
    tree.heads[noun], tree.deps[noun] = verb, "obj"


def _hang(tree: Tree, index: int, verb: int, subject: int) -> None:
    """Modifiers before the verb go to its subject; marks, adverbials and stops to the verb itself."""
    if index < verb and tree.deps[index] in _OF_NOUNS:
        tree.heads[index] = subject
    elif index < verb or tree.deps[index] in ("punct", "ccomp", "advcl", "parataxis"):
        tree.heads[index] = verb
