"""The words of time, their classes and values, from the package's tables."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

# One letter per class, so that a text becomes a string of classes and a rule a pattern over it.
CLASSES = {
    "month": "M",
    "month_short": "M",
    "weekday": "W",
    "weekdays": "w",
    "weekday_short": "W",
    "unit": "u",
    "units": "U",
    "weekend": "K",
    "part": "P",
    "parts": "B",
    "point": "p",
    "season": "S",
    "deictic": "D",
    "overnight": "O",
    "direction": "l",
    "early": "e",
    "ago": "g",
    "reference": "R",
    "set": "V",
    "number": "n",
    "hundred": "h",
    "ordinal": "o",
    "tens": "T",
    "vague": "x",
    "meridiem": "A",
    "zone": "Z",
    "every": "v",
    "fiscal": "F",
    "day_number": "d",
    "year_number": "Y",
    "figure": "N",
    "holiday": "H",
    "the": "t",
    "an": "a",
    "of": "f",
    "on": "1",
    "in": "i",
    "and": "&",
    "or": "|",
    "to": ">",
    "from": "<",
    "between": "b",
    "at": "@",
    "before": "{",
    "after": "}",
    "recent": "r",
    "future": "c",
    "old": "y",
    "time": "m",
    "period": "q",
    "yearend": "E",
    "ahead": "k",
    "half": "j",
    "more": "z",
    "for": "4",
    "of_it": "s",
    "comma": ",",
    "dash": "-",
    "slash": "/",
    "colon": ":",
    "dot": "!",
    "apostrophe": "'",
    "plural": "2",
    "zed": "3",
    "tee": "5",
    "oclock": "6",
    "block": "7",
    "other": "_",
}

# Classes that can only matter beside a word of time; every expression holds at least one other.
WEAK = frozenset(CLASSES[name] for name in (
    "the", "an", "of", "on", "in", "and", "or", "to", "from", "between", "at", "before", "after", "old", "more", "for",
    "of_it", "comma", "dash", "slash", "colon", "dot", "apostrophe", "plural", "zed", "tee", "oclock", "block", "other",
))  # fmt: skip

Entry = tuple[str, Any]


def read_table(name: str) -> dict[str, Any]:
    """One of the package's tables of time words."""
    return tomllib.loads(files("casus.resolving").joinpath("data", "times", name).read_text(encoding="utf-8"))


@cache
def words() -> dict[str, Entry]:
    """Lower-cased word to (class letter, value); where two tables hold a word, the first one is kept."""
    found: dict[str, Entry] = {}
    for table, entries in read_table("words.toml").items():
        for word, value in entries.items():
            letter = CLASSES[value] if table == "plain" else CLASSES[table]
            found.setdefault(word, (letter, value))
            if table == "month_short":
                found.setdefault(word + ".", (letter, value))
    return found


@cache
def short_weekdays() -> frozenset[str]:
    """Weekday abbreviations, which are also everyday words or names."""
    return frozenset(read_table("words.toml")["weekday_short"])
