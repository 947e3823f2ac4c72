"""Mends the month of May, which the tagger takes for the modal verb where a date opens a clause ("on 11 May the …")."""

from collections.abc import Sequence

from casus.language.labels import Tree


def mend_months(tree: Tree, words: Sequence[str], tags: list[str]) -> None:
    """Corrects parts of speech, tags and relations in place."""
    for index, word in enumerate(words):
        if word == "May" and (tags[index] == "MD" or tree.deps[index] == "aux") and _in_date(words, index):
            tree.pos[index], tree.deps[index], tags[index] = "PROPN", "obl:unmarked", "NNP"


def _in_date(words: Sequence[str], index: int) -> bool:
    """Whether a day or a year stands beside it."""
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    return any(near.rstrip("stndrh").isdigit() for near in (before, after))
