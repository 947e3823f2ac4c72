"""Mends two readings that the parser gets wrong in news: clauses after "since", and "drive-by" before its noun.

"Tension has grown since gunmen killed 26" is read as a phrase ("since gunmen") with a finite verb as its open
complement, which no finite verb can be (universaldependencies.org/u/dep/xcomp); "a drive-by shooting" as a drive by
which somebody is shooting.
"""

from collections.abc import Sequence

from casus.language.labels import Tree

_OPENERS = frozenset({"since", "after", "before", "until", "because", "as"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_DRIVEN = frozenset({"shooting", "shootings", "attack", "attacks", "killing", "killings", "shooter"})


def mend_subordinate(tree: Tree, words: Sequence[str], tags: list[str]) -> None:
    """Corrects heads, relations and tags in place."""
    for index, word in enumerate(words):
        lower = word.lower()
        if lower in _OPENERS and tree.deps[index] == "case":
            _mend_clause(tree, tags, index)
        elif lower == "drive" and [w.lower() for w in words[index + 1 : index + 3]] == ["-", "by"]:
            _mend_drive_by(tree, words, tags, index)


def _mend_clause(tree: Tree, tags: Sequence[str], opener: int) -> None:
    """The noun under the opener is the subject of the finite verb that follows it under the same head."""
    noun = tree.heads[opener]
    above = tree.heads[noun]
    verb = next(
        (
            i
            for i in range(noun + 1, min(noun + 4, len(tree.heads)))
            if tree.heads[i] == above and tree.deps[i] in ("xcomp", "advcl", "ccomp") and tags[i] in _FINITE
        ),
        None,
    )
    if verb is None or not tree.deps[noun].startswith("obl") or above in (noun, verb):
        return
    tree.heads[noun], tree.deps[noun] = verb, "nsubj"
    tree.heads[opener], tree.deps[opener] = verb, "mark"
    tree.deps[verb] = "advcl"


def _mend_drive_by(tree: Tree, words: Sequence[str], tags: list[str], drive: int) -> None:
    """ "drive-by shooting" is a noun with what hung on "drive"; "drive-by" stands before it."""
    noun = drive + 3
    if noun >= len(words) or words[noun].lower() not in _DRIVEN or tree.heads[drive] == noun:
        return
    root = tree.heads[drive] == drive
    tree.heads[noun], tree.deps[noun] = (noun, "root") if root else (tree.heads[drive], tree.deps[drive])
    for index, head in enumerate(tree.heads):
        if head == drive and index not in (drive, noun):
            tree.heads[index] = noun
    for index in range(drive, noun):
        tree.heads[index] = noun
        tree.deps[index] = "punct" if words[index] == "-" else "compound"
    tree.pos[noun] = "NOUN"
    tags[noun] = "NNS" if words[noun].lower().endswith("s") else "NN"
    tree.lemmas[noun] = words[noun].lower().removesuffix("s") if tags[noun] == "NNS" else words[noun].lower()
