import pytest


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Gunmen attacked the besieged city on Monday, killing nine.", "besieged"),
        ("A strike hit tents sheltering displaced people, killing nine.", "displaced"),
        ("A strike killed nine people in Homs. It was the third such attack this month.", "attack"),
        ("Riot police fired tear gas at a crowd.", "Riot"),
        ("A bomb killed nine people. No group has claimed responsibility.", "claimed"),
    ],
)
def test_a_state_a_count_and_what_nobody_did_are_no_acts(read, text, trigger):
    assert read(text).realis(trigger) == "generic"


def test_people_displaced_by_something_were_displaced(read):
    assert read("Shelling displaced 3,000 people in Homs on Monday.").realis("displaced") == "actual"


def test_what_has_happened_since_a_day_of_the_week_is_news(read):
    assert read("Some 36,000 people have fled Homs since Saturday.").realis("fled") == "actual"
    assert read("Some 36,000 people have fled Homs since 2021.").realis("fled") == "generic"


def test_a_day_of_what_came_after_an_act_does_not_date_it(read):
    told = read("Two partners suspended work on 30 July after the attack in Gao.")
    assert told.times() == set()


def test_whose_jets_they_are_did_it(read):
    assert read("Israel said its jets struck a depot near Homs.").actors("perpetrator") == {"state:ISR"}


def test_a_post_is_told_in_the_present(read):
    assert read("06:10 - Rebels seize Goma airport: security sources.").realis("seize") == "actual"
    assert read("Rebels seize weapons in the province.").realis("seize") == "generic"
