"""Spelling keys: two spellings of one name fold to one key.

The exact key forgets case, diacritics, hyphens, spaces and which letter an Arabic article took on. The skeleton
is looser: it keeps only classes of consonants, and is used under penalty where the exact key finds nothing.
"""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "ß": "ss", "ı": "i", "ə": "a", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h",  # noqa: E501
        "’": "", "‘": "", "'": "", "ʿ": "", "ʾ": "", "ʻ": "", "ʼ": "", "`": "", "´": "", "ʹ": "", "ʽ": "", "″": "", '"': "",  # noqa: E501
        "-": " ", "–": " ", "‑": " ", "—": " ", "/": " ", ".": " ", ",": " ", "_": " ", "(": " ", ")": " ", "&": " and ",  # noqa: E501
    }
)  # fmt: skip
_ARTICLES = frozenset(
    [
        "al",
        "el",
        "ul",
        "ad",
        "ar",
        "as",
        "ash",
        "at",
        "ath",
        "az",
        "an",
        "adh",
        "ed",
        "er",
        "es",
        "esh",
        "et",
        "ez",
        "en",
        "eth",
        "edh",
    ]
)
_SHORT = {"saint": "st", "sainte": "st", "mount": "mt", "fort": "ft"}
_NOT_A_WORD = re.compile(r"[^0-9a-z]+")


def words(name: str) -> list[str]:
    """The words of a name without case, diacritics and punctuation; Arabic articles all read "al"."""
    plain = name.lower().translate(_LETTERS)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)).translate(
            _LETTERS
        )
    found = plain.split()
    if len(found) > 1 and found[0] == "the":
        del found[0]
    for i, word in enumerate(found):
        if i + 1 < len(found) and word in _ARTICLES and (word[1] == "l" or found[i + 1].startswith(word[1:])):
            found[i] = "al"
        else:
            found[i] = _SHORT.get(word, word)
    return found


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """The exact key of a name: folding a key again changes nothing. Empty for names without Latin letters or digits."""
    return _NOT_A_WORD.sub("", "".join(words(name)))


_CLASSES = (
    ("tch", "c"), ("tsh", "c"), ("ch", "s"), ("sh", "s"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"),  # noqa: E501
    ("zh", "j"), ("dj", "j"), ("ck", "k"), ("ts", "s"), ("q", "k"), ("c", "k"), ("x", "ks"), ("w", "v"), ("z", "s"), ("b", "p"),  # noqa: E501
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouyh]+")
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """The classes of consonants of a name, articles left out; empty where fewer than two remain.

    The classes are those in which the usual romanisations of Arabic, Hebrew, Persian and Cyrillic differ (q/k, dh/d,
    th/t, ou/u, ee/i, gh/g, doubled letters, final a/ah/eh).
    """
    joined = "".join(word for word in words(name) if word != "al")
    joined = _NOT_A_WORD.sub("", joined)
    for letters, kind in _CLASSES:
        joined = joined.replace(letters, kind)
    kept = _DOUBLE.sub(r"\1", _VOWELS.sub("", joined.replace("v", "")))
    return kept if len(kept) >= 2 else ""


def likeness(one: str, two: str) -> float:
    """How alike two names are beyond their skeleton: the share of letters in common (Ratcliff and Obershelp 1988)."""
    first, second = (_plain(name) for name in (one, two))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


_SOUNDS = (
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("aa", "a"),
    ("ei", "i"),
    ("ai", "i"),
    ("ay", "i"),
    ("e", "i"),
    ("y", "i"),
    ("o", "u"),
)


def _plain(name: str) -> str:
    joined = "".join(word for word in words(name) if word != "al")
    for letters, kind in (*_SOUNDS, *_CLASSES):
        joined = joined.replace(letters, kind)
    joined = _DOUBLE.sub(r"\1", joined)
    return joined.removesuffix("h").rstrip("ai") or joined
