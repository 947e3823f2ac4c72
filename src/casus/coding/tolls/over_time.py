"""Figures that are sums: over a year or a war, or over acts told of as several."""

from collections.abc import Sequence

from casus.coding.tolls.figures import Figure
from casus.coding.tolls.lexicon import Lexicon
from casus.coding.tolls.lexicon import word_list as toll_words
from casus.coding.wordlists import word_list
from casus.language.parse import Parse, Sentence

RECENT = word_list("recent_days")
ACTS = toll_words("single_acts")
SEVERAL_ACTS = toll_words("several_acts")
# A figure of so many, so many times those told before, is one over a longer time.
MANY, LEAP = 20, 5
ACT_REACH = 6  # tokens from the article to the noun of the act
ONE = ("a", "an", "one")
HELPERS = (["has"], ["have"], ["had"])


def is_cumulative(lowers: list[str], words: Lexicon) -> bool:
    """Whether a sentence gives its figures for a stretch of time or for several acts."""
    # "has since risen to 14": since the act, not over a stretch of time
    afterwards = {
        i
        for i, lower in enumerate(lowers)
        if lower == "since" and (lowers[i - 1 : i] in HELPERS or RECENT.intersection(lowers[i + 1 : i + 4]))
    }
    starts = [i for i in range(len(lowers)) if i not in afterwards and lowers[i + 2 : i + 3] != ["ago"]]
    if any(tuple(lowers[i : i + n]) in words.cumulative for i in starts for n in (1, 2, 3)) or _apart(lowers):
        return True
    month = any(tuple(lowers[i : i + 2]) in words.months_past for i in starts)
    return month and not _names_one_act(lowers)


def clause_since(parse: Parse, sentence: Sentence) -> tuple[int, int]:
    """Characters of a clause that says since when ("anger grew since gunmen killed 26"): its figures are no sums."""
    for token in parse.tokens[sentence.first : sentence.last]:
        if token.lower == "since" and token.dep == "mark":
            inside = [i for i in range(token.index, sentence.last) if _hangs_under(parse, i, token.head)]
            return token.start, parse.tokens[max(inside, default=token.index)].end
    return 0, 0


def mark_sums(parse: Parse, figures: Sequence[Figure]) -> None:
    """Marks figures far above those told before, in the present perfect ("338 people have been killed in attacks")."""
    most: dict[str, int] = {}
    last = -2  # the sentence of the last sum: "338 have been killed … 10 soldiers have been killed on the other side"
    for figure in figures:
        low = figure.low or figure.high or 0
        before = most.get(figure.kind, 0)
        far = before and low >= MANY and low >= LEAP * before and not _in_one_act(parse, figure)
        if (far or figure.sentence == last + 1) and _has_been(parse, figure):
            figure.cumulative = True
            last = figure.sentence if far else last
        elif not figure.cumulative:
            most[figure.kind] = max(before, low)


def _apart(lowers: list[str]) -> bool:
    """Whether a sentence takes several acts together: "wounded in separate shootings", "shot at different places"."""
    return any(
        lower in ("separate", "different", "unrelated") and any(word in SEVERAL_ACTS for word in lowers[i + 1 : i + 3])
        for i, lower in enumerate(lowers)
    )


def _in_one_act(parse: Parse, figure: Figure) -> bool:
    """Whether the sentence says in which act they came to harm ("have died in the attack on the station")."""
    here = parse.sentences[figure.sentence]
    return _names_one_act([t.lower for t in parse.tokens[here.first : here.last]], ("the", "this", "that", *ONE))


def _names_one_act(lowers: list[str], articles: tuple[str, ...] = ONE) -> bool:
    """Whether a sentence tells of one act ("a blast last month killed 20"): its figure is no sum over the month."""
    return any(
        lower in articles and any(word in ACTS for word in lowers[i + 1 : i + ACT_REACH])
        for i, lower in enumerate(lowers)
    )


def _hangs_under(parse: Parse, index: int, top: int) -> bool:
    while index != top and parse.tokens[index].head != index:
        index = parse.tokens[index].head
    return index == top


def _has_been(parse: Parse, figure: Figure) -> bool:
    here = parse.sentences[figure.sentence]
    near = [t.lower for t in parse.tokens[here.first : here.last] if figure.start <= t.start < figure.anchor]
    return "have" in near
