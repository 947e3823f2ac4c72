"""Takes out of a text what is no part of the report, and keeps a record of every piece."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec

from casus.model import Published, Removed
from casus.reading.dates import read_date

Where = Literal["line", "anywhere", "rest"]


class Noise(msgspec.Struct, frozen=True):
    """One group of patterns of boilerplate.toml, joined."""

    reason: str
    where: Where
    light: bool
    pattern: re.Pattern[str]


class Cleaned(msgspec.Struct, frozen=True):
    """A text without noise, the date that stood before it, and what was taken out, in text order."""

    text: str
    published: Published | None
    removed: tuple[Removed, ...]


def clean(text: str, light: bool) -> Cleaned:
    """Removes boilerplate; from a text that was cut out by others (`light`) only what is never part of a report."""
    published, start = leading_date(text)
    spans = {(0, start): "date mark"} if start else {}
    for noise in patterns():
        if noise.light or not light:
            spans |= dict.fromkeys(_spans(noise, text), noise.reason)
    return _without(text, spans, published)


def leading_date(text: str) -> tuple[Published | None, int]:
    """The date mark before a text, such as " date 2024-03-18 ", and where the text begins after it."""
    for pattern in _date_marks():
        match = pattern.match(text)
        if match:
            try:
                return read_date(match[1], "text"), match.end()
            except ValueError:
                return None, 0
    return None, 0


def _spans(noise: Noise, text: str) -> list[tuple[int, int]]:
    if noise.where == "rest":
        match = noise.pattern.search(text)
        return [(match.start(), len(text))] if match else []
    if noise.where == "anywhere":
        return [match.span() for match in noise.pattern.finditer(text)]
    found, start = [], 0
    for line in text.split("\n"):
        # Longer lines are running text, whatever they begin with.
        if len(line) <= 500 and noise.pattern.fullmatch(line.strip()):
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _without(text: str, spans: dict[tuple[int, int], str], published: Published | None) -> Cleaned:
    kept: list[str] = []
    removed: list[Removed] = []
    at = length = 0
    for (start, end), reason in sorted(spans.items()):
        if start < at or start == end:
            continue
        piece = text[at:start]
        kept.append(piece)
        length += len(piece)
        removed.append(Removed(reason, text[start:end].strip(), length))
        at = end
    kept.append(text[at:])
    whole = "".join(kept)
    lead = len(whole) - len(whole.lstrip())
    trimmed = whole.strip()
    moved = tuple(Removed(r.reason, r.words, min(max(0, r.at - lead), len(trimmed))) for r in removed)
    return Cleaned(trimmed, published, moved)


@cache
def patterns() -> tuple[Noise, ...]:
    """The patterns of boilerplate.toml."""
    return tuple(
        Noise(group["reason"], group["where"], group["light"], _joined(group["patterns"])) for group in _data()["noise"]
    )


def _joined(parts: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{part})" for part in parts), re.IGNORECASE | re.MULTILINE)


@cache
def _date_marks() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry["pattern"], re.IGNORECASE) for entry in _data()["date"])


@cache
def _data() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(files("casus.reading").joinpath("data/boilerplate.toml").read_text(encoding="utf-8"))
