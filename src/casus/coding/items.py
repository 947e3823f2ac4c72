"""Items of a report: bullets, numbered points, posts that open with a sign, entries under a time of day.

A list of incidents tells of one after another; what two items share must be said in words.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby

from casus.coding.extent import WIDE
from casus.language.parse import Parse, Sentence
from casus.model import PlaceName

# "10:42 GMT", "9.15 a.m.", "07:05": a line that opens an entry of a log that is kept while things happen.
_CLOCK = re.compile(
    r"\[?\d{1,2}[:.h]\d{2}(?:\s?(?:GMT|UTC|[A-Z]{2,4}|[ap]\.?m\.?|hrs?|local time))?\]?\s*(?:[-–—:|]|$)", re.I
)
# "1. Baghlan:", "Hama Province:": a line that heads what follows.
_HEADING = re.compile(r"(?:\(?\d{1,2}[.)]\s+)?[A-Z][\w'’-]*(?:\s[\w'’-]+){0,3}:$")
_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s+(?=\S)")
_BULLETS = frozenset("•◦▪▫■□●○‣⁃∙·►▶➤➔✓✔※❖♦★☆*>-–—")
# A roundup tells of so many places at least, and this share of its paragraphs names one that no other does.
FEWEST, SHARE = 5, 0.5
# Signs that stand for themselves before a post's words, and what joins or varies them.
_SIGNS = frozenset({"So", "Sk", "Cf", "Mn"})


def items(parse: Parse, places: Sequence[PlaceName] = ()) -> tuple[int, ...]:
    """For each sentence the number of the item it is in, 0 outside of any.

    An entry under a time of day or a heading runs until the next; a bullet ends with its paragraph. Where nothing
    marks items, the paragraphs of a roundup are some: most name a town of their own.
    """
    marked = _marked(parse)
    return marked if any(marked) else _roundup(parse, places)


def _roundup(parse: Parse, places: Sequence[PlaceName]) -> tuple[int, ...]:
    """The paragraphs that name a town first, as items; none where few do or they tell of the same towns."""
    paragraphs = [list(group) for _, group in groupby(parse.sentences, key=lambda s: s.paragraph)]
    if len(paragraphs) < FEWEST:
        return (0,) * len(parse.sentences)
    fine = [p for p in places if p.kind not in WIDE and p.relation != "measure"]
    towns = [_town(paragraph, fine) for paragraph in paragraphs]
    alone = [town for town in towns if town and towns.count(town) == 1]
    if len(alone) < max(FEWEST, SHARE * (len(paragraphs) - 1)):
        return (0,) * len(parse.sentences)
    numbers = [at + 1 if town else 0 for at, town in enumerate(towns)]
    return tuple(number for number, group in zip(numbers, paragraphs, strict=True) for _ in group)


def _town(paragraph: Sequence[Sentence], fine: Sequence[PlaceName]) -> str:
    """The first town that a paragraph names, "" where it names none."""
    start, end = paragraph[0].start, paragraph[-1].end
    return next((p.entry or p.name for p in fine if start <= p.start < end), "")


def _marked(parse: Parse) -> tuple[int, ...]:
    """The items that bullets, numbers, times of day and headings mark."""
    found: list[int] = []
    number, inside, logged, paragraph = 0, 0, False, -1
    for sentence in parse.sentences:
        if sentence.paragraph != paragraph:
            paragraph, line = sentence.paragraph, _line(parse, sentence)
            clock = bool(_CLOCK.match(line)) or bool(_HEADING.match(line))
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
