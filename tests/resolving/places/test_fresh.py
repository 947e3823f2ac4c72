"""Sentences written before the rules were looked at, small places of many countries: found, placed, and no others."""

import math
import tomllib
from pathlib import Path

import pytest

from casus.language import load_parser
from casus.resolving.actors import find_actors, load_registry
from casus.resolving.places import find_places, open_gazetteer

SENTENCES = tomllib.loads(Path(__file__).with_name("fresh.toml").read_text("utf-8"))["sentence"]


@pytest.fixture(scope="module")
def read():
    parser, registry, gazetteer = load_parser(), load_registry(), open_gazetteer(show=False)

    def places(text):
        parse = parser.parse(text)
        return find_places(parse, find_actors(parse, registry), gazetteer)

    return places


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["text"][:40])
def test_places_of_a_sentence(read, sentence):
    text, found = sentence["text"], read(sentence["text"])
    for wanted in sentence.get("places", ()):
        place = _at(found, text, wanted["name"])
        assert place, f"{wanted['name']} not found"
        assert wanted.get("country") in (None, place.country)
        if "near" in wanted:
            assert _kilometres(wanted["near"], place) <= wanted["km"]
    for name in sentence.get("none", ()):
        assert _at(found, text, name) is None, f"{name} taken for a place"


def _at(found, text, name):
    first = text.find(name)
    return next((p for p in found if p.start < first + len(name) and first < p.end), None)


def _kilometres(point, place):
    if place.latitude is None:
        return math.inf
    north = place.latitude - point[0]
    east = (place.longitude - point[1]) * math.cos(math.radians(point[0]))
    return 111.2 * math.hypot(north, east)
