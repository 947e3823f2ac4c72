"""The generated sentences that the shipped pipeline is trained on."""

import importlib
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

TRAINING = Path(__file__).parents[2] / "training"

pytestmark = pytest.mark.skipif(not TRAINING.is_dir(), reason="needs the folder training/")


@pytest.fixture
def news(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(TRAINING))
    return importlib.import_module("news")


def test_every_sentence_is_one_tree_without_crossing_branches(news: ModuleType) -> None:
    for made in (s for p in news.paragraphs(300, 1) for s in p.sentences):
        roots = [i for i, head in enumerate(made.heads) if head == i]
        arcs = [tuple(sorted(arc)) for arc in enumerate(made.heads)]
        assert len(roots) == 1
        assert made.deps[roots[0]] == "ROOT"
        assert not any(a < c < b < d for a, b in arcs for c, d in arcs)


def test_the_same_seed_draws_the_same_sentences(news: ModuleType) -> None:
    assert news.paragraphs(50, 3) == news.paragraphs(50, 3) != news.paragraphs(50, 4)


def test_an_article_fits_the_word_after_it(news: ModuleType) -> None:
    pairs = [pair for p in news.paragraphs(300, 2) for s in p.sentences for pair in pairwise(s.words)]
    assert not [pair for pair in pairs if pair[0] == "an" and pair[1][0] in "bcdfgjkpqtvwyz"]


def test_a_listed_name_hangs_on_its_last_word_before_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TRAINING))
    names, trees = importlib.import_module("names"), importlib.import_module("trees")
    tree = trees.flat(names.listed("Sudan People 's Liberation Army of Tamil~ Eelam"))
    assert tree.words == ["Sudan", "People", "'s", "Liberation", "Army", "of", "Tamil", "Eelam"]
    assert [tree.words[head] for head in tree.heads] == [
        "Army", "Army", "People", "Army", "Army", "Eelam", "Eelam", "Army",
    ]  # fmt: skip
    assert tree.deps == ["compound", "nmod:poss", "case", "compound", "ROOT", "case", "amod", "nmod"]


def test_a_misspelt_item_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TRAINING))
    grammar = importlib.import_module("grammar")
    with pytest.raises(ValueError, match="the item 'soldiers' is no head"):
        grammar.Grammar(1)._add_rule("rule", ["*fled/VBD soldiers"])
