"""Takes out of a text what is no part of the report, and keeps a record of every piece."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec

from casus.model import Published, Removed
from casus.reading.dates import read_date

LONGEST = 500
LONGEST_TITLE = 120
Where = Literal["line", "block", "anywhere", "rest"]


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
    lines = list(_lines(text))
    # Longer lines are running text, whatever they begin with.
    hits = [i for i, (a, b) in enumerate(lines) if b - a <= LONGEST and noise.pattern.fullmatch(text[a:b].strip())]
    return [(lines[i][0], lines[_last(text, lines, i) if noise.where == "block" else i][1]) for i in hits]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _last(text: str, lines: Sequence[tuple[int, int]], heading: int) -> int:
    """The last of the titles below a heading: short lines without a full stop, down to a blank line."""
    last = heading
    for number in range(heading + 1, len(lines)):
        line = text[slice(*lines[number])].strip()
        if not line or len(line) > LONGEST_TITLE or line.endswith((".", "!", "?", ":", '"', "”")):
            break
        last = number
    return last


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
