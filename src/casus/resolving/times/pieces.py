"""A parse as a row of pieces: each word, number or sign with its class of time words."""

import re
from typing import Any, NamedTuple

from casus.language.parse import Parse, Token
from casus.resolving.times.lexicon import WEAK, Entry, short_weekdays, words


class Piece(NamedTuple):
    """One word, number or sign: characters [start, end), class letter, value, and the token it is in."""

    start: int
    end: int
    letter: str
    value: Any
    token: int
    text: str


_CUT = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:st|nd|rd|th)\b|\d+|[ap]\.m\.?|[^\W\d_]+\.?|\S")
_OTHER: Entry = ("_", None)
_PLURAL_APOSTROPHE = frozenset(("'s", "’s"))
_CAPITAL_ONLY = frozenset(("may", "march", "mar", "sat", "sun", "wed", "mon", "dec", "jan"))
_VERBS = frozenset(("VERB", "AUX"))
_NO_NUMBER = frozenset("$€£¥#%")


def pieces(parse: Parse) -> list[Piece]:
    """All pieces of a text in order."""
    known, out = words(), list[Piece]()
    add = out.append
    for token in parse.tokens:
        lower = token.lower
        entry = known.get(lower)
        if entry is not None:
            letter, value = entry if _is_time_word(token, out) else _OTHER
            add(Piece(token.start, token.end, letter, value, token.index, lower))
        elif lower.isalpha():
            add(Piece(token.start, token.end, "_", None, token.index, lower))
        else:
            _cut(parse, token, out)
    return out


def _cut(parse: Parse, token: Token, out: list[Piece]) -> None:
    if len(token.lower) != token.end - token.start:  # folding can change the length of a few letters
        out.append(Piece(token.start, token.end, "_", None, token.index, token.lower))
        return
    for match in _CUT.finditer(token.lower):
        letter, value = _entry(match.group())
        start = token.start + match.start()
        before = parse.text[start - 1] if start else " "
        if letter in "dYN" and (before in _NO_NUMBER or parse.text[start + len(match.group()) :][:1] == "%"):
            letter = "_"
        out.append(Piece(start, token.start + match.end(), letter, value, token.index, match.group()))


def _entry(text: str) -> Entry:
    if text[0].isdigit():
        return _number(text)
    known = words()
    return known.get(text) or known.get(text.rstrip(".")) or _OTHER


def _number(text: str) -> Entry:
    if not text.isdecimal():
        digits = re.match(r"\d+", text.replace(",", ""))
        amount = int(digits.group()[:9]) if digits else 0
        return ("o", amount) if text[-1].isalpha() else ("N", amount)
    amount = int(text[:9])
    if len(text) <= 2:
        return "d", amount
    return ("Y", amount) if len(text) == 4 and 1000 <= amount <= 2100 else ("N", amount)


def _is_time_word(token: Token, before: list[Piece]) -> bool:
    """Whether a word that may also be a verb, a name or an adjective is one of time here."""
    lower = token.lower
    if lower in _CAPITAL_ONLY:
        if not token.text[0].isupper() or (token.pos in _VERBS and not _after_number(before)):
            return False
        return not (token.text.isupper() and lower == "may" and token.tag == "MD")
    if lower in ("spring", "fall"):
        return token.pos not in _VERBS
    return True


def _after_number(before: list[Piece]) -> bool:
    return bool(before) and before[-1].letter in "dof"


def classes(row: list[Piece]) -> str:
    """The class letters of a row; abbreviated weekdays count only beside a number, comma or month."""
    letters = [piece.letter for piece in row]
    short = short_weekdays()
    for at, piece in enumerate(row):
        if piece.letter == "W" and piece.text.rstrip(".") in short:
            following = "".join(letters[at + 1 : at + 4]).lstrip("!,")
            if following[:1] not in ("d", "M", "o") or not following:
                letters[at] = "_"
    return "".join(letters)


STRONG = re.compile("[^" + re.escape("".join(sorted(WEAK))) + "]")
