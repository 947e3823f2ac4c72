"""Deaths told without a word of death: "lost seven men", "embraced martyrdom", "were sent to hell"."""

from collections.abc import Iterator

from casus.coding.tolls.counts import Counts
from casus.coding.tolls.described import describe
from casus.coding.tolls.figures import Figure, figure_of
from casus.coding.tolls.frames import is_passive, patients, subjects
from casus.coding.tolls.lexicon import lexicon, word_list
from casus.coding.tolls.phrase import Described
from casus.coding.tolls.tree import children
from casus.coding.tolls.unreal import is_unreal
from casus.language.parse import Parse, Sentence

_LOSERS = word_list("life_losers")
_LOST = word_list("lost_people")
_ENDS = word_list("ends")
_PASSING = word_list("passing")
_SENDING_OFF = word_list("sending_off")


def losses(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Iterator[Figure]:
    """The fighters that a side lost, and those who met an end that a set phrase stands for."""
    lower = parse.tokens[i].lower
    if lower in _LOSERS and not is_unreal(parse, i):
        for lost in children(parse, i, "obj"):
            for told in describe(parse, counts, lost.index) if lost.lower not in _ENDS else ():
                if _is_fighter(parse, told):
                    yield figure_of(told, "killed", parse.tokens[i].start, sentence.index)
    elif lower in _PASSING | _SENDING_OFF and _meets_end(parse, i) and not is_unreal(parse, i):
        active = lower in _SENDING_OFF and not is_passive(parse, i)
        for victim in patients(parse, i) if active else subjects(parse, i):
            for told in describe(parse, counts, victim):
                yield figure_of(told, "killed", parse.tokens[i].start, sentence.index)


def _is_fighter(parse: Parse, told: Described) -> bool:
    """Whether several fighters, or people of one's own, are meant ("three of its own")."""
    own = any(t.lower == "own" for t in parse.tokens[told.head : told.head + 4])
    return own or (told.words is None and (told.group == "combatant" or told.noun in _LOST))


def _meets_end(parse: Parse, i: int) -> bool:
    words = [t.lower for t in children(parse, i, "obj", "obl", "nmod", "advmod", "xcomp")]
    return any(word in _ENDS for word in words)


def counted_states(parse: Parse, sentence: Sentence, counts: Counts, figures: list[Figure]) -> Iterator[Figure]:
    """Numbers right before a word of state, however the tree hung them: "30 dead and 60 wounded".

    Figures of another kind over the same number give way.
    """
    words = lexicon()
    for k in range(sentence.first, sentence.last - 1):
        count, state = counts.get(k), parse.tokens[k + 1]
        kind = words.states.get(state.lower)
        if count is None or kind is None or count.last != k + 1 or _goes_on(parse, sentence, k + 2):
            continue
        start = parse.tokens[count.first].start
        same = [f for f in figures if f.start <= parse.tokens[k].start < max(f.end, f.start + 1)]
        if any(f.kind == kind for f in same) or not any(f.kind != kind for f in same):
            continue
        figures[:] = [f for f in figures if f not in same]
        yield Figure(kind, count.low, count.high, start, state.end, state.start, sentence.index, k, count.words)


def _goes_on(parse: Parse, sentence: Sentence, k: int) -> bool:
    """Whether the state is said of a noun that follows ("30 dead civilians")."""
    return k < sentence.last and parse.tokens[k].pos in ("NOUN", "PROPN", "ADJ")
