import pytest
from hypothesis import given
from hypothesis import strategies as st

from bare_tokens import plain
from casus.coding.tolls.counts import Count, find_counts
from casus.coding.tolls.lexicon import lexicon

ONES = list(lexicon().numbers)[:20]
TENS = ["", "", *list(lexicon().numbers)[20:]]
PIECES = ["up to", "at least", "between", "and", "to", "-", "or", "12", "7", "nine", "dozens", "a", "dozen", "no"]
PIECES += ["several", "people", "more than", "but", "possibly", "half", "million", "2-4", "30+"]


def spelled(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f" - {ONES[number % 10]}" if number % 10 else "")
    for scale, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            return f"{spelled(number // scale)} {name}" + (f" and {spelled(rest)}" if rest else "")
    raise AssertionError(number)


def first(text: str) -> Count:
    parse = plain(text)
    found = find_counts(parse, parse.sentences[0])
    return found[min(found)]


@given(st.integers(min_value=1, max_value=999_999))
def test_number_words_come_back_as_the_number(number: int) -> None:
    count = first(f"{spelled(number)} people")
    assert (count.low, count.high) == (number, number)


@given(st.integers(min_value=2101, max_value=9_999_999))
def test_digits_with_commas_come_back_as_the_number(number: int) -> None:
    assert first(f"{number:,} people").low == number


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12))
def test_bounds_are_never_reversed(parts: list[str]) -> None:
    parse = plain(" ".join(parts))
    for count in find_counts(parse, parse.sentences[0]).values():
        assert count.low is None or count.high is None or count.low <= count.high
        assert 0 <= count.first < count.last <= len(parse.tokens)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("at least nine people", 9, None),
        ("up to 15 people", None, 15),
        ("as many as 40", None, 40),
        ("more than 20 policemen", 20, None),
        ("about a dozen villagers", 12, 12),
        ("two dozen men", 24, 24),
        ("dozens of people", 24, None),
        ("tens of thousands of people", 20_000, None),
        ("hundreds of thousands of people", 200_000, None),
        ("several dozen people", 24, None),
        ("hundreds of people", 200, None),
        ("between 10 and 12 fighters", 10, 12),
        ("between seven to eight civilians", 7, 8),
        ("2-4 soldiers", 2, 4),
        ("10 to 12 men", 10, 12),
        ("two or three women", 2, 3),
        ("at least one but possibly up to 12 civilians", 1, 12),
        ("1.2 million people", 1_200_000, 1_200_000),
        ("half a million people", 500_000, 500_000),
        ("a hundred men", 100, 100),
        ("30+ people", 30, None),
        ("no people", 0, 0),
        ("ten or more people", 10, None),
        ("fewer than ten people", None, 10),
    ],
)
def test_bounds_of_an_expression(text: str, low: int | None, high: int | None) -> None:
    count = first(text)
    assert (count.low, count.high) == (low, high)


@pytest.mark.parametrize("text", ["October 7 attack", "in 2013 the", "67 year old man", "500 block", "7 p.m."])
def test_dates_ages_and_addresses_are_no_counts(text: str) -> None:
    parse = plain(text)
    assert find_counts(parse, parse.sentences[0]) == {}
