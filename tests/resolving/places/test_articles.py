import pytest

from casus.resolving.places.find import places


@pytest.mark.parametrize(
    ("text", "name"),
    [("The Gaza health ministry said 500 were killed.", "Gaza"), ("He was tried in The Hague.", "The Hague")],
)
def test_an_article_belongs_to_a_name_that_is_written_with_it(text: str, name: str) -> None:
    assert [place.name for place in places(text)] == [name]
