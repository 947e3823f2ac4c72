"""Truecasing of text in capitals: the parser learnt from ordinary text, where capitals mean names.

Frequency-based truecasing (Lita et al. 2003, "tRuEcasIng") reduced to its first term: a word is written as it is
mostly written in the training data. Lengths never change, so that places in the text stay what they were.
"""

import re

import msgspec

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?\]][\"'”’)\]]*\s+[\"'“‘(\[]*\Z")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s+\Z")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_ORDINARY_ENDING = re.compile(
    r"(?:(?:tion|sion|ment|tic|tical|ous|ive|ness|less|ful|ity|ance|ence)s?|(?:iz|is)(?:ed|ing)|[^l]ly)$"
)
_VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-Ý]")
# Endings that make ordinary words from ordinary words, with what the shorter word may end in.
_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ings", ""), ("ly", ""),
    ("ally", ""), ("ers", ""), ("er", ""), ("ers", "e"), ("er", "e"), ("ors", "e"), ("or", "e"),
    ("ions", "e"), ("ion", "e"), ("ion", ""), ("ions", ""), ("able", ""), ("able", "e"), ("ists", ""), ("ist", ""),
)  # fmt: skip
_BEGINNINGS = ("un", "re", "non", "pre", "anti", "counter", "over", "dis", "mis", "out", "inter", "multi")
FEWEST_STEM_LETTERS = 4
FEWEST_LETTERS = 10
CAPITAL_SHARE = 0.8
# A headline in capitals has so many ordinary words with one at the least, so many words at the most, no full stop, and
# in small letters no others than these.
FEWEST_ORDINARY, LONGEST_TITLE, LONGEST_LINE = 3, 22, 200  # the last in characters
CLOSING = frozenset(".!?:;,")
SMALL = frozenset(
    {
        *(
            "a",
            "an",
            "the",
            "and",
            "or",
            "but",
            "nor",
            "as",
            "at",
            "by",
            "for",
            "from",
            "in",
            "into",
            "near",
            "of",
            "off",
        ),
        *(
            "on",
            "out",
            "over",
            "per",
            "to",
            "up",
            "via",
            "with",
            "after",
            "before",
            "amid",
            "than",
            "while",
            "when",
            "is",
        ),
        *(
            "under",
            "against",
            "between",
            "during",
            "al",
            "el",
            "de",
            "bin",
            "vs",
            "since",
            "through",
            "across",
            "within",
        ),
    }
)


class Casing(msgspec.Struct, frozen=True):
    """Words mostly written in lower case, in capitals (abbreviations) or as names; pairs that make up a name."""

    lower: frozenset[str]
    upper: frozenset[str]
    title: frozenset[str]
    pairs: frozenset[str]

    def truecased(self, text: str) -> str:
        """The text with its words in capitals written as usual, of the same length."""
        return _WORD.sub(lambda match: self._written(match, text), text)

    def untitled(self, text: str) -> str:
        """The text with its ordinary words in small letters, of the same length, where it is a headline in capitals.

        Headlines of many outlets give every word but small ones a capital ("Gunmen Kill Nine in Mopti").
        """
        if len(text) > LONGEST_LINE or text.rstrip()[-1:] in CLOSING:
            return text
        words = _WORD.findall(text)
        low = any(w.islower() and len(w) > 1 and w not in SMALL for w in words)
        ordinary = sum(w.istitle() and w.lower() in self.lower for w in words[1:])
        if low or ordinary < FEWEST_ORDINARY or len(words) > LONGEST_TITLE:
            return text
        return _WORD.sub(lambda match: self._small(match, text), text)

    def _small(self, match: re.Match[str], text: str) -> str:
        word, (start, end) = match.group(), match.span()
        lower = word.lower()
        title = word.istitle() and len(word) > 1 and len(lower) == len(word)
        if not title or _opens(text, start) or not self._ordinary(lower) or self._paired(lower, text, start, end):
            return word
        return lower

    def _written(self, match: re.Match[str], text: str) -> str:
        word = match.group()
        start, end = match.span()
        lower = word.lower()
        if not word.isupper() or len(lower) != len(word):
            return word
        if text[max(0, start - 1) : start] in ("'", "’") and start > 1 and text[start - 2].isalpha():
            return lower  # 's, 't
        if self._abbreviation(word, lower, text[max(0, start - 1) : start], text[end : end + 1]):
            return word
        negative = lower.endswith("n") and text[end : end + 2].lower() in ("'t", "’t")
        if not (negative or self._ordinary(lower)) or self._paired(lower, text, start, end):
            return word.capitalize()
        return word.capitalize() if _opens(text, start) else lower

    def _paired(self, lower: str, text: str, start: int, end: int) -> bool:
        """Whether the word and its neighbour make up a name ("United States")."""
        before, after = _LAST_WORD.search(text, max(0, start - 30), start), _NEXT_WORD.match(text, end)
        return bool(
            (after and f"{lower} {after.group(1).lower()}" in self.pairs)
            or (before and f"{before.group(1).lower()} {lower}" in self.pairs)
        )

    def _abbreviation(self, word: str, lower: str, before: str, after: str) -> bool:
        if lower in self.lower:
            return after == "." and before == "." and len(word) == 1
        enclosed = before in ("(", "[") and after in (")", "]") and len(word) <= 7
        return len(word) == 1 or enclosed or lower in self.upper or not _VOWEL.search(word)

    def _ordinary(self, lower: str) -> bool:
        if lower in self.lower:
            return True
        if lower in self.title:
            return False
        if _ORDINARY_ENDING.search(lower):
            return True
        if any(lower.endswith(end) and self._stem(lower[: -len(end)], add) for end, add in _ENDINGS):
            return True
        rests = (lower[len(b) :] for b in _BEGINNINGS if lower.startswith(b))
        return any(len(rest) >= FEWEST_STEM_LETTERS and rest in self.lower for rest in rests)

    def _stem(self, stem: str, add: str) -> bool:
        doubled = len(stem) > 3 and stem[-1] == stem[-2]
        return len(stem) > 2 and (stem + add in self.lower or (doubled and stem[:-1] in self.lower))


def in_capitals(text: str) -> bool:
    """Whether a stretch of text is written in capitals throughout, so that they say nothing."""
    capitals, small = sum(map(str.isupper, text)), sum(map(str.islower, text))
    return capitals + small >= FEWEST_LETTERS and capitals >= CAPITAL_SHARE * (capitals + small)


def _opens(text: str, start: int) -> bool:
    """Whether a word opens the text or a sentence."""
    before = text[max(0, start - 8) : start]
    return bool(_SENTENCE_END.search(before)) or (start < 8 and not any(map(str.isalnum, before)))
