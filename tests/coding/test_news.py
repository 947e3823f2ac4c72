"""Short news passages written before the rules were looked at: what they tell, who did it, who was hit."""

import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TOLD = tomllib.loads((HERE / "news.toml").read_text(encoding="utf-8"))["told"]
TEMPTING = tomllib.loads((HERE / "tempting.toml").read_text(encoding="utf-8"))["tempting"]
DOERS = {"perpetrator", "actor", "source", "party"}


@pytest.fixture(scope="module")
def codings(read):
    return [read(row["text"]) for row in TOLD]


def test_at_least_nine_in_ten_passages_give_one_of_their_types(codings):
    missed = [r["text"] for r, told in zip(TOLD, codings, strict=True) if not kinds(r, told) & set(r["types"])]
    assert len(missed) <= len(TOLD) / 10, missed


def test_at_least_five_in_six_who_did_it_are_named(codings):
    assert share(codings, "perpetrator") >= 5 / 6


def test_at_least_eight_in_ten_who_were_hit_are_named(codings):
    assert share(codings, "target") >= 0.8


def test_at_most_one_in_fifteen_tempting_passages_becomes_a_violent_event(read):
    violent = {name for name, kind in read.book.types.items() if kind.family == "violence"}
    wrong = [text for text in TEMPTING if read(text).actual() & violent]
    assert len(wrong) <= len(TEMPTING) / 15, wrong


def kinds(row, told):
    return {m.type for m in told.mentions if m.realis == row.get("realis", "actual")}


def share(codings, key):
    """How many of the passages that ask for a name have it."""
    asked = [(row[key].lower(), told) for row, told in zip(TOLD, codings, strict=True) if key in row]
    return sum(any(wanted in name for name in names(told, key)) for wanted, told in asked) / len(asked)


def names(told, key):
    wanted = DOERS if key == "perpetrator" else {"target", "victim"}
    people = {r.name.lower() for m in told.mentions for r in m.roles if r.role in wanted}
    return people if key == "perpetrator" else people | {t.name.lower() for m in told.mentions for t in m.targets}
