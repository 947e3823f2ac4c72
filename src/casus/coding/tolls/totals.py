"""Totals told apart from the people: "the death toll rose to 17 from nine", "put the dead at nine"."""

from collections.abc import Iterator

from casus.coding.tolls.counts import Count, Counts
from casus.coding.tolls.figures import Figure
from casus.coding.tolls.lexicon import lexicon, word_list
from casus.language.parse import Parse, Sentence
from casus.model.toll import TollKind

_TOLLS = word_list("toll_words")
_REVISIONS = word_list("revising")
_STANDS = word_list("standing")
_EARLIER = word_list("earlier")
_PUTTING = word_list("putting")
_OTHER_HARM = word_list("other_harm")
_REACH = 30


def totals(parse: Parse, sentence: Sentence, counts: Counts) -> Iterator[Figure]:
    """The figures that follow a word for the toll itself, with the figures they supersede."""
    for i in range(sentence.first, sentence.last):
        kind = _kind(parse, i, sentence)
        if kind:
            yield from _after(parse, sentence, counts, i, kind)
            return


def _kind(parse: Parse, i: int, sentence: Sentence) -> TollKind | None:
    """What the toll word at token i counts, or None."""
    tokens, lower = parse.tokens, parse.tokens[i].lower
    if lower not in _TOLLS:
        return None
    near = [token.lower for token in tokens[max(sentence.first, i - 2) : min(sentence.last, i + 5)]]
    if lower in ("toll", "tolls", "count") and any(word in ("death", "fatality", "deaths", "body") for word in near):
        return "killed"
    if lower == "toll" and _bare_toll(parse, i, sentence):
        return "killed"
    words = lexicon()
    if lower == "dead":
        return (
            "killed"
            if i > sentence.first
            and tokens[i - 1].lower == "the"
            and i + 1 < sentence.last
            and tokens[i + 1].lower in ("at", "to", "as")
            else None
        )
    if (
        lower == "toll"
        and len(near) > 0
        and any(word in ("injury", "injuries", "injured", "casualty") for word in near[:3])
    ):
        return "injured"
    if (
        lower in ("number", "total", "toll", "figure")
        and i > sentence.first
        and tokens[i - 1].lower in ("the", "total", "their", "a", "that")
    ):
        after = [token.lower for token in tokens[i + 1 : min(sentence.last, i + 5)]]
        kinds = [words.counted.get(word) or words.states.get(word) for word in after]
        return next((kind for kind in kinds if kind), None)
    return None


def _bare_toll(parse: Parse, i: int, sentence: Sentence) -> bool:
    """ "The toll stood at 14", "put the toll at 14": a toll of deaths unless the sentence says of what else."""
    before = parse.tokens[i - 1].lower if i > sentence.first else ""
    around = {token.lower for token in parse.tokens[sentence.first : sentence.last]}
    moved = {token.lower for token in parse.tokens[max(sentence.first, i - 4) : min(sentence.last, i + 6)]}
    told = before in ("the", "latest", "overall", "official") or i == sentence.first
    return told and bool(moved & (_REVISIONS | _PUTTING)) and not around & _OTHER_HARM


def _after(parse: Parse, sentence: Sentence, counts: Counts, i: int, kind: TollKind) -> Iterator[Figure]:
    tokens = parse.tokens
    window = range(i + 1, min(sentence.last, i + _REACH))
    current, seen = False, set()
    for k in window:
        count = counts.get(k)
        if count is None or count.first in seen or not _is_figure(parse, count, sentence):
            continue
        seen.add(count.first)
        if any(token.lower in lexicon().modals for token in tokens[i + 1 : count.first]):
            return  # "the toll could rise to 30"
        before = tokens[count.first - 1].lower
        superseded = before == "from" or any(t.lower in _EARLIER for t in tokens[max(i, count.first - 4) : count.first])
        if not superseded and (current or before not in _STANDS):
            continue
        current = current or not superseded
        clause = tokens[max(sentence.first, i - 6) : count.first]
        revised = any(token.lower in _REVISIONS for token in clause) and not superseded
        yield _figure(parse, sentence, count, i, kind, revised, superseded)


def _is_figure(parse: Parse, count: Count, sentence: Sentence) -> bool:
    """Whether a number stands alone or before people, and is not a date, an age or a share."""
    follows = parse.tokens[count.last] if count.last < sentence.last else None
    if follows is None or follows.pos != "NOUN":
        return count.low is None or count.low < 1900 or count.low > 2100
    return follows.lower in lexicon().people or follows.lower in lexicon().counted


def _figure(
    parse: Parse, sentence: Sentence, count: Count, i: int, kind: TollKind, revised: bool, superseded: bool
) -> Figure:
    last = count.last
    if last < sentence.last and parse.tokens[last].lower in lexicon().people:
        last += 1
    head = last - 1
    figure = Figure(
        kind,
        count.low,
        count.high,
        parse.tokens[count.first].start,
        parse.tokens[last - 1].end,
        parse.tokens[i].start,
        sentence.index,
        head,
        count.words,
    )
    figure.revised, figure.superseded = revised, superseded
    return figure
