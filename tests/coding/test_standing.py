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
