import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.resolving.places.folding import fold, likeness, skeleton


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name):
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("al-Bukamal", "Al Bukamal"),
        ("Ad-Dana", "al-Dana"),
        ("Ḩalab", "Halab"),
        ("Khuza'a", "Khuzaa"),
        ("The Hague", "Hague"),
    ],
)
def test_spellings_fold_alike(one, two):
    assert fold(one) == fold(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [("Qusayr", "Kuseir"), ("Douma", "Duma"), ("Saraqib", "Sarakeb"), ("Khirbah", "Khirbeh"), ("Dhiban", "Diban")],
)
def test_romanisations_sound_alike(one, two):
    assert skeleton(one) == skeleton(two)
    assert likeness(one, two) > 0.7
