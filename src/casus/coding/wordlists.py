"""Lists of words that the coder reads by, from `data/words.toml`."""

import functools
import tomllib
from pathlib import Path


def word_list(name: str) -> frozenset[str]:
    """One list of the file, lower-case lemmas."""
    return frozenset(_lists()[name])


@functools.cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads((Path(__file__).parent / "data" / "words.toml").read_text(encoding="utf-8"))
