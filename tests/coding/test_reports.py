"""Whole reports: each act that they tell is a happening of its own, of a type that fits."""

import tomllib
from datetime import date
from pathlib import Path

from casus.model import Published, Report

REPORTS = tomllib.loads((Path(__file__).parent / "reports.toml").read_text(encoding="utf-8"))["report"]


def test_at_least_two_in_three_acts_are_happenings_of_their_own(pipeline):
    found = {row["name"]: own_happenings(code(pipeline, row), row["acts"]) for row in REPORTS}
    asked = sum(len(row["acts"]) for row in REPORTS)
    assert sum(found.values()) >= asked * 2 / 3, found


def code(pipeline, row):
    day = date.fromisoformat(row["published"])
    told = Published(day, day, "day", "given")
    return pipeline.code(Report(id=row["name"], text=row["text"], digest="d", published=told))


def own_happenings(coding, acts):
    """How many acts have a happening of a fitting type, told in the sentence of their words, that no other has."""
    taken = set()
    for words, types in acts:
        at = coding.text.index(words)
        here = sentences(coding, at, at + len(words))
        fit = [m for m in coding.mentions if m.realis in ("actual", "planned") and m.type in types.split("/")]
        same = [m.happening for m in fit if sentences(coding, m.start, m.end) & here]
        taken |= set([number for number in same if number not in taken][:1])
    return len(taken)


def sentences(coding, start, end):
    """The numbers of the sentences that hold some characters."""
    return {i for i, (first, last) in enumerate(coding.sentences) if first < end and start < last}
