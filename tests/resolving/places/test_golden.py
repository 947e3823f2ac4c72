import importlib.util
from pathlib import Path

import pytest

from casus.language import load_parser
from casus.resolving.places import find_places, open_gazetteer

_spec = importlib.util.spec_from_file_location("golden_places", Path(__file__).with_name("golden.py"))
assert _spec is not None
assert _spec.loader is not None
golden = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(golden)


@pytest.fixture(scope="module")
def read():
    parser, gazetteer = load_parser(), open_gazetteer(show=False)
    return lambda text: find_places(parser.parse(text), (), gazetteer)


@pytest.mark.parametrize(("text", "name", "country"), golden.PLACED)
def test_finds_and_places(read, text, name, country):
    found = [place for place in read(text) if text.find(name) < place.end and place.start <= text.find(name)]
    assert found, f"{name} not found"
    assert found[0].country == country


@pytest.mark.parametrize("text", golden.NO_PLACES)
def test_no_place(read, text):
    assert [place.name for place in read(text) if place.kind != "country"] == []


@pytest.mark.parametrize(("text", "name", "relation"), golden.RELATIONS)
def test_relation(read, text, name, relation):
    assert [place.relation for place in read(text) if place.name == name] == [relation]


def test_offset_moves_the_point(read):
    (plain,) = read("The blast was in Aleppo.")
    (moved,) = read("The blast was 12 km north of Aleppo.")
    assert moved.latitude == pytest.approx(plain.latitude + 12 / 111.195, abs=0.01)
    assert moved.precision == 2


@pytest.mark.parametrize(("text", "name", "precision"), golden.UNLISTED)
def test_words_make_a_name_that_nobody_knows_a_place(read, text, name, precision):
    (place,) = [place for place in read(text) if place.name == name]
    assert (None if place.latitude is None else place.precision) == precision


@pytest.mark.parametrize("text", golden.NOT_UNLISTED)
def test_other_words_do_not(read, text):
    assert not [place for place in read(text) if place.name in ("Zarqana", "Mulaysa")]
