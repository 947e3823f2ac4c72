"""Tempting passages of conflict news and the plain ones close to them: what is not of these days is no event."""

import tomllib
from pathlib import Path

import pytest

PASSAGES = tomllib.loads((Path(__file__).parent / "surroundings.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def violent(read):
    types = {name for name, kind in read.book.types.items() if kind.family == "violence"}
    return lambda text: read(text).actual() & types


def test_at_most_one_in_six_passages_without_an_act_becomes_one(violent):
    wrong = [text for text in PASSAGES["unreal"] if violent(text)]
    assert len(wrong) <= len(PASSAGES["unreal"]) / 6, wrong


def test_at_least_five_in_six_plain_passages_near_them_are_told(violent):
    missed = [row["text"] for row in PASSAGES["plain"] if not violent(row["text"]) & set(row["types"])]
    assert len(missed) <= len(PASSAGES["plain"]) / 6, missed


@pytest.mark.parametrize(
    ("text", "word", "realis"),
    [
        ("Had the rebels attacked the town, thousands would have fled.", "attacked", "hypothetical"),
        ("Anyone who attacks a hospital commits a crime.", "attacks", "generic"),
        ("The army spoke of an air strike that never happened.", "air strike", "negated"),
        ("He wanted to bomb the barracks and kill the general.", "kill", "hypothetical"),
        ("The assault on the town was postponed.", "assault", "hypothetical"),
        ("The envoy asked for a halt to attacks on convoys.", "attacks", "generic"),
        ("The village has been bombed 40 times.", "bombed", "generic"),
        ("Kidnappings fell by a fifth in Gao.", "Kidnappings", "generic"),
        ("The strikes killed nine soldiers in Gao on Monday.", "strikes", "actual"),
    ],
)
def test_what_words_make_of_an_act(read, text, word, realis):
    assert read(text).realis(word) == realis
