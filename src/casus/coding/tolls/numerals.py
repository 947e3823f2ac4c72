"""Plain quantities: digits and number words with their scales, without bounds."""

import re
from collections.abc import Sequence

from casus.coding.tolls.lexicon import Lexicon
from casus.language.parse import Token

DASHES = frozenset("-–—")
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_DECIMAL = re.compile(r"\d+\.\d+")
_RANGE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)[-–—](\d{1,3}(?:,\d{3})+|\d+)")
_PLUS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)\+")
_MOST = 10_000_000
Value = tuple[int | None, int | None, bool]


def quantity(tokens: Sequence[Token], i: int, end: int, words: Lexicon) -> tuple[Value, int] | None:
    """((low, high, vague), end) of the plain quantity at token i, without bounds."""
    lower = tokens[i].lower
    if lower in words.zero:
        return (0, 0, False), i + 2 if lower == "no" and i + 1 < end and tokens[i + 1].lower == "one" else i + 1
    if lower in words.plurals:
        return _plurals(tokens, i, end, words)
    if lower in words.vague:
        return _vague(tokens, i, end, words)
    exact = cardinal(tokens, i, end, words) or _article(tokens, i, end, words)
    if exact:
        return (exact[0], exact[0], False), exact[1]
    return _written_range(tokens[i], i)


def _plurals(tokens: Sequence[Token], i: int, end: int, words: Lexicon) -> tuple[Value, int]:
    """ "dozens", and one plural of another: "tens of thousands", "hundreds of thousands"."""
    low = words.plurals[tokens[i].lower]
    if i + 2 < end and tokens[i + 1].lower == "of":
        scale = words.scales.get(tokens[i + 2].lower.removesuffix("s"), 0)
        if scale > low // 2:
            return (low * scale, None, True), i + 3
    return (low, None, True), i + 1


def _written_range(token: Token, i: int) -> tuple[Value, int] | None:
    """A range or bound written as one token: "2-4", "30+"."""
    if matched := _RANGE.fullmatch(token.text):
        low, high = (int(part.replace(",", "")) for part in matched.groups())
        return ((low, high, False), i + 1) if low <= high else None
    if matched := _PLUS.fullmatch(token.text):
        return (int(matched[1].replace(",", "")), None, False), i + 1
    return None


def _vague(tokens: Sequence[Token], i: int, end: int, words: Lexicon) -> tuple[Value, int] | None:
    """A word that only says "more than one"; "several dozen" is more than one dozen."""
    lower = tokens[i].lower
    following = tokens[i + 1].lower if i + 1 < end else ""
    if following in words.scales:
        return (2 * words.scales[following], None, True), i + 2
    if lower in words.vague_nouns and following != "of":
        return None
    return (2, None, True), i + 1


def _article(tokens: Sequence[Token], i: int, end: int, words: Lexicon) -> tuple[int, int] | None:
    """ "a dozen", "a hundred", "half a million"; and words for two or three such as "couple"."""
    lower = tokens[i].lower
    if lower in ("a", "an") and i + 1 < end and tokens[i + 1].lower in words.scales:
        return _scaled(tokens, 1, i + 1, end, words)
    if lower == "half" and i + 2 < end and tokens[i + 1].lower in ("a", "an") and tokens[i + 2].lower in words.scales:
        return words.scales[tokens[i + 2].lower] // 2, i + 3
    if lower == "dozen":
        return 12, i + 1
    return None


def cardinal(tokens: Sequence[Token], i: int, end: int, words: Lexicon) -> tuple[int, int] | None:
    """(value, end) of digits or of number words, with scales: "1.2 million", "two hundred and fifty"."""
    token = tokens[i]
    if _DECIMAL.fullmatch(token.text) and i + 1 < end and tokens[i + 1].lower in words.scales:
        return int(float(token.text) * words.scales[tokens[i + 1].lower] + 0.5), i + 2
    if _DIGITS.fullmatch(token.text):
        value, last = int(token.text.replace(",", "")), i + 1
    else:
        small = _small(tokens, i, end, words)
        if small is None:
            return None
        value, last = small
    if value > _MOST:
        return None
    return _scaled(tokens, value, last, end, words)


def _small(tokens: Sequence[Token], i: int, end: int, words: Lexicon) -> tuple[int, int] | None:
    """A number word below 100: "twenty", "twenty-one", also as one token."""
    lower = tokens[i].lower.removeprefix("-")  # "(Agency) -Three people"
    if lower not in words.numbers:
        tens, dash, unit = lower.partition("-")
        joined = (
            dash and tens in words.numbers and unit in words.numbers and words.numbers[unit] < 10 <= words.numbers[tens]
        )
        return (words.numbers[tens] + words.numbers[unit], i + 1) if joined else None
    value, last = words.numbers[lower], i + 1
    if value >= 20 and last < end:
        step = 2 if tokens[last].lower in DASHES and last + 1 < end else 1
        ones = words.numbers.get(tokens[last + step - 1].lower, 0)
        if 0 < ones < 10:
            return value + ones, last + step
    return value, last


def _scaled(tokens: Sequence[Token], value: int, last: int, end: int, words: Lexicon) -> tuple[int, int]:
    """The value with the scales that follow: hundreds multiply what stands before, thousands close a group."""
    whole, group, scaled = 0, value, False
    while last < end:
        scale = words.scales.get(tokens[last].lower)
        if scale == 12:
            return whole + group * 12, last + 1
        if scale:
            whole, group = (whole, group * 100) if scale == 100 else (whole + group * scale, 0)
            last, scaled = last + 1, True
            continue
        added = _below(tokens, group, last, end, words) if scaled else None
        if added is None:
            break
        group, last = group + added[0], added[1]
    return whole + group, last


def _below(tokens: Sequence[Token], group: int, last: int, end: int, words: Lexicon) -> tuple[int, int] | None:
    """What a number word adds after a scale: "(two hundred) and fifty", "(one thousand) two (hundred)"."""
    step = last + 1 if tokens[last].lower == "and" else last
    if step >= end or (group and (group < 100 or group % 100)):
        return None
    return _small(tokens, step, end, words)
