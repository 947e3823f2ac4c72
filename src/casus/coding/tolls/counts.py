"""Number expressions: words, digits, ranges and bounds, read from the tokens of a sentence."""

from collections.abc import Mapping, Sequence

import msgspec

from casus.coding.tolls.lexicon import Lexicon, lexicon, word_list
from casus.coding.tolls.numerals import DASHES, Value, cardinal, quantity
from casus.language.parse import Parse, Sentence, Token

_AGES = word_list("age_units")
_LONGEST_BOUND = 4


class Count(msgspec.Struct, frozen=True):
    """A number expression over tokens [first, last): bounds (None is open) and, for a vague one, its words."""

    first: int
    last: int
    low: int | None
    high: int | None
    words: str | None = None

    @property
    def exact(self) -> bool:
        """Whether one number is meant."""
        return self.low is not None and self.low == self.high


Counts = Mapping[int, Count]


def find_counts(parse: Parse, sentence: Sentence) -> dict[int, Count]:
    """Every number expression of a sentence, by each of its token indices."""
    tokens, found, i = parse.tokens, {}, sentence.first
    while i < sentence.last:
        count = read_count(tokens, i, sentence)
        if count is None:
            i += 1
            continue
        found.update(dict.fromkeys(range(count.first, count.last), count))
        i = max(count.last, i + 1)
    return found


def read_count(tokens: Sequence[Token], i: int, sentence: Sentence) -> Count | None:
    """The number expression whose first figure is token i, with its bounds, or None."""
    words = lexicon()
    read = quantity(tokens, i, sentence.last, words)
    if read is None or _is_date(tokens, i, sentence.last, words):
        return None
    value, last = read
    value, last = _range(tokens, value, last, sentence.last, words)
    if _is_attribute(tokens, last, sentence.last):
        return None
    first, bound = _bound_before(tokens, i, 0, words)
    low, high, vague = value
    if low != high and first and tokens[first - 1].lower == "between":
        first -= 1
    if low == high:
        low, high = _bounded(low, high, bound)
    if _bound_after(tokens, last, words):
        high = None
    phrase = " ".join(token.text for token in tokens[first:last]) if vague else None
    return Count(first, last, low, high, phrase)


def _is_date(tokens: Sequence[Token], i: int, end: int, words: Lexicon) -> bool:
    """Whether a number is a year, a day of a month, a time or a number in an address."""
    text = tokens[i].text
    if not text[0].isdigit():
        return False
    before = tokens[i - 1].lower if i else ""
    after = tokens[i + 1].lower if i + 1 < end else ""
    year = (
        len(text) == 4
        and text.isdigit()
        and 1900 <= int(text) <= 2100
        and (after not in words.people or after == "one")
    )
    hour = after == ":" and i + 2 < end and tokens[i + 2].text[:2].isdigit()
    month = before in words.months or after in words.months
    return (
        year
        or month
        or hour
        or before in ("$", "#", "£", "€", "no.")
        or after in ("block", "a.m.", "p.m.", "am", "pm", "%")
    )


def _bounded(low: int | None, high: int | None, bound: str | None) -> tuple[int | None, int | None]:
    if bound == "at_least":
        return low, None
    if bound in ("at_most", "below"):
        return None, high if high is not None else low
    return low, high


def _bound_before(tokens: Sequence[Token], i: int, first: int, words: Lexicon) -> tuple[int, str | None]:
    """(start, bound) of the longest chain of bound phrases that ends just before token i."""
    start, strongest = i, None
    while True:
        for length in range(min(_LONGEST_BOUND, start - first), 0, -1):
            bound = words.bounds.get(tuple(token.lower for token in tokens[start - length : start]))
            if bound:
                start, strongest = start - length, _stronger(strongest, bound)
                break
        else:
            return start, strongest


def _stronger(one: str | None, two: str) -> str:
    return two if one in (None, "about") else one


def _bound_after(tokens: Sequence[Token], last: int, words: Lexicon) -> bool:
    return tuple(token.lower for token in tokens[last : last + 2]) in words.after


def _range(tokens: Sequence[Token], value: Value, last: int, end: int, words: Lexicon) -> tuple[Value, int]:
    """The value joined with a second one: "10 to 12", "2-4", "two or three", "between 10 and 12"."""
    if last + 1 >= end or value[2]:
        return value, last
    joint = tokens[last].lower
    wider = _up_to(tokens, last, end, words)
    if wider and value[0] is not None and value[0] <= wider[0]:
        return (value[0], wider[0], False), wider[1]
    between = joint == "and" and _opens_between(tokens, last)
    if joint not in ("to", "or") and joint not in DASHES and not between:
        return value, last
    second = quantity(tokens, last + 1, end, words)
    low, high = value[0], second[0][1] if second else None
    if second is None or second[0][2] or low is None or high is None or high < low:
        return value, last
    return (low, high, False), second[1]


def _up_to(tokens: Sequence[Token], last: int, end: int, words: Lexicon) -> tuple[int, int] | None:
    """The upper bound that follows a lower one: "at least one but possibly up to 12"."""
    if tokens[last].lower not in ("but", "and", "or", ","):
        return None
    k = last + 1
    while k < min(end - 2, last + 4) and tokens[k].lower in (
        "but",
        "and",
        "or",
        "possibly",
        "perhaps",
        "maybe",
        "potentially",
    ):
        k += 1
    opener = " ".join(token.lower for token in tokens[k : k + 3])
    length = 2 if opener.startswith("up to") else 3 if opener == "as many as" else 0
    return cardinal(tokens, k + length, end, words) if length and k + length < end else None


def _opens_between(tokens: Sequence[Token], last: int) -> bool:
    return any(token.lower in ("between", "from") for token in tokens[max(0, last - 4) : last])


def _is_attribute(tokens: Sequence[Token], last: int, end: int) -> bool:
    """Whether the number only opens a compound: "20-year-old", "three-storey", "5.56mm"."""
    if last >= end:
        return False
    if tokens[last].lower in _AGES and any(token.lower == "old" for token in tokens[last + 1 : last + 4]):
        return True
    glued = tokens[last].start == tokens[last - 1].end
    return (glued and tokens[last].lower in DASHES) or tokens[last].lower in (
        "%",
        "percent",
        "per",
        "a.m.",
        "p.m.",
        "am",
        "pm",
    )
