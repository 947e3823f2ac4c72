"""Harm told by nouns: "12 deaths", "the death of three", "claimed 12 lives", "was taken to hospital"."""

from collections.abc import Iterator

from casus.coding.tolls.counts import Count, Counts
from casus.coding.tolls.described import describe
from casus.coding.tolls.figures import Figure, figure_of
from casus.coding.tolls.frames import subjects
from casus.coding.tolls.lexicon import lexicon, word_list
from casus.coding.tolls.tree import child, children, preposition
from casus.coding.tolls.unreal import is_unreal
from casus.language.parse import Parse, Sentence, Token
from casus.model.toll import TollKind

_TAKERS = word_list("life_takers")
_LOSERS = word_list("life_losers")


def counted(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Iterator[Figure]:
    """Nouns that are counted themselves: "12 deaths", "no injuries", "ten bodies", "nine dead"."""
    words, token = lexicon(), parse.tokens[i]
    kind = words.counted.get(token.lower)
    if kind is None and token.lower in ("casualties", "casualty"):
        yield from _casualties(parse, sentence, counts, i)
        return
    if kind is None or is_unreal(parse, i) or (kind == "captured" and parse.tokens[token.head].lower in words.freed):
        return
    count = _own_count(parse, sentence, counts, i)
    if count is None and _results(parse, i) and not any(describe(parse, counts, k) for k in _victims(parse, i)):
        yield Figure(kind, 2, None, token.start, token.end, token.start, sentence.index, i, token.text)
        return
    if count is None or (token.lower == "wounds" and count.high != 0):
        return
    start = parse.tokens[count.first].start
    end = max(token.end, parse.tokens[count.last - 1].end)
    figure = Figure(kind, count.low, count.high, start, end, token.start, sentence.index, i, count.words)
    figure.group = next(
        (words.groups[noun.lower] for noun in _whose(parse, i) if noun.lower in words.groups), "unknown"
    )
    figure.cumulative = token.lower in words.statistics and not figure.single
    yield figure


def _whose(parse: Parse, i: int) -> list[Token]:
    """The people whose bodies or deaths are counted: "11 bodies of soldiers"."""
    return [t for t in children(parse, i, "nmod") if preposition(parse, t.index) == "of"]


def _own_count(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Count | None:
    """The number that counts the word itself, not people beside it that it is said of."""
    tokens, token = parse.tokens, parse.tokens[i]
    if any(tokens[k].dep in ("aux", "aux:pass", "cop", "nsubj", "nsubj:pass") for k in parse.children[i]):
        return None
    if token.dep == "amod" and token.head > i:
        return None
    inner = [
        counts[k]
        for k in parse.children[i]
        if k in counts and k < i and tokens[k].dep in ("nummod", "det", "amod", "compound")
    ]
    beside = [counts[i - 1]] if i - 1 in counts and i > sentence.first else []
    above = _quantity_above(parse, counts, i)
    return next(iter(inner + beside + above), None)


def _quantity_above(parse: Parse, counts: Counts, i: int) -> list[Count]:
    """The quantity that the word hangs from: "dozens of wounded", "a number of injuries"."""
    token = parse.tokens[i]
    of_them = token.dep == "nmod" and preposition(parse, i) == "of" and child(parse, i, "det") is None
    return [counts[token.head]] if of_them and token.head in counts else []


_RESULT = word_list("resulting")


def _results(parse: Parse, i: int) -> bool:
    """Whether uncounted "deaths" or "injuries" are what a happening resulted in."""
    token = parse.tokens[i]
    if (
        token.tag != "NNS"
        or token.lower not in ("deaths", "injuries", "fatalities", "martyrs")
        or child(parse, i, "nmod:poss")
    ):
        return False
    if any(t.lower in ("serious", "severe", "minor", "threatening", "apparent") for t in children(parse, i, "amod")):
        return False
    head = parse.tokens[token.head]
    while token.dep == "conj" and head.index != token.index:
        token, head = head, parse.tokens[head.head]
    return head.lower in _RESULT and _is_outcome(parse, token) and not is_unreal(parse, head.index)


def _is_outcome(parse: Parse, token: Token) -> bool:
    if token.dep in ("obl", "nmod"):
        return preposition(parse, token.index) in ("in", "to")
    return token.dep in ("obj", "nsubj", "nsubj:pass", "ccomp", "xcomp")


def _casualties(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Iterator[Figure]:
    """ "No casualties": nobody killed and nobody injured; a number of casualties says neither of the two."""
    token = parse.tokens[i]
    zero = next((counts[k] for k in parse.children[i] if k in counts and counts[k].high == 0), None)
    if zero:
        kinds: tuple[TollKind, ...] = ("killed", "injured")
        for kind in kinds:
            yield Figure(kind, 0, 0, parse.tokens[zero.first].start, token.end, token.start, sentence.index, i)


_VICTIM_AFTER = {
    "injuries": ("of", "to", "among"),
    "injury": ("of", "to"),
    "wounds": ("of",),
    "deaths": ("of", "among"),
}


def happening(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Iterator[Figure]:
    """ "The death of three", "Ruiz's killing": the victim after "of" or in the possessive."""
    words, token = lexicon(), parse.tokens[i]
    kind = words.happenings.get(token.lower)
    before = parse.tokens[i - 1].lower if i > sentence.first else ""
    if kind == "injured" and before in words.fatal:
        kind = "killed"
    if kind is None or token.pos not in ("NOUN", "PROPN", "VERB", "ADJ") or token.dep == "compound":
        return
    if token.lower in ("body", "bodies", "corpse", "corpses") and not _is_found(parse, i):
        return
    for victim in _victims(parse, i):
        for told in describe(parse, counts, victim):
            if told.words is not None and _own_count(parse, sentence, counts, i):
                continue  # "11 bodies of soldiers": the number is the bodies'
            if told.noun in words.people or told.name or told.pronoun or not told.words:
                figure = figure_of(told, kind, token.start, sentence.index)
                figure.inclusive = token.lower in words.inclusive
                yield figure


def _victims(parse: Parse, i: int) -> list[int]:
    """Whose death or injury is meant: the possessor, who is "of" it, whom a verb does it "to"."""
    token = parse.tokens[i]
    after = _VICTIM_AFTER.get(token.lower, ("of",))
    below = children(parse, i, "nmod", "nmod:poss", "obl")
    found = [t.index for t in below if t.dep == "nmod:poss" or preposition(parse, t.index) in after]
    if not found and token.dep == "obj" and "to" in after:
        found = [t.index for t in children(parse, token.head, "obl") if preposition(parse, t.index) == "to"]
    return found


def _is_found(parse: Parse, i: int) -> bool:
    """Whether a body was found, recovered or the like."""
    token, found = parse.tokens[i], lexicon().found
    around = [parse.tokens[token.head].lower, *(parse.tokens[k].lower for k in parse.children[i])]
    return any(lower in found for lower in around)


def lives(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Iterator[Figure]:
    """ "Claimed 12 lives", "took the life of a man", "lost their lives"."""
    token = parse.tokens[i]
    if token.lower not in ("lives", "life"):
        return
    verb = _taker(parse, sentence, i)
    own = any(parse.tokens[k].lower == "own" for k in parse.children[i])
    if (verb.lower in _LOSERS and token.dep != "nsubj") or (own and verb.lower in _TAKERS):
        for subject in subjects(parse, verb.index):
            for told in describe(parse, counts, subject):
                yield figure_of(told, "killed", token.start, sentence.index)
    elif verb.lower in _TAKERS | _LOSERS:
        yield from _taken_lives(parse, sentence, counts, token)


def _taker(parse: Parse, sentence: Sentence, i: int) -> Token:
    """The verb that takes the lives: the head, else a verb of taking just before ("cost three lives")."""
    head = parse.tokens[parse.tokens[i].head]
    if head.lower in _TAKERS | _LOSERS:
        return head
    near = parse.tokens[max(sentence.first, i - 4) : i]
    return next((token for token in reversed(near) if token.lower in _TAKERS | _LOSERS), head)


def _taken_lives(parse: Parse, sentence: Sentence, counts: Counts, token: Token) -> Iterator[Figure]:
    owners = [
        t
        for t in children(parse, token.index, "nmod", "nmod:poss")
        if t.dep == "nmod:poss" or preposition(parse, t.index) == "of"
    ]
    told_owners = [
        told
        for owner in owners
        for told in describe(parse, counts, owner.index)
        if not any(lexicon().states.get(t.lower) == "injured" for t in children(parse, told.head, "amod"))
    ]
    if told_owners:
        yield from (figure_of(told, "killed", token.start, sentence.index) for told in told_owners)
        return
    count = next((counts[k] for k in (*parse.children[token.index], token.index - 1) if k in counts), None)
    if count:
        start = parse.tokens[count.first].start
        yield Figure(
            "killed", count.low, count.high, start, token.end, token.start, sentence.index, token.index, count.words
        )


def leaving(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Iterator[Figure]:
    """People who leave home or danger: "3,000 families fled their homes"."""
    words = lexicon()
    if parse.tokens[i].lower not in words.leaving or is_unreal(parse, i):
        return
    if any(t.lower in words.left for t in children(parse, i, "obj", "obl")):
        for subject in subjects(parse, i):
            for told in describe(parse, counts, subject):
                if not told.single:
                    yield figure_of(told, "displaced", parse.tokens[i].start, sentence.index)
