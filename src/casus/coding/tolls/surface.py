"""Figures that the tree misses, read from the order of words: "eight civilians, including two boys, were killed"."""

from collections.abc import Iterator

from casus.coding.tolls.counts import Count, Counts
from casus.coding.tolls.figures import Figure
from casus.coding.tolls.lexicon import lexicon, word_list
from casus.coding.tolls.unreal import is_unreal
from casus.language.parse import Parse, Sentence
from casus.model.toll import TollKind

_BE = word_list("be")
_BEFORE_NOUN = frozenset(("ADJ", "NOUN", "PROPN", "ADV", "VERB"))
_LINKS = word_list("noun_links")
_NOUN_REACH = 5
_VERB_REACH = 40
_PART = word_list("part_openers")


def beside(parse: Parse, sentence: Sentence, counts: Counts, figures: list[Figure]) -> Iterator[Figure]:
    """Counted people of a sentence that no figure covers yet, with the word beside them that says their fate."""
    taken = [(figure.start, figure.end) for figure in figures if figure.words is None]
    distinct = {count.first: count for k, count in counts.items() if sentence.first <= k < sentence.last}
    for count in distinct.values():
        start = parse.tokens[count.first].start
        counted = {parse.tokens[k].start for k in range(count.first, count.last)}
        if any(figure.anchor in counted for figure in figures):
            continue
        head = _people_noun(parse, sentence, count)
        if head is None or any(s <= parse.tokens[count.last - 1].start < e for s, e in taken):
            continue
        fate = _fate(parse, sentence, counts, count, head)
        if fate is None:
            continue
        kind, anchor = fate
        noun = parse.tokens[head]
        figure = Figure(
            kind,
            count.low,
            count.high,
            start,
            _end(parse, sentence, head),
            parse.tokens[anchor].start,
            sentence.index,
            head,
            count.words,
        )
        figure.group = lexicon().groups.get(noun.lower, "unknown")
        figures[:] = [
            f for f in figures if f.words is None or f.end <= figure.start or f.start >= figure.end or f.kind != kind
        ]
        yield figure


def _end(parse: Parse, sentence: Sentence, head: int) -> int:
    """The end of the phrase with "of the X family" or the like after its noun."""
    tokens, words = parse.tokens, lexicon()
    if head + 1 < sentence.last and tokens[head + 1].lower == "of":
        for k in range(head + 2, min(head + 9, sentence.last)):
            if tokens[k].lower in words.collectives or tokens[k].lower in words.people:
                return tokens[k].end
            if tokens[k].text in (",", ";", "."):
                break
    return tokens[head].end


def _people_noun(parse: Parse, sentence: Sentence, count: Count) -> int | None:
    """The noun of people that the number counts: the first within reach, over adjectives only."""
    tokens, words = parse.tokens, lexicon()
    if count.high == 0:
        return None
    after = tokens[count.last].lower if count.last < sentence.last else "."
    if after in ("more", "others", "other") or after in _BE or after in words.states:
        return count.last if after in ("more", "others") else count.last - 1
    for k in range(count.last, min(count.last + _NOUN_REACH, sentence.last)):
        if tokens[k].lower in words.collectives:
            return None
        if tokens[k].lower in words.people or tokens[k].tag == "NNPS":
            return k + 1 if _is_plural_of_people(parse, sentence, k + 1) else k
        if tokens[k].pos not in _BEFORE_NOUN and tokens[k].lower not in _LINKS:
            return None
    return None


def _is_plural_of_people(parse: Parse, sentence: Sentence, k: int) -> bool:
    """Whether the next word is the real noun: "five family members"."""
    token = parse.tokens[k] if k < sentence.last else None
    return token is not None and token.lower in lexicon().people and token.tag in ("NNS", "NNPS")


def _fate(parse: Parse, sentence: Sentence, counts: Counts, count: Count, head: int) -> tuple[TollKind, int] | None:
    """(kind, anchor) of the verb directly before the phrase, the participle after it, or the passive further on."""
    tokens, words = parse.tokens, lexicon()
    k = count.first - 1
    while k >= sentence.first and (
        tokens[k].pos == "ADV" or tokens[k].lower in ("the", "a", "reportedly", "between", "from")
    ):
        k -= 1
    after_of = k > sentence.first and tokens[k].lower == "of" and tokens[k - 1].lower in words.happenings
    if k < sentence.first:
        return _passive(parse, sentence, head)
    if tokens[k].lower in _PART and not after_of:
        return None
    if tokens[k].lower in words.transitive and not _after_be(parse, sentence, k) and not is_unreal(parse, k):
        return words.transitive[tokens[k].lower], k
    if tokens[k].lower == "of" and k > sentence.first and tokens[k - 1].lower in words.happenings:
        return words.happenings[tokens[k - 1].lower], k - 1
    return _passive(parse, sentence, head)


def _passive(parse: Parse, sentence: Sentence, head: int) -> tuple[TollKind, int] | None:
    tokens, words = parse.tokens, lexicon()
    after = tokens[head + 1] if head + 1 < sentence.last else None
    if after and after.lower in words.states and after.tag in ("VBN", "VBD", "JJ"):
        return words.states[after.lower], after.index
    for k in range(head + 1, min(head + _VERB_REACH, sentence.last)):
        token = tokens[k]
        if token.lower in words.intransitive and token.tag == "VBD":
            return words.intransitive[token.lower], k
        if token.lower in words.transitive and token.tag in ("VBN", "VBD", "JJ") and _after_be(parse, sentence, k):
            return None if is_unreal(parse, k) else (words.transitive[token.lower], k)
        if token.tag in ("VBD", "VBZ", "VBP") and token.lower not in _BE and token.lower not in ("had", "have", "has"):
            return None
        known = any(token.lower in forms for forms in (_BE, words.states, words.transitive, words.saying))
        other = token.tag in ("VBN", "VBD") and not known
        if token.lower in (";", "while", "after", "when", "who") or (other and _after_be(parse, sentence, k)):
            return None
    return None


def _after_be(parse: Parse, sentence: Sentence, k: int) -> bool:
    return any(token.lower in _BE for token in parse.tokens[max(sentence.first, k - 4) : k])
