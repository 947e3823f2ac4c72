"""Lists of words that the coder reads by, from `data/words.toml`, and groups of them, from `data/telling.toml`."""

import functools
import tomllib
from pathlib import Path

import msgspec

FOLDER = Path(__file__).parent / "data"


def word_list(name: str) -> frozenset[str]:
    """One list of `words.toml`, lower-case lemmas."""
    return frozenset(_lists()[name])


def word_groups(name: str) -> dict[str, list[str]]:
    """One table of `telling.toml`: lists of lemmas by what they stand for."""
    return _groups()[name]


@functools.cache
def _lists() -> dict[str, list[str]]:
    return msgspec.convert(tomllib.loads((FOLDER / "words.toml").read_text(encoding="utf-8")), dict[str, list[str]])


@functools.cache
def _groups() -> dict[str, dict[str, list[str]]]:
    groups = tomllib.loads((FOLDER / "telling.toml").read_text(encoding="utf-8"))
    return msgspec.convert(groups, dict[str, dict[str, list[str]]])
