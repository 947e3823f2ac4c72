"""How telling each word is: a fixed weight by its kind, so that no other report changes the score of a pair."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from sys import intern

import msgspec

# An age is one word: "9-year-old" says more than 9, year and old.
WORD = re.compile(r"\d+yearold|[^\W\d_]+|\d+")
FULL_NAME = re.compile(r"\b([A-Z][^\W\d_]+) (?=([A-Z][^\W\d_]+))")
AGE = re.compile(r"\b(\d{1,3})(?:[- ]years?[- ]olds?\b|(?<=, \d\d)(?=,))")
# A sentence with more than this share of capitalised longer words is a headline: its capitals mark no names.
HEADLINE_SHARE = 0.7
LONGER = 4
# A number of at least so many digits may be a name (a road, a house, a unit).
TELLING_DIGITS = 3
LONGEST_NAME = 4
YEAR = re.compile(r"(19|20)\d\d")

Vector = dict[str, float]


class WordWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The weight of each kind of word, and the words that any report of violence may hold."""

    grammar: float
    common: float
    plain: float
    name: float
    known: float
    number: float
    grammar_words: frozenset[str]
    common_words: frozenset[str]
    common_names: frozenset[str]
    institutions: frozenset[str]


@cache
def load_weights() -> WordWeights:
    """The weights of the package."""
    text = files("casus.linking").joinpath("data/words.toml").read_text("utf-8")
    return msgspec.toml.decode(text, type=WordWeights)


class Words(msgspec.Struct, frozen=True):
    """The words of one report: how often each stands there, which are parts of names, and of names of institutions."""

    counts: Mapping[str, int]
    names: frozenset[str]
    bodies: frozenset[str]


def words(text: str) -> list[str]:
    """Runs of letters and runs of digits, as written; an age ("9-year-old") is one word, "9yearold".

    Two capitalised words in a row make a third, "First_Last": a full name says more than its parts.
    """
    found = WORD.findall(AGE.sub(r"\1yearold", text))
    return found + [f"{one}_{other}" for one, other in FULL_NAME.findall(text)]


def read_words(sentences: Iterable[str]) -> Words:
    """The words of the sentences; one is part of a name where it is capitalised inside a sentence, never small."""
    counts: Counter[str] = Counter()
    small: set[str] = set()
    capital: set[str] = set()
    bodies: set[str] = set()
    for sentence in sentences:
        tokens = words(sentence)
        counts.update(intern(token.lower()) for token in tokens)
        small.update(token for token in tokens if token[0].islower())
        bodies |= _bodies(tokens)
        if not _headline(tokens):
            capital.update(token.lower() for token in tokens[1:] if token[0].isupper())
    return Words(counts, frozenset(capital - small), frozenset(bodies))


def _bodies(tokens: list[str]) -> set[str]:
    """The words of the names of institutions: "Mount", "Sinai" and "Hospital" of "Mount Sinai Hospital"."""
    found: set[str] = set()
    weights = load_weights()
    for position, token in enumerate(tokens):
        if token[0].isupper() and token.lower() in weights.institutions:
            name = [word.lower() for word in _name_before(tokens[:position], weights)] + [token.lower()]
            found.update(name)
            found.update(f"{one}_{other}" for one, other in pairwise(name))
    return found


def _name_before(tokens: list[str], weights: WordWeights) -> list[str]:
    """The capitalised words at the end of the tokens."""
    name: list[str] = []
    for token in reversed(tokens[-LONGEST_NAME:]):
        if not token[0].isupper() or token.lower() in weights.grammar_words:
            break
        name.insert(0, token)
    return name


def _headline(tokens: Iterable[str]) -> bool:
    longer = [token for token in tokens if len(token) >= LONGER and token[0].isalpha()]
    return sum(not token[0].islower() for token in longer) > HEADLINE_SHARE * len(longer)


class Scale:
    """The weights of the words of one report; `known` are the words of the places and actors that it names.

    `rare` are its words that few reports hold, ages, numbers as of a house and parts of names, with their weights;
    `telling` are those by which it is found: the rare ones and those of places and actors.
    """

    def __init__(self, read: Words, known: frozenset[str], weights: WordWeights) -> None:
        self._read, self._known, self._weights = read, known, weights
        plain = [word for word in read.counts if not common(word)]
        self._weight = {word: self._of(word) for word in plain}
        self.rare = {word: self._weight[word] for word in plain if self._is_rare(word)}
        telling = (word for word in plain if word in self.rare or word in known)
        self.telling = tuple(sorted(telling, key=lambda word: ("_" not in word, -len(word), word)))

    def weight(self, word: str) -> float:
        """How telling a word of the report is."""
        if word in self._weight:
            return self._weight[word]
        return self._weights.grammar if word in self._weights.grammar_words else self._weights.common

    def _of(self, word: str) -> float:
        weights = self._weights
        base = weights.name if word in self._read.names else weights.plain
        if word in self._known or word in self._read.bodies or word in weights.common_names:
            return base * weights.known
        return base * weights.number if word.isdigit() else base

    def _is_rare(self, word: str) -> bool:
        if word in self._read.bodies or word in self._weights.common_names:
            return False
        return word in self._read.names or word.endswith("yearold") or _telling_number(word)

    def vector(self, counts: Mapping[str, int]) -> Vector:
        """Unit vector of a bag of words: (1 + log tf) x weight (Salton and Buckley 1988)."""
        raw = {word: (1.0 + math.log(count)) * self.weight(word) for word, count in counts.items()}
        length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
        return {word: value / length for word, value in raw.items()}


@lru_cache(maxsize=1 << 16)
def common(word: str) -> bool:
    """Whether any report of violence may hold the word; of a full name that all parts are such."""
    weights = load_weights()
    return all(part in weights.common_words or part in weights.grammar_words for part in word.split("_"))


def _telling_number(word: str) -> bool:
    """Whether a number is neither small nor round nor a year."""
    return len(word) >= TELLING_DIGITS and word.isdigit() and int(word) % 100 != 0 and not YEAR.fullmatch(word)


def cosine(one: Vector, other: Vector) -> float:
    """Cosine of two unit vectors."""
    if len(other) < len(one):
        one, other = other, one
    return sum(value * other[word] for word, value in one.items() if word in other)


def ages(counts: Iterable[str]) -> frozenset[int]:
    """The ages that a text gives."""
    return frozenset(int(word.removesuffix("yearold")) for word in counts if word[0].isdigit() and word[-1] == "d")
