import pytest

from casus.coding.items import items
from casus.language import load_parser
from casus.model import PlaceName


def numbers(text):
    return items(load_parser().parse(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rebels shelled Gao.\n\nThe army fled.", (0, 0)),
        ("Incidents of the day\n\n• Rebels shelled Gao. Two died.\n• Gunmen raided Mopti.", (0, 1, 1, 2)),
        ("10:42 GMT\nA strike hit Gao.\n\nTwo people died.\n\n09:15 GMT\nGunmen raided Mopti.", (1, 1, 1, 2, 2)),
        ("Gao region:\nRebels shelled a camp.\nTwo died.\n\nMopti region:\nGunmen raided a bank.", (1, 1, 1, 2, 2)),
        ("🔴 Rebels shelled Gao.\n🔴 Gunmen raided Mopti.", (1, 2)),
    ],
)
def test_a_bullet_a_sign_and_a_time_of_day_open_an_item(text, found):
    assert numbers(text) == found


TOWNS = ("Gao", "Mopti", "Homs", "Idlib", "Aleppo")


def roundup(text):
    places = tuple(PlaceName(start=text.find(n), end=text.find(n) + len(n), name=n) for n in TOWNS if n in text)
    return items(load_parser().parse(text), places)


def test_paragraphs_that_each_name_a_town_of_their_own_are_items():
    text = "Violence across the north\n\n" + "\n\n".join(f"A bomb killed two people in {town}." for town in TOWNS)
    assert roundup(text) == (0, 2, 3, 4, 5, 6)


def test_a_story_that_names_a_few_towns_has_no_items():
    text = "\n\n".join(["A bomb killed two people in Gao.", "Police came.", "It was market day.", "Mopti mourned."])
    assert set(roundup(text)) == {0}
