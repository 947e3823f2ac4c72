"""Participles that the tagger took for adjectives though they head a clause ("Three fighters killed.")."""

from collections.abc import Sequence

from casus.language.labels import Tree
from casus.language.lemmas import Lemmas

PASSIVE = frozenset({"nsubj:pass", "aux:pass"})


def mend_participles(tree: Tree, words: Sequence[str], pos: list[str], tags: list[str], lemmas: Lemmas) -> None:
    """Make an adjective a participle where a passive subject hangs on it, or a subject without a copula."""
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
