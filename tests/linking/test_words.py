import pytest

from casus.linking.copies import same_text, same_texts
from casus.linking.model import at, load_model
from casus.linking.words import bag, cosine, weigh_words, words

CURVE = ((0.0, -1.0), (10.0, 1.0))


def test_an_age_is_one_word():
    assert words("a 9-year-old boy and two 16 year olds") == ["a", "9yearold", "boy", "and", "two", "16yearold"]


def test_names_weigh_more_than_plain_words_and_those_more_than_grammar():
    weights = weigh_words(["The troops shelled Kafranbel", "The troops left"], [None, None])
    assert weights.idf["kafranbel"] > weights.idf["shelled"] > weights.idf["the"]
    assert weights.rare("kafranbel")
    assert not weights.rare("troops")


def test_a_word_that_comes_back_all_year_weighs_less():
    often = weigh_words(["Homs", "Homs", "Homs"], [100, 200, 300])
    once = weigh_words(["Homs", "Homs", "Homs"], [100, 101, 102])
    assert often.idf["homs"] < once.idf["homs"]


def test_a_text_is_like_itself_and_unlike_others():
    weights = weigh_words(["Troops shelled Homs", "Crowds marched"], [None, None])
    first, second = weights.vector(bag("Troops shelled Homs")), weights.vector(bag("Crowds marched"))
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
