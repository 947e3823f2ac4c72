"""Harm told by nouns: "12 deaths", "the death of three", "claimed 12 lives", "was taken to hospital"."""

from collections.abc import Iterator

from casus.coding.tolls.counts import Count
from casus.coding.tolls.described import Counts, describe
from casus.coding.tolls.figures import Figure, figure_of
from casus.coding.tolls.frames import is_unreal, subjects
from casus.coding.tolls.lexicon import lexicon
from casus.coding.tolls.parts import items
from casus.coding.tolls.tree import child, children, preposition
from casus.language.parse import Parse, Sentence, Token
from casus.model.toll import TollKind

_TAKERS = frozenset(("claim", "claims", "claimed", "claiming", "take", "takes", "took", "taken", "taking", "cost", "costs", "costing"))
_LOSERS = frozenset(("lose", "loses", "lost", "losing"))


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
    if count is None and _results(parse, i):
        yield Figure(kind, 2, None, token.start, token.end, token.start, sentence.index, i, token.text)
        return
    if count is None or (token.lower == "wounds" and count.high != 0):
        return
    start = parse.tokens[count.first].start
    end = max(token.end, parse.tokens[count.last - 1].end)
    figure = Figure(kind, count.low, count.high, start, end, token.start, sentence.index, i, count.words)
    figure.cumulative = token.lower in words.statistics and not figure.single
    yield figure


