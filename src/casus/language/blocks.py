"""Blocks of a text: the stretches that a sentence never crosses, found from lines, blank lines and bullets.

A line of its own (headline, sub-headline, caption, bullet) is a block even without a full stop. Text that was
wrapped at a fixed width, as old wire copy is, has line breaks inside its sentences: there the lines are joined.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from casus.language.datelines import dateline_end

# Everything Unicode counts as ending a line (Unicode Standard 5.8); a blank line is an empty one.
_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:[•◦▪▫■□●○‣⁃∙·►▶➤➔✓✔※❖♦★☆*>]+|[-–—](?=\s))\s*")
_TERMINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_UNFINISHED = re.compile(
    r"(?:,|\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|as|into|near|between|its|their|his|her|was|were|is|are|had|has))$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[a-z0-9\"”’)]{3})[.!?][\"”’)\]]*\s+(?=[\"“‘(\[]*[A-Z0-9])")
_CLAUSE_END = re.compile(r"[;:,–—]\s+")
_SPACE = re.compile(r"\s+")
MOST_CHARACTERS = 1500  # of a stretch, about 250 words
MOST_COLUMNS = 120  # no printer or terminal wrapped text wider
FEWEST_COLUMNS = 30


class Block(msgspec.Struct, frozen=True):
    """Characters [start, end) that hold whole sentences; `paragraph` counts lines or groups of joined lines."""

    start: int
    end: int
    bulleted: bool = False


class Line(msgspec.Struct, frozen=True):
    """One printed line without its margins; `column` is where its content ends on the page."""

    start: int
    end: int
    text: str
    indent: int
    after_blank: bool
    bulleted: bool

    @property
    def columns(self) -> int:
        """Width of the line as printed, indent included."""
        return self.indent + len(self.text)


def blocks(text: str) -> list[Block]:
    """Blocks of a text in order; none for a text without letters or digits."""
    lines = _lines(text)
    width = _wrap_width(lines)
    found: list[Block] = []
    for index, line in enumerate(lines):
        if index and _joined(lines[index - 1], line, width):
            found[-1] = Block(found[-1].start, line.end, found[-1].bulleted)
        else:
            found.append(Block(line.start, line.end, line.bulleted))
    return found


def _lines(text: str) -> list[Line]:
    found: list[Line] = []
    previous_end = -1
    for match in _LINE.finditer(text):
        content = match.group().rstrip()
        stripped = content.lstrip()
        if not stripped:
            continue
        indent = len(content) - len(stripped)
        bullet = _BULLET.match(stripped)
        start = match.start() + indent + (bullet.end() if bullet else 0)
        end = match.start() + len(content)
        if start < end:
            after_blank = _blank(text, previous_end, match.start())
            found.append(Line(start, end, text[start:end], start - match.start(), after_blank, bool(bullet)))
            previous_end = end
    return found


def _blank(text: str, before: int, start: int) -> bool:
    """Whether an empty line (more than one line end) lies between two lines."""
    return before < 0 or len(text[before:start].replace("\r\n", "\n").strip(" \t\xa0").splitlines()) > 1


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """The column at which the text was wrapped; None where line breaks mean something.

    In wrapped text nearly every line is so long that the next word did not fit, and most break mid-sentence.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_blank and not b.bulleted]
    if len(pairs) < 3:
        return None
    widths = sorted(a.columns for a, _ in pairs)
    width = widths[int(0.95 * (len(widths) - 1))]
    full = sum(_full(a, b, width) for a, b in pairs)
    unfinished = sum(not _TERMINAL.search(a.text) for a, _ in pairs)
    wrapped = FEWEST_COLUMNS <= width <= MOST_COLUMNS and full >= 0.6 * len(pairs) and unfinished >= 0.5 * len(pairs)
    return width if wrapped else None


def _full(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the following line would not have fitted (two columns of slack)."""
    return line.columns + 1 + len(following.text.split(maxsplit=1)[0]) > width - 2


def _joined(line: Line, following: Line, width: int | None) -> bool:
    """Whether a sentence can run from a line into the following one."""
    if following.after_blank or following.bulleted:
        return False
    if width is not None:
        indented = following.indent >= line.indent + 2 and not line.bulleted
        return not indented and _full(line, following, width)
    return len(line.text) >= FEWEST_COLUMNS and _breaks_sentence(line.text, following.text)


def _breaks_sentence(line: str, following: str) -> bool:
    return bool(_UNFINISHED.search(line)) or (following[0].islower() and not _TERMINAL.search(line))


def stretches(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """The block in stretches of bounded length: its dateline, then as many whole sentences as fit.

    A stretch without any sentence end is cut at clause punctuation, else at a space, else anywhere.
    """
    start = block.start
    dateline = dateline_end(text, block.start, block.end)
    if dateline is not None:
        yield start, dateline
        start = dateline
    while block.end - start > MOST_CHARACTERS:
        cut = _cut(text, start, start + MOST_CHARACTERS)
        yield start, cut
        start = cut
    yield start, block.end


def _cut(text: str, start: int, limit: int) -> int:
    for boundary in (_SENTENCE_END, _CLAUSE_END, _SPACE):
        ends = [m.end() for m in boundary.finditer(text, start + 1, limit)]
        if ends:
            return ends[-1]
    return limit
