"""Parts of a figure: "including a child", "among them three women", "two of whom were children"."""

from collections.abc import Iterator

from casus.coding.tolls.counts import Counts
from casus.coding.tolls.figures import Figure
from casus.coding.tolls.lexicon import lexicon
from casus.language.parse import Parse, Sentence, Token

_OPENERS = (
    ("including",),
    ("among", "them"),
    ("among", "whom"),
    ("mostly",),
    ("namely",),
    ("comprising",),
    ("among", "the", "dead"),
)
_FIRST = frozenset(opener[0] for opener in _OPENERS)
_NOUN_REACH = 8  # tokens: an age alone is five ("13-year-old")


def parts(parse: Parse, sentence: Sentence, counts: Counts, figures: list[Figure]) -> Iterator[Figure]:
    """The parts that follow a figure of the sentence; figures of the tree that turn out to be parts are marked."""
    for i in range(sentence.first, sentence.last):
        if parse.tokens[i].lower in ("them", "whom") and (whole := _split_up(parse, counts, i, figures)):
            _mark_inside(parse, i, whole, figures)
        if parse.tokens[i].lower not in _FIRST:
            continue
        opener = next((o for o in _OPENERS if tuple(t.lower for t in parse.tokens[i : i + len(o)]) == o), None)
        if opener is None:
            continue
        whole = _whole(parse, i, figures)
        if whole:
            _mark_inside(parse, i, whole, figures)
            for start, end, low, high, group, words, head in items(parse, sentence, counts, i + len(opener)):
                for other in figures:
                    other.empty = other.empty or (other.head == head and other.kind != whole.kind)
                same = next((f for f in figures if f.head == head and f.kind == whole.kind), None)
                if same:
                    same.part, same.whole = True, whole
                    continue
                part = Figure(whole.kind, low, high, start, end, whole.anchor, sentence.index, head, words)
                part.group, part.part, part.whole = group, True, whole
                yield part


def _split_up(parse: Parse, counts: Counts, i: int, figures: list[Figure]) -> Figure | None:
    """The figure that "five of them civilians and one a fighter" divides: the one told of right before."""
    count = counts.get(i - 2)
    if count is None or parse.tokens[i - 1].lower != "of" or not count.first:
        return None
    whole = _whole(parse, count.first, figures)
    return whole if whole and parse.tokens[count.first - 1].text in (",", "(", "–", "—", ":") else None


def _mark_inside(parse: Parse, i: int, whole: Figure, figures: list[Figure]) -> None:
    """Figures between the opener and the word of harm that follows both are parts, however the tree hung them."""
    opener = parse.tokens[i].start
    for figure in figures:
        if figure.kind == whole.kind and figure.anchor == whole.anchor and opener < figure.start < whole.anchor:
            figure.part, figure.whole = True, whole


def _begins_clause(parse: Parse, sentence: Sentence, k: int) -> bool:
    """Whether a verb follows at once: the item is the subject of the next clause, not a part."""
    return k + 1 < sentence.last and parse.tokens[k + 1].lower in ("was", "were", "being", "is", "are")


def _is_person(token: Token) -> bool:
    words = lexicon()
    known = token.lower in words.people
    return known or (token.pos == "NOUN" and token.lower.endswith(words.suffixes) and token.lower not in words.things)


def _speaks(parse: Parse, sentence: Sentence, k: int) -> bool:
    """Whether the next item is who says so: "including seven children, a doctor there said"."""
    after = parse.tokens[k + 1 : min(k + 4, sentence.last)]
    said = next((token for token in after if token.lower in lexicon().saying and token.tag == "VBD"), None)
    return said is not None and not any(t.pos == "PUNCT" for t in parse.tokens[k + 1 : said.index])


def _whole(parse: Parse, i: int, figures: list[Figure]) -> Figure | None:
    """The figure that the part belongs to: the nearest before it of more than one person."""
    before = [f for f in figures if f.end <= parse.tokens[i].start and not f.single and not f.part]
    return max(before, key=lambda f: f.end, default=None)


_STOPS = frozenset(",;.()")
Item = tuple[int, int, int | None, int | None, object, str | None, int]


def items(parse: Parse, sentence: Sentence, counts: Counts, i: int, before_verb: bool = False) -> Iterator[tuple]:  # type: ignore[type-arg]
    """The counted nouns of a list that starts at token i: "three women, two children and a nurse"."""
    tokens, words = parse.tokens, lexicon()
    while i < sentence.last:
        count = counts.get(i)
        article = tokens[i].lower in ("a", "an", "one", "his", "her", "their")
        if count is None and not article:
            return
        if article and count is None and i + 1 in counts:
            count = counts[i + 1]
        k = count.last if count else i + 1
        stop = min(k + _NOUN_REACH, sentence.last)
        while k < stop and not _is_person(tokens[k]) and tokens[k].text not in _STOPS:
            k += 1
        if (
            k >= stop
            or tokens[k].text in _STOPS
            or (not before_verb and _begins_clause(parse, sentence, k))
            or _speaks(parse, sentence, k)
        ):
            return
        low, high = (count.low, count.high) if count else (1, 1)
        if count is None and tokens[k].tag in ("NNS",):
            low, high = 2, None
        first = count.first if count else i
        yield (
            tokens[first].start,
            tokens[k].end,
            low,
            high,
            words.groups.get(tokens[k].lower, "unknown"),
            count.words if count else None,
            k,
        )
        i = k + 1
        while i < sentence.last and tokens[i].lower in (",", "and", "as", "well", "*", "also"):
            i += 1
