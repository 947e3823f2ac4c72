import pytest

from casus.language import Parser


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("It was the latest in a series: on 11 May the group overran the town.", "NNP"),
        ("May the army hold the town?", "MD"),
        ("On May 11 the group overran the town.", "NNP"),
    ],
)
def test_may_beside_a_day_is_the_month(parser: Parser, text: str, tag: str) -> None:
    assert next(t for t in parser.parse(text).tokens if t.text == "May").tag == tag
