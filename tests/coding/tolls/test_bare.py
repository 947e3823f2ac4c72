import pytest

from casus.coding.tolls import find_tolls
from casus.language import load_parser
from casus.model import Names


@pytest.fixture(scope="module")
def figures():
    parser = load_parser()
    return lambda text: [(toll.kind, toll.low) for toll in find_tolls(parser.parse(text), Names())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry put the toll at 12; the monitor, at 17.", [("killed", 12), ("killed", 17)]),
        ("The army put the death toll at 11: most were fighters.", [("killed", 11)]),
        (
            "At least 20 farmers were abducted. The police put the number at eight; the village head, at 26.",
            [("captured", 20), ("captured", 8), ("captured", 26)],
        ),
        ("The governor said 12 people died; a hospital official said 15.", [("killed", 12), ("killed", 15)]),
    ],
)
def test_a_bare_figure_counts_those_told_of_last(figures, text, expected):
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died. The mayor said 15 houses burnt.",
        "Twelve people died. The fire began at 11:30, police said.",
        "Twelve people died. The road had been closed since 2019, police said.",
    ],
)
def test_other_numbers_count_nobody(figures, text):
    assert figures(text) == [("killed", 12)]
