"""Alpha against the values that its author works out, and what counts as what a coder says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.model import Decision
from casus.review.agreement import agreement, alpha, interval, nominal, ratio

N = None
# K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers, twelve units.
OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3],
    [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
]
UNITS = [[value for value in unit if value is not None] for unit in zip(*OBSERVERS, strict=True)]
# Section B of the same: two observers, twelve units, names.
NAMES = list(zip("aabbdcccedda", "babbbccceddd", strict=True))
# Section A: two observers, ten units, two values.
BINARY = list(zip([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0], strict=True))


@pytest.mark.parametrize(("distance", "expected"), [(nominal, 0.743), (interval, 0.849), (ratio, 0.797)])
def test_alpha_is_what_its_author_computes(distance, expected):
    assert alpha(UNITS, distance) == pytest.approx(expected, abs=0.001)


def test_alpha_of_two_observers_and_two_values_is_what_its_author_computes():
    assert alpha(BINARY) == pytest.approx(0.095, abs=0.001)
    assert alpha(NAMES) == pytest.approx(0.692, abs=0.001)


@given(st.lists(st.lists(st.integers(0, 4), min_size=2, max_size=2), min_size=1))
def test_alpha_is_at_most_one_and_one_only_for_full_agreement(units):
    found = alpha(units)
    same = all(one == other for one, other in units)
    assert found is None or (found == 1) == same
    assert found is None or found <= 1


def test_nothing_to_compare_is_no_figure():
    assert alpha([]) is None
    assert alpha([[1], [2]]) is None
    assert alpha([[1, 1], [1, 1]]) is None


def said(author, event, verb="accept", **more):
    return Decision(event=event, verb=verb, author=author, id=f"{author}{event}{verb}{more}", **more)


def field(decisions, name):
    return next(one for one in agreement(decisions).fields if one.field == name)


def killed(count):
    return {"values": {"killed": [{"kind": "killed", "low": count, "best": count, "high": count}]}}


def test_who_accepts_says_what_was_shown_and_who_corrects_says_their_value():
    found = [
        said("ada", "e1", basis=killed(9)), said("ben", "e1", "correct", field="killed", value=9),
        said("ada", "e2", basis=killed(3)), said("ben", "e2", "correct", field="killed", value={"low": 2, "best": 3}),
        said("ada", "e3", basis=killed(3)),
    ]  # fmt: skip
    assert field(found, "killed") == ("killed", 1.0, 2)


def test_whether_it_is_an_event_at_all_is_a_field():
    found = [said(a, e, v) for a, e, v in [("ada", "e1", "accept"), ("ben", "e1", "discard"), ("ada", "e2", "discard"),
                                           ("ben", "e2", "discard")]]  # fmt: skip
    assert field(found, "verdict").units == 2
    assert field(found, "verdict").alpha == 0.0


def test_names_are_compared_whatever_their_case_and_order():
    values = [("ada", ["Israel", "Syria"]), ("ben", ["syria", {"name": "israel", "status": "alleged"}])]
    found = [said(author, "e1", "correct", field="perpetrator", value=value) for author, value in values]
    found += [said(author, "e2", "correct", field="perpetrator", value=None) for author, _ in values]
    assert field(found, "perpetrator") == ("perpetrator", 1.0, 2)
