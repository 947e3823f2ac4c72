import pytest

from casus.coding import Coder
from casus.coding.acts import ActReader, Weights, likelihood, load_weights
from casus.model import Report
from told import PUBLISHED, Told

WEIGHTS = Weights(least=0.3, none=0.0, signs={"agent: armed": 1.0, "here: any setting": -2.0})


@pytest.fixture(scope="module")
def doubting(read):
    """Codes a text by a reader that believes nothing which is not settled."""
    coder = Coder(read.book, ActReader(Weights(least=0.9, none=0.0, signs={})))

    def code(text):
        parse, names = read.look(text)
        return Told(coder.code(Report(id="r", text=text, digest="d", published=PUBLISHED), parse, names))

    return code


def test_signs_without_a_weight_say_nothing():
    assert likelihood(WEIGHTS, {"never seen": 1.0}) == 0.5


def test_signs_of_force_make_an_act_likely_and_those_of_another_subject_unlikely():
    assert likelihood(WEIGHTS, {"agent: armed": 1.0}) > 0.5 > likelihood(WEIGHTS, {"here: any setting": 1.0})


def test_armed_actors_and_the_dead_speak_for_an_act_in_the_shipped_weights():
    signs = load_weights().signs
    assert signs["agent: armed"] > 0 < signs["killed"]
    assert signs["here: any setting"] < 0 > signs["supposing"]


def test_what_is_unlikely_is_generic_and_says_how_unlikely(doubting):
    told = doubting("Rebels attacked the base.")
    assert [(m.realis, m.why) for m in told.mentions] == [
        ("generic", "words of force without the signs of an act (0.50)")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed nine people at a film festival on Monday.",
        "Rebels attacked the base in Gao on Monday.",
        "A judge was shot dead on Monday.",
    ],
)
def test_an_act_with_its_day_and_its_dead_its_place_or_its_victim_is_never_doubted(doubting, text):
    assert doubting(text).actual()
