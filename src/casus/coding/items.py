"""Items of a report: bullets, numbered points, posts that open with a sign, entries under a time of day.

A list of incidents tells of one after another; what two items share must be said in words.
"""

import re
import unicodedata

from casus.language.parse import Parse, Sentence

# "10:42 GMT", "9.15 a.m.", "07:05": a line that opens an entry of a log that is kept while things happen.
_CLOCK = re.compile(
    r"\[?\d{1,2}[:.h]\d{2}(?:\s?(?:GMT|UTC|[A-Z]{2,4}|[ap]\.?m\.?|hrs?|local time))?\]?\s*(?:[-–—:|]|$)", re.I
)
_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s+(?=\S)")
_BULLETS = frozenset("•◦▪▫■□●○‣⁃∙·►▶➤➔✓✔※❖♦★☆*>-–—")
# Signs that stand for themselves before a post's words, and what joins or varies them.
_SIGNS = frozenset({"So", "Sk", "Cf", "Mn"})


def items(parse: Parse) -> tuple[int, ...]:
    """For each sentence the number of the item it is in, 0 outside of any.

    An entry under a time of day runs until the next; a bullet ends with its paragraph.
    """
    found: list[int] = []
    number, inside, logged, paragraph = 0, 0, False, -1
    for sentence in parse.sentences:
        if sentence.paragraph != paragraph:
            paragraph, line = sentence.paragraph, _line(parse, sentence)
            clock = bool(_CLOCK.match(line))
            if clock or _opens_item(line):
                number, logged = number + 1, clock or logged
                inside = number
            elif not logged:
                inside = 0
        found.append(inside)
    return tuple(found)


def _line(parse: Parse, sentence: Sentence) -> str:
    """The line that a paragraph begins with, its bullet included."""
    start = parse.text.rfind("\n", 0, sentence.start) + 1
    end = parse.text.find("\n", start)
    return parse.text[start : len(parse.text) if end < 0 else end].strip()


def _opens_item(line: str) -> bool:
    if line[:1] in _BULLETS:
        return len(line) > 1 and not line[1:2].isdigit()
    return bool(_NUMBER.match(line)) or unicodedata.category(line[:1] or " ") in _SIGNS