def _own_count(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Count | None:
    """The number that counts the word itself, not people beside it that it is said of."""
    tokens, token = parse.tokens, parse.tokens[i]
    if any(tokens[k].dep in ("aux", "aux:pass", "cop", "nsubj", "nsubj:pass") for k in parse.children[i]):
        return None
    if token.dep == "amod" and token.head > i:
        return None
    inner = [counts[k] for k in parse.children[i] if k in counts and k < i and tokens[k].dep in ("nummod", "det", "amod", "compound")]
    beside = [counts[i - 1]] if i - 1 in counts and i > sentence.first else []
    above = [counts[token.head]] if token.dep == "nmod" and token.head in counts and preposition(parse, i) == "of" else []
    return next(iter(inner + beside + above), None)


_RESULT = frozenset(("result", "results", "resulted", "resulting", "lead", "leads", "led", "leading", "cause", "causes", "caused", "causing", "report", "reported", "reporting", "leave", "left", "leaving", "inflict", "inflicted", "mentioned", "were", "was", "there", "refer", "referred", "referring"))


def _results(parse: Parse, i: int) -> bool:
    """Whether uncounted "deaths" or "injuries" are what a happening resulted in."""
    token = parse.tokens[i]
    if token.tag != "NNS" or token.lower not in ("deaths", "injuries", "fatalities", "martyrs") or child(parse, i, "nmod:poss"):
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


_VICTIM_AFTER = {"injuries": ("of", "to", "among"), "injury": ("of", "to"), "wounds": ("of",), "deaths": ("of", "among")}


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
    for victim in children(parse, i, "nmod", "nmod:poss", "obl"):
        if victim.dep == "nmod:poss" or preposition(parse, victim.index) in _VICTIM_AFTER.get(token.lower, ("of",)):
            for told in describe(parse, counts, victim.index):
                if told.noun in words.people or told.name or told.pronoun or not told.words:
                    figure = figure_of(told, kind, token.start, sentence.index)
                    figure.inclusive = token.lower in words.inclusive
                    yield figure


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
    if verb.lower in _LOSERS and token.dep != "nsubj":
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
    owners = [t for t in children(parse, token.index, "nmod", "nmod:poss") if t.dep == "nmod:poss" or preposition(parse, t.index) == "of"]
    told_owners = [told for owner in owners for told in describe(parse, counts, owner.index)]
    if told_owners:
        yield from (figure_of(told, "killed", token.start, sentence.index) for told in told_owners)
        return
    count = next((counts[k] for k in (*parse.children[token.index], token.index - 1) if k in counts), None)
    if count:
        start = parse.tokens[count.first].start
        yield Figure("killed", count.low, count.high, start, token.end, token.start, sentence.index, token.index, count.words)


_SUFFER = frozenset(("suffer", "suffers", "suffered", "suffering", "sustain", "sustains", "sustained", "sustaining", "receive", "received"))
_WOUNDS = frozenset(("wound", "wounds", "injury", "injuries", "burns", "gunshot"))
_CONDITIONS = frozenset(("critical", "stable", "serious", "grave", "fair", "guarded", "good"))
_MOVED = frozenset(("taken", "transported", "rushed", "airlifted", "flown", "brought", "transferred", "moved", "admitted", "hospitalized"))
_SENT = frozenset(("send", "sends", "sent", "sending", "take", "took", "rush", "brought", "landed", "put"))
_HOSPITALS = frozenset(("hospital", "hospitals", "medical", "center", "clinic", "infirmary"))


def clinical(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Iterator[Figure]:
    """People in a state that only the injured are in: with wounds, in a condition, taken to hospital."""
    for victim in _patients(parse, i):
        for told in describe(parse, counts, victim):
            doer = told.noun in lexicon().doers and not told.single
            if not doer and (told.noun in lexicon().people or told.name or told.pronoun or told.age):
                yield figure_of(told, "injured", parse.tokens[i].start, sentence.index)


def _patients(parse: Parse, i: int) -> list[int]:
    token = parse.tokens[i]
    if token.lower in ("victim", "victims") and i and parse.tokens[i - 1].lower in ("shooting", "gunshot", "stabbing") and token.dep not in ("compound",):
        return [i]
    if token.lower in _WOUNDS and token.dep in ("obj", "obl", "nmod"):
        return _wounded(parse, i)
    if token.lower == "condition" and any(parse.tokens[k].lower in _CONDITIONS for k in parse.children[i]):
        return subjects(parse, token.head if token.dep == "obl" else i)
    if token.lower in _HOSPITALS and token.dep == "obl" and _is_hospital(parse, i):
        return _brought(parse, token.head)
    return []


def _is_hospital(parse: Parse, i: int) -> bool:
    near = [token.lower for token in parse.tokens[max(0, i - 3) : i + 1]]
    return any(word in ("hospital", "hospitals", "clinic", "infirmary", "medical", "trauma", "health") for word in near)


def _brought(parse: Parse, verb: int) -> list[int]:
    """Who was taken to hospital: the subject of "was taken", the object of "sent"."""
    token = parse.tokens[verb]
    if is_unreal(parse, verb) or token.lower not in _MOVED | _SENT:
        return []
    held = child(parse, verb, "obj")
    if held:
        return [held.index]
    return subjects(parse, verb) if token.lower in _MOVED else []


def _wounded(parse: Parse, i: int) -> list[int]:
    token = parse.tokens[i]
    verb = parse.tokens[token.head]
    if any(parse.tokens[k].lower == "no" for k in parse.children[i]) or is_unreal(parse, verb.index):
        return []
    if verb.lower in _SUFFER and (token.dep == "obj" or preposition(parse, i) == "from"):
        return subjects(parse, verb.index)
    if token.dep == "nmod" and preposition(parse, i) == "with":
        return [verb.index]
    if token.dep == "obl" and preposition(parse, i) == "with" and verb.pos == "VERB":
        held = child(parse, verb.index, "obj")
        return [held.index] if held else subjects(parse, verb.index)
    return []


def implied(parse: Parse, sentence: Sentence, i: int) -> Iterator[Figure]:
    """ "A fatal shooting", "a double homicide", "a murder-suicide": victims that only the name of the happening gives."""
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
    elif token.lower in words.homicide and (before in words.multiples or _following(parse, sentence, i) in words.homicide_after):
        size = words.multiples.get(before, 1)
        first = parse.tokens[i - 1] if size > 1 else token
        yield _implied(size, first.start, token.end, sentence, i)


def _following(parse: Parse, sentence: Sentence, i: int) -> str:
    return parse.tokens[i + 1].lower if i + 1 < sentence.last else ""


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


_AMONG_REACH = 16
def fatally(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Iterator[Figure]:
    """Some of those shot: "four people were shot, two fatally"."""
    count = counts.get(i - 1)
    if parse.tokens[i].lower not in ("fatally", "mortally") or count is None or count.words:
        return
    first, last = parse.tokens[count.first], parse.tokens[count.last - 1]
    figure = Figure("killed", count.low, count.high, first.start, last.end, parse.tokens[i].start, sentence.index, i - 1)
    figure.among_them = True
    yield figure


_DEAD = frozenset(("dead", "killed", "victims", "casualties", "fatalities", "deceased", "slain", "martyrs"))
_HURT = frozenset(("wounded", "injured", "hurt"))


def among(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Iterator[Figure]:
    """People said to be among the dead or the wounded: a part of them, so at least that many."""
    tokens = parse.tokens
    token = tokens[i]
    kind: TollKind | None = "killed" if token.lower in _DEAD else "injured" if token.lower in _HURT else None
    near = [t.lower for t in tokens[max(sentence.first, i - 3) : i]]
    if kind is None or "among" not in near or not {"the", "those"} & set(near):
        return
    opener = i - len(near) + near.index("among")
    for start, end, low, _, group, words, head in items(parse, sentence, counts, _subject_start(parse, sentence, opener, i), True):
        figure = Figure(kind, low, None, start, end, token.start, sentence.index, head, words, group, part=True)
        yield figure


def _subject_start(parse: Parse, sentence: Sentence, opener: int, i: int) -> int:
    """Where the list of those who are among begins: after "were" where the sentence is turned, else before it."""
    tokens = parse.tokens
    k = i + 1
    if k < sentence.last and tokens[k].lower in ("was", "were", "is", "are"):
        return k + 1
    k = opener - 1
    while k > sentence.first and tokens[k - 1].text not in (";", ":", "–", "—", ".") and opener - k < _AMONG_REACH:
        k -= 1
    while k < opener and tokens[k].lower not in ("a", "an", "one", "his", "her", "their") and tokens[k].pos != "NUM":
        k += 1
    return k


def _implied(least: int, start: int, end: int, sentence: Sentence, head: int) -> Figure:
    return Figure("killed", least, None, start, end, start, sentence.index, head, implied=True)
