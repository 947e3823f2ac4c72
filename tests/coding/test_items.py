import pytest

from casus.coding.items import items
from casus.language import load_parser


def numbers(text):
    return items(load_parser().parse(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rebels shelled Gao.\n\nThe army fled.", (0, 0)),
        ("Incidents of the day\n\n• Rebels shelled Gao. Two died.\n• Gunmen raided Mopti.", (0, 1, 1, 2)),
        ("10:42 GMT\nA strike hit Gao.\n\nTwo people died.\n\n09:15 GMT\nGunmen raided Mopti.", (1, 1, 1, 2, 2)),
        ("🔴 Rebels shelled Gao.\n🔴 Gunmen raided Mopti.", (1, 2)),
    ],
)
def test_a_bullet_a_sign_and_a_time_of_day_open_an_item(text, found):
    assert numbers(text) == found
