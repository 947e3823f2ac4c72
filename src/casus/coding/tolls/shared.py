"""Words and numbers that share what stands once: "a number were killed and injured", "three in A and two in B"."""

from collections.abc import Iterator

from msgspec.structs import replace

from casus.coding.tolls.counts import Counts
from casus.coding.tolls.figures import Figure
from casus.coding.tolls.lexicon import lexicon, word_list
from casus.language.parse import Parse, Sentence
from casus.model.toll import TollKind

_JOINING = frozenset({"and", "or", ",", "/", "both", "either", "as", "well"})
_PLACING = word_list("placing")


def both_fates(parse: Parse, sentence: Sentence, figures: list[Figure]) -> Iterator[Figure]:
    """A vague count of people of two fates counts for each: "killed and injured", "martyrs and wounded".

    An exact one ("63 killed and injured") is a toll of neither alone, and is left as it was read.
    """
    for figure in figures:
        definite = figure.told is not None and (figure.told.definite or figure.told.owned)
        if figure.words is None or figure.part or definite or (figure.low or 0) > 2:
            continue
        at = next((i for i in range(sentence.first, sentence.last) if parse.tokens[i].start == figure.anchor), None)
        for kind, anchor in _beside(parse, sentence, at) if at is not None else ():
            start = parse.tokens[anchor].start
            if not any(f.kind == kind and (f.anchor == start or f.start == figure.start) for f in figures):
                yield replace(figure, kind=kind, anchor=start)


def _beside(parse: Parse, sentence: Sentence, at: int) -> Iterator[tuple[TollKind, int]]:
    """The words of another fate that conjunctions alone part from a word of harm."""
    own = _fate(parse, at)
    for step in (-1, 1):
        k, joined = at + step, False
        while sentence.first <= k < sentence.last:
            if parse.tokens[k].lower in _JOINING:
                joined = True
            elif joined and (kind := _fate(parse, k)) not in (None, own):
                yield kind, k
                joined = False
            else:
                break
            k += step


def _fate(parse: Parse, k: int) -> TollKind | None:
    words, lower = lexicon(), parse.tokens[k].lower
    if lower in words.inclusive:
        return None
    return words.counted.get(lower) or words.states.get(lower) or words.transitive.get(lower)


def elsewhere(parse: Parse, sentence: Sentence, counts: Counts, figures: list[Figure]) -> Iterator[Figure]:
    """Numbers by place that share the verb and noun of the first: "killed three people in A, two in B and one in C"."""
    for figure in [f for f in figures if f.words is None and f.told and not f.part]:
        k = figure.head + 1
        while k + 1 < sentence.last and _goes_on(parse, counts, k):
            count, opener = counts.get(k), parse.tokens[k - 1].lower
            bare = count and count.last < sentence.last and parse.tokens[count.last].lower in _PLACING
            free = not any(f.start <= parse.tokens[k].start < f.end for f in figures)
            if count and count.first == k and bare and free and opener in (",", "and") and count.words is None:
                start, end = parse.tokens[k].start, parse.tokens[count.last - 1].end
                yield replace(figure, low=count.low, high=count.high, start=start, end=end, head=k, told=None)
            k += 1


def _goes_on(parse: Parse, counts: Counts, k: int) -> bool:
    """Whether the list of places goes on: names, numbers and what joins them, no verb."""
    token = parse.tokens[k]
    return k in counts or token.pos in ("PROPN", "ADP", "PUNCT", "CCONJ", "NOUN", "ADJ", "DET", "PART")
