from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.coding.kinds import GROUPS, same_kind
from casus.coding.nearby import near
from casus.model import Names, PlaceName
from told import happenings

KINDS = st.sampled_from(sorted({kind for group in GROUPS for kind in group} | {"protest", "meeting"}))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("air_strike", "air_strike", True),
        ("air_strike", "casualties_reported", True),
        ("attack", "abduction", True),
        ("explosion", "bombing", True),
        ("air_strike", "abduction", False),
        ("meeting", "agreement", False),
        ("protest", "attack", False),
    ],
)
def test_types_of_one_group_may_tell_one_happening(one, other, same):
    assert same_kind(one, other) is same


@given(KINDS, KINDS)
def test_it_does_not_matter_which_type_comes_first(one, other):
    assert same_kind(one, other) == same_kind(other, one)
    assert same_kind(one, one)


def test_every_type_of_a_group_is_in_the_codebook(read):
    assert {kind for group in GROUPS for kind in group} <= set(read.book.types)


# Places -----------------------------------------------------------------------------------------


def place(name, latitude=None, longitude=None, **more):
    return PlaceName(start=0, end=1, name=name, latitude=latitude, longitude=longitude, **more)


def one_site(one, other):
    return near(SimpleNamespace(names=Names(places=(one, other))), 0, 1)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (place("Gao"), place("Gao"), True),
        (place("al-Mina"), place("Al-Mina"), True),
        (place("Kiev", entry="703448"), place("Kyiv", entry="703448"), True),
        (place("Mezzeh", within=1), place("Damascus"), True),
        (place("Gao", 16.27, -0.04), place("Bourem", 16.95, -0.35), False),
        (place("Homs", 34.73, 36.71), place("Rastan", 34.93, 36.73), True),
        (place("Gao"), place("Mopti"), False),
        (place("Gao", country="ML"), place("Mali", kind="country", country="ML"), True),
        (place("Gao", country="ML"), place("Niger", kind="country", country="NE"), False),
    ],
)
def test_one_site_is_the_same_entry_or_close_by_or_inside(one, other, same):
    assert one_site(one, other) is same


@given(st.tuples(*[st.floats(-89, 89), st.floats(-179, 179)] * 2))
def test_nearness_goes_both_ways(points):
    one, other = place("A", *points[:2]), place("B", *points[2:])
    assert one_site(one, other) == one_site(other, one)


# Whole texts ------------------------------------------------------------------------------------


def numbers(told):
    return [m.happening for m in told.mentions]


def test_happenings_are_numbered_in_text_order(read):
    told = read("Rebels attacked a base in Gao on Monday. Police arrested the leader on Tuesday. Crowds protested.")
    assert numbers(told) == sorted(numbers(told))
    assert set(numbers(told)) == {0, 1, 2}


@pytest.mark.parametrize("new", ["Another attack", "A second attack", "A separate attack", "A similar attack"])
def test_what_is_announced_as_new_is_another_happening(read, new):
    assert len(read(f"Rebels attacked a base. {new} wounded two policemen.").happenings()) == 2


@pytest.mark.parametrize("same", ["The attack", "This attack", "The same attack"])
def test_what_points_back_is_the_same_happening(read, same):
    assert len(read(f"Rebels attacked a base. {same} wounded two policemen.").happenings()) == 1


def test_different_known_perpetrators_are_different_happenings(read):
    told = read("Hamas fired rockets at a base. Russia fired rockets at a base.")
    assert len(told.happenings()) == 2


def test_a_plan_is_another_happening_than_a_deed(read):
    assert len(read("Rebels attacked a base. Rebels plan to attack the airport.").happenings()) == 2


def test_a_death_days_later_belongs_to_the_attack(read):
    told = read("Rebels attacked a base in Gao on Monday. A wounded soldier died on Wednesday.")
    assert told.times(told.number("attack")) == {"2024-03-18"}
    assert len(told.happenings()) == 1


def test_what_is_only_dated_by_a_month_further_down_is_another_act(read):
    told = read(
        "Rebels ambushed an army column on a road in the north. Four soldiers died in the ambush, an officer said. "
        "Troops searched the area. The governor visited the wounded. "
        "In January rebels ambushed a convoy of traders near the border, killing nine people."
    )
    first, last = told.mentions[0], told.mentions[-1]
    assert first.happening != last.happening


def test_a_definite_noun_is_what_the_sentence_before_told(read):
    told = happenings(
        read,
        "The ambush near Gao killed four soldiers and wounded nine of their comrades. The ambush shocked many.\n\n"
        "Fighters stormed a depot in Mopti on Friday. The attack left two guards dead.",
    )
    assert told["attack"] == told["stormed"]
