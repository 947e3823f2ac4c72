"""Holiday names among the pieces: several words become one piece."""

import re
from functools import cache

from casus.resolving.times.holidays import table
from casus.resolving.times.pieces import Piece

_WORDS = re.compile(r"'s|[^\W\d_]+|[^\w\s]")
Names = dict[str, list[tuple[tuple[str, ...], str]]]


@cache
def _names() -> Names:
    """By first word: the words of each name and its holiday, the longest first."""
    found: Names = {}
    for holiday, entry in table().items():
        for name in entry["names"]:
            words = tuple(_WORDS.findall(name))
            found.setdefault(words[0], []).append((words, holiday))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def with_holidays(row: list[Piece]) -> list[Piece]:
    """The row with every holiday's name as one piece of its class."""
    names, out, at = _names(), list[Piece](), 0
    if not any(piece.text in names for piece in row):
        return row
    while at < len(row):
        size, holiday = _name_at(row, at, names)
        if size:
            out.append(Piece(row[at].start, row[at + size - 1].end, "H", holiday, row[at].token, "holiday"))
        else:
            out.append(row[at])
        at += size or 1
    return out


def _name_at(row: list[Piece], at: int, names: Names) -> tuple[int, str]:
    for words, holiday in names.get(row[at].text, ()):
        inside = tuple(piece.text.replace("’", "'") for piece in row[at : at + len(words)])
        if inside == words:
            return len(words), holiday
    return 0, ""
