"""What a time in a sentence dates, and what it does not."""

import pytest


def dates(read, text, word):
    """The values of the times of the happening that a word tells."""
    told = read(text)
    number = next(m.happening for m in told.mentions if told.words(m) == word)
    return {told.coding.times[t].value for m in told.mentions if m.happening == number for t in m.times}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a fair that ended on Sunday.",
        "Gunmen attacked a district where rebels have ruled since 2015.",
        "Two soldiers died in an ambush after the March 3 vote.",
        "Officials said Sunday rebels attacked a bus.",
        "Officials were looking on Sunday into claims that rebels attacked a bus.",
    ],
)
def test_the_day_of_something_else_dates_no_act(read, text):
    assert dates(read, text, "ambush" if "ambush" in text else "attacked") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked men who were going to market on Sunday.",
        "A raid, which took place on Sunday, killed two people.",
        "Gunmen attacked a car that was going to market on Sunday.",
        "Officers are on the scene of a raid investigation where two men were hit on Sunday.",
        "A raid on a bank was reported on Sunday.",
    ],
)
def test_what_those_hit_were_doing_is_dated_like_the_act(read, text):
    assert dates(read, text, "raid" if "raid" in text else "attacked") == {"2024-03-17"}


def test_a_day_of_a_noun_is_not_sought_far_ahead(read):
    told = read("The attack comes after a September 30 coup.")
    assert [t.value for t in told.coding.times] == ["2023-09-30"]
