import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.language.casing import Casing, in_capitals
from casus.language.pipeline import ENGLISH
from casus.language.words import read_words


@pytest.fixture(scope="module")
def casing() -> Casing:
    return read_words(ENGLISH).casing


def test_ordinary_words_are_written_small_and_names_with_a_capital(casing: Casing) -> None:
    assert casing.truecased("THE GUATEMALAN ARMY ATTACKED A VILLAGE NEAR SANTO TOMAS.") == (
        "The Guatemalan army attacked a village near Santo Tomas."
    )


def test_a_sentence_opens_with_a_capital(casing: Casing) -> None:
    assert casing.truecased("HE FLED. THEY DID NOT.") == "He fled. They did not."


def test_short_forms_of_verbs_stay_together(casing: Casing) -> None:
    assert casing.truecased("THEY DIDN'T SAY. IT'S KABUL'S WAR.") == "They didn't say. It's Kabul's war."


def test_abbreviations_keep_their_capitals(casing: Casing) -> None:
    assert casing.truecased("THE UNITY (URNG) AND THE FBI") == "The unity (URNG) and the FBI"


def test_unknown_words_are_ordinary_by_their_endings(casing: Casing) -> None:
    assert casing.truecased("THE BOMBARDMENTS AND KIDNAPPERS") == "The bombardments and kidnappers"


def test_text_in_ordinary_writing_is_left_alone(casing: Casing) -> None:
    text = "Israel's army shelled Khan Younis, the ministry said."
    assert casing.truecased(text) == text
    assert not in_capitals(text)


def test_a_few_capitals_are_no_shouting() -> None:
    assert not in_capitals("IDF")
    assert in_capitals("BREAKING NEWS FROM GAZA")


@given(st.text(max_size=200))
def test_lengths_never_change(text: str) -> None:
    casing = Casing(frozenset({"the"}), frozenset(), frozenset(), frozenset())
    assert len(casing.truecased(text)) == len(text)
    assert len(casing.truecased(text.upper())) == len(text.upper())


def test_a_sentence_of_names_is_no_headline(parser):
    text = "The Free Valley Army took the hill. The Army then left"
    assert [t.cased for t in parser.parse(text).tokens if t.text == "Army"] == ["", ""]
