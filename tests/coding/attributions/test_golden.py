import tomllib
from collections.abc import Callable
from pathlib import Path

from casus.model import Attribution

CASES = tomllib.loads((Path(__file__).parent / "golden.toml").read_text(encoding="utf-8"))["case"]
# The parser is a trained model: a new one reads a few sentences otherwise, and the floor says how many may go wrong.
FLOOR = 0.93

Said = Callable[..., list[Attribution]]


def row(text: str, found: Attribution) -> list[str]:
    content = " … ".join(text[start:end] for start, end in found.content)
    return [found.speaker or "", text[slice(*found.cue)] if found.cue else "", content, found.stance]


def test_nearly_all_sentences_give_who_says_what(said: Said) -> None:
    wrong = {}
    for case in CASES:
        found = [row(case["text"], one) for one in said(case["text"])]
        if found != case["said"]:
            wrong[case["text"]] = found
    assert len(wrong) <= (1 - FLOOR) * len(CASES), wrong


def test_there_are_enough_sentences() -> None:
    assert len(CASES) >= 120
