"""A name of the gazetteer inside a longer one that the words make a place is no place of its own."""

import pytest

from casus.language import load_parser
from casus.resolving.places import find_places, open_gazetteer


@pytest.fixture(scope="module")
def names():
    parser, gazetteer = load_parser(), open_gazetteer(show=False)
    return lambda text: [p.name for p in find_places(parser.parse(text), (), gazetteer) if p.kind != "country"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen killed three men near the village of Maka-Derbez in Mali.", "Maka-Derbez"),
        ("Gunmen killed three men in Spin Tangi, in central Pakistan.", "Spin Tangi"),
        ("Gunmen killed three men in the town of Val d'Ombre in Haiti.", "Val d'Ombre"),
        ("Gunmen killed three men in the village of Villa Nueva de las Flores in Mexico.", "Villa Nueva de las Flores"),
    ],
)
def test_the_whole_name_is_the_place(names, text, name):
    assert names(text) == [name]


def test_a_direction_before_a_name_is_no_part_of_it(names):
    assert names("A bomb exploded in Central Tangi, Pakistan.") == ["Tangi"]


def test_a_village_in_the_province_of_another_place_is_one(names):
    assert names("The attack took place near Tintaypu in the province of Borno.") == ["Tintaypu", "Borno"]
    assert names("The attack occurred in Tintaypu, located in the province of Borno.") == ["Tintaypu", "Borno"]


def test_a_word_for_a_town_makes_the_name_after_it_one(names):
    assert names("They bombarded the separatist capital Tskhinvali.") == ["Tskhinvali"]
