"""Some of a number, and people whom only the name of a happening gives."""

from collections.abc import Iterator

from casus.coding.tolls.counts import Counts
from casus.coding.tolls.figures import Figure
from casus.coding.tolls.lexicon import lexicon, word_list
from casus.coding.tolls.parts import items
from casus.coding.tolls.tree import child
from casus.language.parse import Parse, Sentence
from casus.model.toll import TollKind

_AMONG_REACH = 16
_DEAD = word_list("the_dead")
_HURT = word_list("the_hurt")
# Words for those hit, whatever became of them.
_VICTIMS = frozenset({"victims", "casualties"})


def implied(parse: Parse, sentence: Sentence, i: int) -> Iterator[Figure]:
    """ "A fatal shooting", "a double homicide", "a murder-suicide": victims that only the name of it gives."""
    words, token = lexicon(), parse.tokens[i]
    before = parse.tokens[i - 1].lower if i > sentence.first else ""
    if token.lower == "suicide" and before == "-" and parse.tokens[i - 2].lower == "murder":
        if i - 3 < sentence.first or parse.tokens[i - 3].lower != "attempted":
            yield _implied(2, parse.tokens[i - 2].start, token.end, sentence, i)
        return
    if before in ("-", "non", "less"):
        return
    if token.lower in words.fatal and i + 1 < sentence.last and parse.tokens[i + 1].lower in words.shooting:
        yield _implied(1, token.start, parse.tokens[i + 1].end, sentence, i)
    elif token.lower in words.suicide and before != "attempted":
        yield _implied(2, token.start, token.end, sentence, i)
    elif token.lower in words.homicide and (
        before in words.multiples or _following(parse, sentence, i) in words.homicide_after
    ):
        size = words.multiples.get(before, 1)
        first = parse.tokens[i - 1] if size > 1 else token
        yield _implied(size, first.start, token.end, sentence, i)


def _following(parse: Parse, sentence: Sentence, i: int) -> str:
    return parse.tokens[i + 1].lower if i + 1 < sentence.last else ""


def fatally(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Iterator[Figure]:
    """Some of those shot: "four people were shot, two fatally"."""
    count = counts.get(i - 1)
    if parse.tokens[i].lower not in ("fatally", "mortally") or count is None or count.words:
        return
    first, last = parse.tokens[count.first], parse.tokens[count.last - 1]
    figure = Figure(
        "killed", count.low, count.high, first.start, last.end, parse.tokens[i].start, sentence.index, i - 1
    )
    figure.among_them = True
    yield figure


def among(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Iterator[Figure]:
    """People said to be among the dead or the wounded: a part of them, so at least that many."""
    tokens = parse.tokens
    token = tokens[i]
    kind: TollKind | None = "killed" if token.lower in _DEAD else "injured" if token.lower in _HURT else None
    near = [t.lower for t in tokens[max(sentence.first, i - 3) : i]]
    if kind is None or "among" not in near or not {"the", "those"} & set(near):
        return
    opener = i - len(near) + near.index("among")
    for start, end, low, _, group, words, head in items(
        parse, sentence, counts, _subject_start(parse, sentence, opener, i), True
    ):
        figure = Figure(kind, low, None, start, end, token.start, sentence.index, head, words, group, part=True)
        figure.inclusive = token.lower in _VICTIMS
        yield figure


def _subject_start(parse: Parse, sentence: Sentence, opener: int, i: int) -> int:
    """Where the list of those who are among begins: after "were" where the sentence is turned, else before it."""
    tokens = parse.tokens
    k = i + 1
    if k < sentence.last and tokens[k].lower in ("was", "were", "is", "are"):
        return k + 1
    subject = child(parse, i, "nsubj")
    if subject and subject.index < opener and child(parse, subject.index, "conj") is None:
        return min([subject.index, *parse.children[subject.index]])
    k = opener - 1
    while k > sentence.first and tokens[k - 1].text not in (";", ":", "–", "—", ".") and opener - k < _AMONG_REACH:
        k -= 1
    while k < opener and tokens[k].lower not in ("a", "an", "one", "his", "her", "their") and tokens[k].pos != "NUM":
        k += 1
    return k


def _implied(least: int, start: int, end: int, sentence: Sentence, head: int) -> Figure:
    return Figure("killed", least, None, start, end, start, sentence.index, head, implied=True)
