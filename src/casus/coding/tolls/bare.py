"""Figures without their people, beside a figure told before: "the ministry put the toll at 12; the monitor, at 17"."""

from collections.abc import Iterator, Sequence

from casus.coding.tolls.counts import Count, find_counts
from casus.coding.tolls.figures import Figure
from casus.coding.tolls.lexicon import word_list
from casus.language.parse import Parse, Sentence, Token
from casus.model.toll import TollKind

_TOLLS = word_list("bare_tolls")
_GIVING = word_list("bare_giving")
_GOES_ON = frozenset({"and", "but", "while", "with", "including", "among", "according", "after"})
_PLACING = frozenset({"at", "as", "to"})
_BEING = frozenset({"was", "were", "is", "are", "be"})
_YEARS = range(1900, 2101)
_REACH = 2  # sentences back in which the figure that it stands beside was told


def bare(parse: Parse, figures: Sequence[Figure]) -> list[Figure]:
    """The figures that say only how many; what happened to the people is what was told of them last."""
    told = sorted(figures, key=lambda figure: figure.start)
    found: list[Figure] = []
    for sentence in parse.sentences:
        near = [figure for figure in (*told, *found) if sentence.index - _REACH <= figure.sentence <= sentence.index]
        if any(token.lower in _GIVING or token.lower in _TOLLS for token in _tokens(parse, sentence)):
            found += list(_in_sentence(parse, sentence, near))
    return found


def _tokens(parse: Parse, sentence: Sentence) -> Sequence[Token]:
    return parse.tokens[sentence.first : sentence.last]


def _in_sentence(parse: Parse, sentence: Sentence, near: list[Figure]) -> Iterator[Figure]:
    placed = any(f.sentence == sentence.index for f in near) and _speaks_of_toll(parse, sentence)
    for count in dict.fromkeys(find_counts(parse, sentence).values()):
        start, end = parse.tokens[count.first].start, parse.tokens[count.last - 1].end
        taken = any(figure.start < end and start < figure.end for figure in near)
        before = [figure for figure in near if figure.start < start]
        if taken or not _stands_alone(parse, count, sentence):
            continue
        last = max(before, key=lambda figure: figure.start, default=None)
        kind = _kind(parse, count, sentence, last, placed)
        if kind is None:
            continue
        placed = True
        made = Figure(kind, count.low, count.high, start, end, start, sentence.index, count.last - 1, count.words)
        near.append(made)
        yield made


def _speaks_of_toll(parse: Parse, sentence: Sentence) -> bool:
    return any(token.lower in _TOLLS for token in parse.tokens[sentence.first : sentence.last])


def _stands_alone(parse: Parse, count: Count, sentence: Sentence) -> bool:
    """Whether nothing follows that the number would count, and it is no year."""
    if count.low is not None and count.low in _YEARS:
        return False
    if count.last >= sentence.last:
        return True
    after = parse.tokens[count.last]
    return (after.pos == "PUNCT" and after.text not in ("%", "-", "(")) or after.lower in _GOES_ON


def _kind(parse: Parse, count: Count, sentence: Sentence, last: Figure | None, placed: bool) -> TollKind | None:
    """What happened to those whom a number counts; None where it counts nobody."""
    at = count.first - 1
    if [token.lower for token in parse.tokens[at - 1 : at + 1]] == ["close", "to"]:
        at -= 2
    if at <= sentence.first:
        return None
    word, before = parse.tokens[at], parse.tokens[at - 1]
    if word.lower in _PLACING and before.lower in _TOLLS:
        return "killed" if before.lower == "toll" else (last.kind if last else None)
    if last is None:
        return None
    gapped = word.lower in _PLACING and placed and (before.text == "," or before.pos in ("NOUN", "PROPN"))
    spoken = word.lower in _GIVING or (word.lower == "of" and before.lower in _GIVING)
    said = word.lower in _BEING and any(t.lower in _GIVING for t in parse.tokens[max(sentence.first, at - 4) : at])
    close = last.sentence >= sentence.index - 1
    return last.kind if gapped or ((spoken or said) and close) else None
