"""Plain words for words that take sides: "martyred" must not be read by another tree than "killed".

"IS" in capitals, which is no verb where other words are not, is given as the name that it stands for.
"""

import tomllib
from functools import cache
from importlib.resources import files

ABBREVIATIONS = {"IS": "ISIS"}


def plain_words(words: list[str]) -> list[str]:
    """The words as the parser is to see them, one for one; capitals at the start of a word stay."""
    table = _table()
    return [ABBREVIATIONS.get(word) or table.get(word, word) for word in words]


@cache
def _table() -> dict[str, str]:
    read = tomllib.loads(files("casus.language").joinpath("data/plain.toml").read_text(encoding="utf-8"))
    pairs = [(other, plain) for group in read.values() for plain, others in group.items() for other in others]
    return dict(pairs) | {other.capitalize(): plain.capitalize() for other, plain in pairs}
