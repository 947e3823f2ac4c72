"""Sentences of many makes, each with the tolls that a reader takes from it."""

import tomllib
from pathlib import Path

import pytest

from casus.coding.tolls import find_tolls
from casus.language import Parser, load_parser
from casus.model import Names, Toll

PHRASES = tomllib.loads((Path(__file__).parent / "phrases.toml").read_text(encoding="utf-8"))
CASES = [(kind, text, tuple(tolls)) for kind, cases in PHRASES.items() for text, *tolls in cases]
FLAGS = ("part", "cumulative", "revised", "superseded", "implied")


@pytest.fixture(scope="module")
def parser() -> Parser:
    return load_parser()


def bounds(toll: Toll) -> str:
    if toll.words is not None and toll.low == 2:
        return "?"
    if toll.low == toll.high:
        return str(toll.low)
    if toll.high is None:
        return f"{toll.low}+"
    return f"..{toll.high}" if toll.low is None else f"{toll.low}-{toll.high}"


def shown(toll: Toll, group: bool) -> str:
    flags = [flag for flag in FLAGS if getattr(toll, flag)]
    return " ".join([toll.kind, bounds(toll), *([toll.group] if group and toll.group != "unknown" else []), *flags])


def expects_group(wanted: str) -> bool:
    return not set(wanted.split()[2:]) <= set(FLAGS)


def matches(toll: Toll, wanted: str) -> bool:
    return (
        shown(toll, expects_group(wanted)) == wanted.replace("2+", "?", 1)
        or shown(toll, expects_group(wanted)) == wanted
    )


def test_there_are_enough_phrases() -> None:
    assert len(CASES) >= 150


@pytest.mark.parametrize(("kind", "text", "wanted"), CASES, ids=[text[:60] for _, text, _ in CASES])
def test_tolls_of_a_phrase(parser: Parser, kind: str, text: str, wanted: tuple[str, ...]) -> None:
    found = [toll for toll in find_tolls(parser.parse(text), Names()) if not toll.again]
    assert len(found) == len(wanted), [shown(toll, True) for toll in found]
    for toll, expected in zip(found, wanted, strict=True):
        assert matches(toll, expected), (shown(toll, True), expected)
