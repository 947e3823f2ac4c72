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


def test_entries_under_places_in_capitals_are_acts_of_their_own(read):
    told = read(
        "Security developments\n\n"
        "SOUTH - Three soldiers were killed by a roadside bomb, an officer said.\n\n"
        "EAST - Two soldiers were killed by a roadside bomb, the army said.\n\n"
        "EAST - A roadside bomb killed six farmers, police said.\n"
    )
    assert len({m.happening for m in told.mentions if m.realis == "actual"}) == 3


def test_two_datelines_are_no_list(read):
    told = read(
        "CAPITAL - A roadside bomb killed three soldiers on Monday, an officer said.\n\n"
        "CAPITAL - The bomb killed three men of an engineers' unit, the army said.\n"
    )
    assert len({m.happening for m in told.mentions}) == 1
