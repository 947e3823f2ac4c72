import pytest

from casus.language.lemmas import Lemmas
from casus.language.pipeline import ENGLISH
from casus.language.words import read_words


@pytest.fixture(scope="module")
def lemmas() -> Lemmas:
    return read_words(ENGLISH).lemmas


@pytest.mark.parametrize(
    ("word", "pos", "tag", "lemma"),
    [
        ("struck", "VERB", "VBD", "strike"),
        ("wounded", "VERB", "VBN", "wound"),
        ("wounded", "ADJ", "JJ", "wounded"),
        ("shelled", "VERB", "VBD", "shell"),
        ("patrolling", "VERB", "VBG", "patrol"),
        ("fled", "VERB", "VBD", "flee"),
        ("freed", "VERB", "VBN", "free"),
        ("decreed", "VERB", "VBD", "decree"),
        ("shot", "VERB", "VBN", "shoot"),
        ("dying", "VERB", "VBG", "die"),
        ("were", "AUX", "VBD", "be"),
        ("dead", "ADJ", "JJ", "dead"),
        ("men", "NOUN", "NNS", "man"),
        ("gunmen", "NOUN", "NNS", "gunman"),
        ("strikes", "NOUN", "NNS", "strike"),
        ("casualties", "NOUN", "NNS", "casualty"),
        ("clashes", "NOUN", "NNS", "clash"),
        ("forces", "NOUN", "NNS", "force"),
        ("nations", "PROPN", "NNPS", "nation"),
        ("deadliest", "ADJ", "JJS", "deadly"),
        ("aircraft", "NOUN", "NNS", "aircraft"),
    ],
)
def test_words_of_the_news(lemmas: Lemmas, word: str, pos: str, tag: str, lemma: str) -> None:
    assert lemmas.lemma(word, pos, tag) == lemma


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("seized", "seize"), ("charged", "charge"), ("evacuated", "evacuate"), ("invaded", "invade"),
        ("raided", "raid"),
        ("kidnapped", "kidnap"), ("buried", "bury"), ("bombed", "bomb"), ("captured", "capture"), ("settled", "settle"),
        ("clashed", "clash"), ("bypassed", "bypass"), ("planned", "plan"),
    ],
)  # fmt: skip
def test_spelling_rules_without_any_table(word: str, lemma: str) -> None:
    assert Lemmas({}, frozenset(), frozenset()).lemma(word, "VERB", "VBD") == lemma
