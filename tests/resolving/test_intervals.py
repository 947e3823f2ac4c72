from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from casus.model.interval import UNKNOWN, Interval
from casus.resolving.intervals import contains, distance, intersection, length, overlap, union

DAYS = st.dates(date(1, 1, 2), date(9998, 12, 30))


@st.composite
def intervals(draw):
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Interval(draw(st.sampled_from([first, None])), draw(st.sampled_from([last, None])))


@st.composite
def known(draw):
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Interval(first, last, "day")


def days(first, last):
    return Interval(date(2024, 2, first), date(2024, 2, last), "day")


def test_neighbours_do_not_overlap_and_are_one_day_apart():
    assert overlap(days(1, 2), days(3, 4)) is False
    assert distance(days(1, 2), days(3, 4)) == 1
    assert distance(days(3, 4), days(1, 2)) == 1


def test_a_shared_day_is_an_overlap():
    assert overlap(days(1, 3), days(3, 4)) is True
    assert intersection(days(1, 3), days(3, 4)) == days(3, 3)
    assert distance(days(1, 3), days(3, 4)) == 0


def test_an_unknown_end_leaves_the_question_open():
    assert overlap(UNKNOWN, days(1, 2)) is None
    assert distance(UNKNOWN, days(1, 2)) is None
    assert contains(UNKNOWN, days(1, 2)) is None
    assert length(UNKNOWN) is None


def test_a_known_end_can_still_exclude():
    until = Interval(None, date(2024, 2, 1))
    assert overlap(until, days(2, 3)) is False
    assert contains(until, days(1, 3)) is False
    assert distance(until, days(2, 3)) == 1


def test_the_union_is_as_coarse_as_the_coarser():
    month = Interval(date(2024, 2, 1), date(2024, 2, 29), "month")
    assert union(month, days(3, 4)) == month
    assert intersection(month, days(3, 4)) == days(3, 4)


def test_length_counts_both_ends():
    assert length(days(1, 1)) == 1
    assert length(days(1, 29)) == 29


@given(intervals(), intervals())
def test_all_is_symmetric(one, two):
    assert overlap(one, two) == overlap(two, one)
    assert distance(one, two) == distance(two, one)
    assert union(one, two) == union(two, one)
    assert intersection(one, two) == intersection(two, one)


@given(known(), known())
def test_a_union_contains_both_and_both_contain_the_intersection(one, two):
    assert contains(union(one, two), one)
    assert contains(union(one, two), two)
    shared = intersection(one, two)
    assert (shared is None) == (distance(one, two) > 0)
    if shared is not None:
        assert contains(one, shared)
        assert contains(two, shared)


@given(known())
def test_an_interval_overlaps_itself_and_not_the_day_after(one):
    after = one.latest + timedelta(days=1)
    assert overlap(one, one)
    assert union(one, one) == one == intersection(one, one)
    assert distance(one, Interval(after, after, "day")) == 1
