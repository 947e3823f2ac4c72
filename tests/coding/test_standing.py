import pytest


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Gunmen attacked the besieged city on Monday, killing nine.", "besieged"),
        ("A strike hit tents sheltering displaced people, killing nine.", "displaced"),
        ("A strike killed nine people in Homs. It was the third such attack this month.", "attack"),
        ("Riot police fired tear gas at a crowd.", "Riot"),
        ("A bomb killed nine people. No group has claimed responsibility.", "claimed"),
        ("The blast was reported by troops deployed at the dam near Gao.", "deployed"),
        ("The rebels, who are fighting for independence, shelled Gao on Monday.", "fighting"),
        ("The conflict killed more than 6,000 people.", "killed"),
    ],
)
def test_a_state_a_count_and_what_nobody_did_are_no_acts(read, text, trigger):
    assert read(text).realis(trigger) == "generic"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Some 500 troops were deployed at the dam near Gao on Monday.", "deployed"),
        ("Rebels are fighting soldiers in Gao.", "fighting"),
        ("The fighting killed nine people in Gao on Monday.", "killed"),
    ],
)
def test_acts_close_to_them_are(read, text, trigger):
    assert read(text).realis(trigger) == "actual"


def test_who_runs_from_a_scene_is_not_displaced(read):
    assert "displacement" not in read("The shots rang out and people fled the building.").actual()
    assert "displacement" in read("Two hundred people fled the village on Monday.").actual()


def test_who_leaves_home_does_not_withdraw(read):
    assert "withdrawal" not in read("Gunmen shot an officer as he left his home in Gao.").actual()
    assert "withdrawal" in read("The soldiers left Gao on Monday.").actual()


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
