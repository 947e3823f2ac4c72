"""Entries of a list of incidents, each opened by the place in capitals ("FARAH - Seven soldiers were killed ...")."""

import re

from casus.language.parse import Parse

_HEAD = re.compile(r"\*?\s*[A-Z][A-Z .,'/()-]{2,40}\s*(?:-|–|—|:)\s+(?=[A-Z\"“0-9])")
# With fewer such paragraphs the capitals are a dateline.
LEAST = 3


def entries(parse: Parse) -> tuple[int, ...]:
    """For each sentence the number of the entry it is in, 0 outside of any.

    Each entry tells of an incident of its own, also where two name the same place.
    """
    firsts: dict[int, int] = {}
    for sentence in parse.sentences:
        firsts.setdefault(sentence.paragraph, sentence.start)
    headed = [paragraph for paragraph, start in firsts.items() if _HEAD.match(parse.text, start)]
    if len(headed) < LEAST:
        return (0,) * len(parse.sentences)
    numbers = {paragraph: number for number, paragraph in enumerate(headed, 1)}
    return tuple(numbers.get(sentence.paragraph, 0) for sentence in parse.sentences)
