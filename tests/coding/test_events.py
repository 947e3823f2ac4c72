"""Sentences that tell a happening, as `events.toml` lists them."""

import tomllib
from pathlib import Path

TOLD = tomllib.loads((Path(__file__).parent / "events.toml").read_text(encoding="utf-8"))["told"]
FOUND = 0.9


def test_nearly_every_sentence_gives_one_of_its_types_as_actual(read):
    missed = [row["text"] for row in TOLD if not read(row["text"]).actual() & set(row["types"])]
    assert len(missed) <= (1 - FOUND) * len(TOLD), missed


def test_the_types_of_the_list_are_in_the_codebook(read):
    assert {name for row in TOLD for name in row["types"]} <= set(read.book.types)


def test_no_sentence_is_listed_twice():
    assert len({row["text"] for row in TOLD}) == len(TOLD)
