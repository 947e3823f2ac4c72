import pytest

from told import happenings


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "A bomb wounded five traders in Homs on Monday. "
            "Two soldiers were killed on Monday in a shootout during a raid near Aleppo.",
            ("killed", "shootout", "raid"),
        ),
        (
            "A bomb wounded five traders in Homs on Monday. "
            "On the same day two guards were killed when gunmen opened fire on their car in Aleppo.",
            ("killed", "opened"),
        ),
    ],
)
def test_a_place_of_one_mention_sets_all_apart_that_hang_together(read, text, words):
    told = happenings(read, text)
    assert len({told[word] for word in words}) == 1
    assert told["wounded"] != told[words[0]]


def test_a_clause_of_contrast_is_an_act_of_its_own(read):
    told = happenings(read, "Rebels ambushed a patrol near Gao on Monday, while gunmen attacked a market in Mopti.")
    assert told["ambushed"] != told["attacked"]


def test_an_act_in_a_campaign_is_not_the_campaign(read):
    told = happenings(read, "Jets struck Gao on Sunday in a campaign of air strikes that began on Friday.")
    assert told["struck"] != told["air strikes"]
