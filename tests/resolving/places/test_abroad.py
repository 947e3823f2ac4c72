import pytest

from casus.resolving.places.find import places


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Troops moved into Kadugli in Sudan. On Monday they shelled the village of Katcha.", "Katcha", None),
        ("Troops moved into Kaduna in Nigeria. On Monday they shelled the village of Katcha.", "Katcha", "NG"),
        ("Troops moved into Kadugli in Sudan. On Monday ministers met in Geneva.", "Geneva", "CH"),
    ],
)
def test_a_small_place_of_another_country_is_not_taken_for_one_nearby(
    text: str, name: str, country: str | None
) -> None:
    found = next(place for place in places(text) if place.name == name)
    assert found.country == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Tanks opened fire at a car on Salah al-Din road in Gaza City.", "Salah al-Din", None),
        ("They were stopped on the Damascus road.", "Damascus", "SY"),
    ],
)
def test_a_street_is_not_where_its_name_comes_from(text: str, name: str, country: str | None) -> None:
    found = next(place for place in places(text) if place.name == name)
    assert found.country == country
