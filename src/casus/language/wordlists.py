"""Lists of words by which clauses are read, as data/clauses.toml has them."""

import tomllib
from functools import cache
from importlib.resources import files


def word_list(name: str) -> frozenset[str]:
    """The lemmas (or forms, where the file says so) of one list."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    read = tomllib.loads(files("casus.language").joinpath("data/clauses.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in read.items()}
