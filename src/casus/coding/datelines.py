"""Which sentences only say where and when the report itself was written: datelines, and a line with its date alone."""

import re
from collections.abc import Sequence

from casus.language.datelines import is_dateline
from casus.language.parse import Parse, Sentence
from casus.model import TimeExpression

# A report's own date stands among its first lines; where several lines are dates, each heads what follows it.
HEAD = 6
LONGEST, LONGEST_DATELINE = 80, 120  # characters
_AROUND = re.compile(
    r"\b(?:published|updated|posted|last|first|date|on|at|am|pm|[ap]\.m\.|gmt|utc|[a-z]{1,2}t|mon|tue|wed|thu|fri|sat|sun)\b"
    r"|[\W\d_]",
    re.IGNORECASE,
)


def datelines(parse: Parse, times: Sequence[TimeExpression]) -> frozenset[int]:
    """The indices of such sentences."""
    short = (s for s in parse.sentences if s.end - s.start <= LONGEST_DATELINE)
    found = [s.index for s in short if is_dateline(parse.text[s.start : s.end])]
    dated = [s.index for s in parse.sentences if _only_dated(parse, s, times)]
    return frozenset(found + (dated if len(dated) == 1 and dated[0] < HEAD else []))


def _only_dated(parse: Parse, sentence: Sentence, times: Sequence[TimeExpression]) -> bool:
    """Whether a line holds a day and nothing else."""
    if sentence.end - sentence.start > LONGEST:
        return False
    inside = [t for t in times if sentence.start <= t.start < sentence.end]
    if not any(t.precision == "day" for t in inside):
        return False
    rest = list(parse.text[sentence.start : sentence.end])
    for time in inside:
        rest[time.start - sentence.start : time.end - sentence.start] = " " * (time.end - time.start)
    return not _AROUND.sub("", "".join(rest))
