"""Participles that the tagger took for adjectives though they head a clause.

"Three fighters killed."; "has imposed sanctions", "raided homes, assaulted residents and left", where the participle
is no more a modifier of the noun after it than any other verb is of its object.
"""

from collections.abc import Sequence

from casus.language.labels import Tree
from casus.language.lemmas import Lemmas
from casus.language.wordlists import word_list

TRANSITIVE = word_list("transitive")
NOUNS = frozenset({"NOUN", "PROPN"})
WITHIN = frozenset({"flat", "compound", "nmod:desc", "nmod:unmarked", "goeswith"})
# What a finite verb has and a participle added to a noun has not.
OWN = frozenset({"obj", "nsubj", "nsubj:pass", "aux", "cc", "conj", "ccomp", "xcomp"})
PASSIVE = frozenset({"nsubj:pass", "aux:pass"})


def mend_participles(tree: Tree, words: Sequence[str], pos: list[str], tags: list[str], lemmas: Lemmas) -> None:
    """Make an adjective a participle where a passive subject hangs on it, or a subject without a copula."""
    _mend_objects(tree, words, pos, tags, lemmas)
    _mend_added(tree, words, pos, tags)
    below: dict[int, set[str]] = {}
    for index, head in enumerate(tree.heads):
        if head != index:
            below.setdefault(head, set()).add(tree.deps[index])
    for index, deps in below.items():
        if pos[index] != "ADJ" or not words[index].lower().endswith("ed"):
            continue
        headed = bool(deps & PASSIVE) or ("nsubj" in deps and "cop" not in deps)
        lemma = lemmas.lemma(words[index].lower(), "VERB", "VBN")
        if headed:
            pos[index], tags[index], tree.lemmas[index] = "VERB", "VBN", lemma


def _mend_objects(tree: Tree, words: Sequence[str], pos: list[str], tags: list[str], lemmas: Lemmas) -> None:
    """Make a participle before a noun the verb of that noun where "have" or a list of verbs asks for a verb."""
    for index, tag in enumerate(tags):
        noun = tree.heads[index]
        if tag != "VBN" or tree.deps[index] != "amod" or noun < index or not words[index].lower().endswith("ed"):
            continue
        verb = _perfect(tree, words, tags, index)
        if verb is not None:
            _raise(tree, index, verb)
        elif any(tree.heads[i] == index and tree.deps[i] == "nsubj" for i in range(index)):
            _exchange(tree, index)
        else:
            verb = _listed(tree, words, tags, index)
            if verb is None:
                continue
            tags[index], tree.heads[index], tree.deps[index] = "VBD", verb, "conj"
        tree.heads[noun], tree.deps[noun] = index, "obj"
        pos[index], tree.lemmas[index] = "VERB", lemmas.lemma(words[index].lower(), "VERB", "VBN")


def _perfect(tree: Tree, words: Sequence[str], tags: Sequence[str], index: int) -> int | None:
    """ "has imposed sanctions": the form of have whose object the noun is, with but adverbs before the participle."""
    noun = tree.heads[index]
    have = tree.heads[noun]
    if tree.deps[noun] != "obj" or have >= index or words[have].lower() not in ("has", "have", "had"):
        return None
    return have if all(tags[i] == "RB" for i in range(have + 1, index)) else None


def _raise(tree: Tree, index: int, have: int) -> None:
    """The participle takes the place of its auxiliary."""
    tree.heads[index] = index if tree.heads[have] == have else tree.heads[have]
    tree.deps[index] = tree.deps[have]
    for child, head in enumerate(tree.heads):
        if head == have and child != index:
            tree.heads[child] = index
    tree.heads[have], tree.deps[have] = index, "aux"


def _exchange(tree: Tree, index: int) -> None:
    """ "The treasury imposed sanctions": what has a subject takes the place of the noun after it."""
    noun = tree.heads[index]
    tree.heads[index] = index if tree.heads[noun] == noun else tree.heads[noun]
    tree.deps[index] = tree.deps[noun]
    for child, head in enumerate(tree.heads):
        if head == noun and child not in (index, noun) and (child < index or tree.deps[child] == "punct"):
            tree.heads[child] = index


def _listed(tree: Tree, words: Sequence[str], tags: Sequence[str], index: int) -> int | None:
    """ "raided homes, assaulted residents and left": the first verb of a list in the past that goes on later."""
    noun = tree.heads[index]
    if index == 0 or words[index - 1] != "," or tree.deps[noun] not in ("obj", "conj", "appos"):
        return None
    verb = tree.heads[noun]
    while tree.deps[verb] in ("obj", "conj") and tree.heads[verb] != verb and verb < index:
        verb = tree.heads[verb]
    later = (i for i in range(noun + 1, len(tags)) if tree.heads[i] == verb and tree.deps[i] == "conj")
    return verb if tags[verb] == "VBD" and verb < index and any(tags[i] == "VBD" for i in later) else None


def _mend_added(tree: Tree, words: Sequence[str], pos: list[str], tags: list[str]) -> None:
    """ "a funeral for the general, killed in a raid": without an object, it is of the noun before the comma."""
    for index in range(2, len(tags)):
        free = tags[index] in ("VBD", "VBN") and tree.deps[index] in ("advcl", "parataxis", "conj")
        if not free or words[index - 1] != "," or tree.lemmas[index] not in TRANSITIVE or pos[index - 2] not in NOUNS:
            continue
        below = {tree.deps[i] for i, head in enumerate(tree.heads) if head == index and i != index}
        if below & OWN:
            continue
        noun = index - 2
        while tree.deps[noun] in WITHIN and tree.heads[noun] < index:
            noun = tree.heads[noun]
        if noun != tree.heads[index]:
            tree.heads[index], tree.deps[index], tags[index] = noun, "acl", "VBN"
