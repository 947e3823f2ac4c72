import pytest

from casus.language.labels import Tree
from casus.language.modifiers import mend_modifiers


def tree(*rows: tuple[str, str, str, int, str]) -> tuple[Tree, list[str], list[str]]:
    words, pos, tags, heads, deps = map(list, zip(*rows, strict=True))
    return Tree(heads, deps, pos, [w.lower() for w in words]), words, tags


def test_a_past_tense_between_a_name_and_a_noun_governs_both() -> None:
    found, words, tags = tree(
        ("Saudi", "PROPN", "NNP", 1, "compound"),
        ("Arabia", "PROPN", "NNP", 3, "compound"),
        ("rejected", "ADJ", "VBD", 3, "amod"),
        ("accusations", "NOUN", "NNS", 3, "root"),
        (".", "PUNCT", ".", 3, "punct"),
    )
    mend_modifiers(found, words, tags)
    assert found.heads == [1, 2, 2, 2, 2]
    assert found.deps == ["compound", "nsubj", "root", "obj", "punct"]
    assert found.pos[2] == "VERB"


@pytest.mark.parametrize(
    "before", [("heavily", "ADV", "RB", 1, "advmod"), ("the", "DET", "DT", 2, "det"), ("in", "ADP", "IN", 2, "case")]
)
def test_a_participle_after_no_noun_stays_where_it_is(before: tuple[str, str, str, int, str]) -> None:
    found, words, tags = tree(before, ("damaged", "ADJ", "VBD", 2, "amod"), ("buildings", "NOUN", "NNS", 2, "root"))
    kept = (list(found.heads), list(found.deps))
    mend_modifiers(found, words, tags)
    assert (found.heads, found.deps) == kept
