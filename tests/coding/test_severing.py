import pytest

from told import happenings


@pytest.mark.parametrize(
    "text",
    [
        "The shelling came a day after rebels ambushed a column of troops near Gao.",
        "The shelling began hours after rebels ambushed a column of troops near Gao.",
        "The shelling followed a raid in which rebels ambushed troops near Gao.",
    ],
)
def test_what_comes_after_another_act_is_not_that_act(read, text):
    told = happenings(read, text)
    assert told["shelling"] != told["ambushed"]


def test_items_of_a_list_in_other_places_are_other_acts(read):
    told = happenings(
        read,
        "Security bulletin\n\n"
        "• Homs: Gunmen attacked a checkpoint. Two soldiers were killed.\n"
        "• Aleppo: Rebels raided a market. Three traders were wounded.",
    )
    assert told["attacked"] == told["killed"]
    assert told["raided"] == told["wounded"]
    assert told["attacked"] != told["raided"]


def test_soldiers_and_gunmen_do_not_do_the_same(read):
    told = happenings(
        read,
        "Gunmen ambushed a bus near Homs on Monday, killing four. "
        "Later, troops raided a house in the village, killing a man.",
    )
    assert told["ambushed"] != told["raided"]


def test_harm_without_place_or_day_is_that_of_the_sentence_before(read):
    told = happenings(
        read,
        "A strike on Homs on Monday killed 12 people and wounded 30, a hospital said.\n\n"
        "In Aleppo, a shell hit a bus. Four people were injured.",
    )
    assert told["injured"] == told["hit"]


def test_an_ambush_begins_with_a_mine(read):
    told = happenings(read, "Rebels ambushed a convoy near Gao on Monday. A mine exploded under its first truck.")
    assert told["ambushed"] == told["exploded"]
