from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.model.interval import UNKNOWN, Interval
from casus.resolving.times import find_times

TODAY = Interval(date(2024, 3, 18), date(2024, 3, 18), "day")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WORDS = st.sampled_from(
    """the a last next two 3 31 2024 1999 May March Sunday week days ago earlier of in on to between and - / : , .
    p.m. night overnight early late mid every first quarter Ramadan Easter half year 29 February 0 decade 's '98
    """.split()  # noqa: SIM905
)
# Days far enough from the ends of the calendar for all words.
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))

TRAPS = (
    "The 4th Division shelled the town.",
    "A 24-year-old man was shot.",
    "The victim was 54 years old.",
    "Police were called to the 2000 block of the street.",
    "They may attack.",
    "The sun rose over the hills.",
    "Rebels killed 2000 soldiers.",
    "An Su-24 and a T-72 were lost.",
    "They march to the capital.",
    "Prices fell 12.5 percent.",
    "He spoke to The Sun newspaper.",
    "The attacks of 9/11 changed the army.",
)


def read(parser, text, published=TODAY):
    return find_times(parser.parse(text), published)


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_time_is_none(parser, text):
    assert read(parser, text) == ()


def test_publication_known_by_the_month_keeps_what_both_ends_agree_on(parser):
    march = Interval(date(2024, 3, 1), date(2024, 3, 31), "month")
    weekday, month, year = read(parser, "Rebels struck on Sunday, in February and last year.", march)
    assert (weekday.value, weekday.earliest) == ("XXXX-WXX-7", None)
    assert month.value == "2024-02"
    assert year.value == "2023"


def test_a_year_end_belongs_to_the_iso_week_of_either_year(parser):
    (week,) = read(parser, "Rebels struck this week.", Interval(date(2024, 12, 31), date(2024, 12, 31), "day"))
    assert (week.value, week.earliest, week.latest) == ("2025-W01", date(2024, 12, 30), date(2025, 1, 5))


@given(day=DAYS, weekday=st.integers(1, 7))
@settings(max_examples=60, deadline=None)
def test_a_weekday_in_the_past_is_one_of_the_last_seven_days(parser, day, weekday):
    (time,) = read(parser, f"Gunmen killed two guards on {WEEKDAYS[weekday - 1]}.", Interval(day, day, "day"))
    assert time.earliest == time.latest
    assert time.earliest.isoweekday() == weekday
    assert timedelta(0) <= day - time.earliest < timedelta(7)


@given(day=DAYS, count=st.integers(2, 90))
@settings(max_examples=60, deadline=None)
def test_days_ago_are_subtracted(parser, day, count):
    (time,) = read(parser, f"Gunmen killed two guards {count} days ago.", Interval(day, day, "day"))
    assert time.earliest == time.latest == day - timedelta(count)


@given(day=DAYS)
@settings(max_examples=60, deadline=None)
def test_a_written_day_is_that_day(parser, day):
    text = f"Gunmen killed two guards on {day.day} {day:%B} {day.year}."
    (time,) = read(parser, text, UNKNOWN)
    assert (time.value, time.earliest, time.latest) == (day.isoformat(), day, day)
    assert text[time.start : time.end].endswith(str(day.year))


@given(words=st.lists(WORDS, max_size=12), day=st.dates())
@settings(max_examples=150, deadline=None)
def test_no_words_break_it_and_all_ranges_are_in_order(parser, words, day):
    text = " ".join(words)
    at = 0
    for time in read(parser, text, Interval(day, day, "day")):
        assert at <= time.start < time.end <= len(text)
        assert not time.earliest or not time.latest or time.earliest <= time.latest
        at = time.end


@given(text=st.text(max_size=60))
@settings(max_examples=80, deadline=None)
def test_random_text_breaks_nothing(parser, text):
    for time in read(parser, text):
        assert 0 <= time.start < time.end <= len(text)


def test_the_same_text_gives_the_same_times(parser):
    parse = parser.parse("On Sunday and again three days later, rebels struck.")
    assert find_times(parse, TODAY) == find_times(parse, TODAY)
