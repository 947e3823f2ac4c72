"""How telling each word is: weights by how rare it is in the batch, with a prior for what kind of word it is."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from sys import intern

import msgspec

# An age is one word: "9-year-old" says more than 9, year and old.
WORD = re.compile(r"\d+yearold|[^\W\d_]+|\d+")
FULL_NAME = re.compile(r"\b([A-Z][^\W\d_]+) (?=([A-Z][^\W\d_]+))")
AGE = re.compile(r"\b(\d{1,3})(?:[- ]years?[- ]olds?\b|(?<=, \d\d)(?=,))")
# A word that is capitalised in more than this share of its occurrences is taken for part of a name.
NAME_SHARE = 0.6
# The prior: as if so many other reports had been read, in which a word of each kind stands in this share.
# It keeps small batches sane, where a shared word would otherwise look common for being shared.
PRIOR_REPORTS = 200
PRIOR_SHARE = {"stop": 0.9, "name": 0.005, "plain": 0.05}
# Days of one stretch, and what is left of a word's weight when it stands in the reports of one, two, ... stretches.
STRETCH_DAYS = 30
SPREAD = (1.0, 1.0, 0.8, 0.65, 0.55, 0.5)
RARE_SHARE = 0.02
RARE_LEAST = 4

Vector = dict[str, float]


class Weights(msgspec.Struct, frozen=True):
    """Inverse document frequency of every word of a batch; `names` are words of names and numbers."""

    idf: Mapping[str, float]
    names: frozenset[str]
    reports_with: Mapping[str, int]
    reports: int

    def vector(self, counts: Mapping[str, int]) -> Vector:
        """Unit vector of a bag of words: (1 + log tf) x idf (Salton and Buckley 1988)."""
        raw = {word: (1.0 + math.log(count)) * self.idf[word] for word, count in counts.items()}
        length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
        return {word: value / length for word, value in raw.items()}

    def rarest(self, found: Iterable[str], most: int) -> tuple[str, ...]:
        """The rarest names and numbers that more than one report holds."""
        shared = (word for word in found if word in self.names and self.reports_with[word] > 1)
        return tuple(sorted(shared, key=lambda word: (self.reports_with[word], word))[:most])

    def rare(self, word: str) -> bool:
        """Whether a word is a name or a number that few reports hold."""
        return word in self.names and self.reports_with[word] <= max(RARE_LEAST, RARE_SHARE * self.reports)


def words(text: str) -> list[str]:
    """Runs of letters and runs of digits, as written; an age ("9-year-old") is one word, "9yearold".

    Two capitalised words in a row make a third, "First_Last": a full name says more than its parts.
    """
    found = WORD.findall(AGE.sub(r"\1yearold", text))
    return found + [f"{one}_{other}" for one, other in FULL_NAME.findall(text)]


def weigh_words(texts: Sequence[str], days: Sequence[int | None]) -> Weights:
    """Weights of the words of a batch of reports; `days` are their days of publication."""
    reports_with: Counter[str] = Counter()
    total: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    stretches: dict[str, set[int]] = {}
    for text, day in zip(texts, days, strict=True):
        tokens = Counter(words(text))
        here = {token.lower() for token in tokens}
        reports_with.update(here)
        for token, count in tokens.items():
            total[token.lower()] += count
            capital[token.lower()] += count * (not token[0].islower())
        if day is not None:
            for word in here:
                stretches.setdefault(word, set()).add(day // STRETCH_DAYS)
    stop = stop_words()
    names = frozenset(word for word in total if capital[word] > NAME_SHARE * total[word]) - stop
    idf = {
        word: _idf(_kind(word, names, stop), count, len(texts)) * _burst(len(stretches.get(word, ())))
        for word, count in reports_with.items()
    }
    return Weights(idf, names, reports_with, len(texts))


def _kind(word: str, names: frozenset[str], stop: frozenset[str]) -> str:
    return "stop" if word in stop else "name" if word in names else "plain"


def _idf(kind: str, count: int, reports: int) -> float:
    return math.log((reports + PRIOR_REPORTS + 1) / (count + PRIOR_REPORTS * PRIOR_SHARE[kind]))


def _burst(stretches: int) -> float:
    """A word that comes back all through the year names a place, an outlet or a trade, not one happening."""
    return SPREAD[min(max(1, stretches), len(SPREAD)) - 1]


def stop_words() -> frozenset[str]:
    """Words that carry grammar rather than matter (spaCy's English list, MIT licence)."""
    from spacy.lang.en.stop_words import STOP_WORDS

    return frozenset(STOP_WORDS)


def cosine(one: Vector, other: Vector) -> float:
    """Cosine of two unit vectors."""
    if len(other) < len(one):
        one, other = other, one
    return sum(value * other[word] for word, value in one.items() if word in other)


def bag(text: str) -> Counter[str]:
    """Counts of a text's lower-cased words."""
    return Counter(intern(word.lower()) for word in words(text))


def ages(counts: Iterable[str]) -> frozenset[int]:
    """The ages that a text gives."""
    return frozenset(int(word.removesuffix("yearold")) for word in counts if word.endswith("yearold"))
