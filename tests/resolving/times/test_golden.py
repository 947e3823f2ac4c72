"""Golden time phrases: each sentence gives its phrase's TIMEX3 type, value and days."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from casus.model.interval import UNKNOWN, Interval
from casus.resolving.times import find_times


class Phrase(NamedTuple):
    text: str
    start: int
    end: int
    published: Interval
    value: str
    days: str


def read_phrases():
    published = UNKNOWN
    for line in Path(__file__).with_name("golden_times.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            published = UNKNOWN if line == "@ none" else day(line[2:])
        elif "|" in line and not line.startswith("#"):
            marked, value, days = (part.strip() for part in line.split("|"))
            start, end = marked.index("["), marked.index("]") - 1
            yield Phrase(marked.replace("[", "").replace("]", ""), start, end, published, value, days)


def day(text):
    return Interval(date.fromisoformat(text), date.fromisoformat(text), "day")


def written(interval):
    if interval.earliest is None and interval.latest is None:
        return "-"
    return "..".join(dict.fromkeys((str(interval.earliest), str(interval.latest))))


PHRASES = list(read_phrases())


@pytest.fixture(scope="module")
def parses(parser):
    texts = list(dict.fromkeys(phrase.text for phrase in PHRASES))
    return dict(zip(texts, parser.parse_many(texts), strict=True))


def test_there_are_three_hundred_phrases():
    assert len(PHRASES) >= 300


@pytest.mark.parametrize(
    "phrase", PHRASES, ids=lambda phrase: f"{phrase.text[phrase.start : phrase.end]}-{phrase.value}"
)
def test_phrase(phrase, parses):
    found = find_times(parses[phrase.text], phrase.published)
    hits = [time for time in found if time.start < phrase.end and phrase.start < time.end]
    assert [(f"{time.type} {time.value}", written(time.interval)) for time in hits] == [(phrase.value, phrase.days)]
