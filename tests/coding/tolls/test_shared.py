import pytest

from casus.coding.tolls import find_tolls, total
from casus.language import load_parser
from casus.model import Names

KINDS = ("killed", "injured", "missing")


@pytest.fixture(scope="module")
def tolls():
    """The totals of a text by kind."""
    parser = load_parser()

    def find(text):
        found = find_tolls(parser.parse(text), Names())
        return {kind: bounds for kind in KINDS if (bounds := total(found, kind))}

    return find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A number of people were killed and injured in Homs.", {"killed": (2, None), "injured": (2, None)}),
        ("A number of deaths and injuries were reported.", {"killed": (2, None), "injured": (2, None)}),
        ("There were a number of martyrs and wounded after the bombing.", {"killed": (2, None), "injured": (2, None)}),
        ("Shelling killed three people in Avdiivka, two in Toretsk and one in Chasiv Yar.", {"killed": (6, 6)}),
        ("The blast killed four people in Gao and two in Mopti.", {"killed": (6, 6)}),
        ("The blast killed four people in Gao, two women and two men.", {"killed": (4, 4)}),
        ("The strike killed ten people and injured others, including a child.",
         {"killed": (10, 10), "injured": (2, None)}),
        ("The attack claimed the lives of 27 people and more than 80 injured civilians.",
         {"killed": (27, 27), "injured": (80, None)}),
    ],
)  # fmt: skip
def test_what_stands_once_is_shared(tolls, text, expected):
    assert tolls(text) == expected
