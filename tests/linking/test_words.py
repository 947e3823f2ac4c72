import pytest

from casus.linking.copies import same_text, same_texts
from casus.linking.model import at, load_model
from casus.linking.words import Scale, cosine, load_weights, read_words, words

CURVE = ((0.0, -1.0), (10.0, 1.0))
SHELLED = "The troops shelled Kafranbel near the Sinai Hospital on Monday, Nadia Farouk said."


def scale(*sentences, known=()):
    return Scale(read_words(sentences), frozenset(known), load_weights())


def test_an_age_is_one_word():
    assert words("a 9-year-old boy and two 16 year olds") == ["a", "9yearold", "boy", "and", "two", "16yearold"]


def test_names_weigh_more_than_plain_words_and_those_more_than_what_any_report_says():
    weigh = scale(SHELLED, "They looted a bakery.").weight
    assert weigh("kafranbel") > weigh("bakery") > weigh("troops") > weigh("the")


def test_a_place_or_an_actor_that_is_compared_elsewhere_weighs_less():
    assert scale(SHELLED, known=["kafranbel"]).weight("kafranbel") < scale(SHELLED).weight("kafranbel")


def test_what_an_institution_is_named_after_is_not_telling():
    rare = scale(SHELLED).rare
    assert not {"sinai", "sinai_hospital"} & rare.keys()
    assert "nadia_farouk" in rare


def test_the_capitals_of_a_headline_mark_no_names():
    assert read_words(["Angry Crowds March Through Basra"]).names == frozenset()


@pytest.mark.parametrize(("word", "rare"), [("471", True), ("400", False), ("2016", False), ("12", False)])
def test_a_number_is_telling_where_it_is_neither_small_nor_round_nor_a_year(word, rare):
    assert (word in scale(f"A shell hit number {word}.").rare) == rare


def test_a_text_is_like_itself_and_unlike_others():
    first = scale("Troops shelled Homs").vector(read_words(["Troops shelled Homs"]).counts)
    second = scale("Crowds marched").vector(read_words(["Crowds marched"]).counts)
    assert cosine(first, first) == pytest.approx(1)
    assert cosine(first, second) == 0


@pytest.mark.parametrize(("value", "points"), [(-5, -1), (0, -1), (5, 0), (10, 1), (99, 1)])
def test_a_curve_is_straight_between_its_entries_and_level_beyond(value, points):
    assert at(CURVE, value) == points


def test_the_model_of_the_package_is_whole():
    assert load_model().prior < 0


def test_a_cut_copy_is_the_same_text():
    text = " ".join(f"word{number}" for number in range(80))
    assert same_text(text, "Our own headline " + " ".join(text.split()[:50]))
    assert not same_text(text, " ".join(f"other{number}" for number in range(80)))
    assert same_texts([text, "short", text + " more", "short"]) == [[0, 2], [1, 3]]
