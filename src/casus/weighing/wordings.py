"""Which names of an event stand for one thing in more or fewer words, and which say nothing beside a better one."""

import functools
import tomllib
from collections.abc import Callable, Sequence
from importlib.resources import files
from typing import Any

import msgspec

from casus.weighing.roots import fold

# How many words describe somebody by a title without naming them ("a Colombian police inspector").
LONGEST_TITLE = 3


class Wording(msgspec.Struct, frozen=True):
    """A name as it is compared: its head noun and all words that say something, singular, synonyms made one.

    `many`: the head is a plural, which never is the same as one thing.
    """

    head: str
    words: frozenset[str]
    many: bool


@functools.cache
def wording(name: str) -> Wording:
    """The wording of a name; the head is the last word before a preposition or participle."""
    said = fold(name).split()
    cut = next((i for i, word in enumerate(said) if i and word in _lists()["breaks"]), len(said))
    front = [word for word in said[:cut] if word not in _lists()["stop"]]
    skipped = _lists()["stop"] | _lists()["breaks"]
    head = next((word for word in reversed(front) if not word.isdigit()), "")
    return Wording(
        _plain(head), frozenset(_plain(word) for word in said if word not in skipped), _singular(head) != head
    )


def one_thing(one: str, other: str) -> bool:
    """Whether both may name one thing: the same head noun, and no word of the shorter is missing in the longer."""
    a, b = wording(one), wording(other)
    return bool(a.head) and (a.head, a.many) == (b.head, b.many) and (a.words <= b.words or b.words <= a.words)


def is_general(name: str, kind: str) -> bool:
    """Whether a name is made of nothing but words that say nothing, of "things" or "people"."""
    words = wording(name).words
    return words <= _lists()[kind]


def one_person(one: str, other: str) -> bool:
    """Whether both may name one person or body: one thing, or a title and its bearer ("Inspector Ali")."""
    return one_thing(one, other) or _title_of(one, other) or _title_of(other, one)


def _title_of(one: str, other: str) -> bool:
    bare, full = wording(one), wording(other)
    if bare.many or not bare.head:
        return False
    described = len(bare.words) <= LONGEST_TITLE and bare.head in full.words - {full.head}
    return described or (len(bare.words) == 1 and bare.words <= full.words)


def is_pronoun(name: str) -> bool:
    """Whether a name is a pronoun whose meaning was not found."""
    return fold(name) in _lists()["pronouns"]


def distinct(names: Sequence[str], same: Callable[[str, str], bool] = one_thing) -> dict[str, str]:
    """Each name -> the fullest that stands for the same thing; one that fits two different ones keeps to the first."""
    kept: list[str] = []
    for name in sorted(dict.fromkeys(names), key=lambda n: -len(wording(n).words)):
        if not any(same(name, other) for other in kept):
            kept.append(name)
    told = [name for name in names if name in kept]
    return {name: name if name in kept else next(k for k in told if same(name, k)) for name in names}


def _plain(word: str) -> str:
    """The word as it is compared: singular, synonyms made one."""
    return _table("synonyms").get(_singular(word), _singular(word))


def _singular(word: str) -> str:
    """Singular by the commonest endings, irregular plurals by the list."""
    if word in _table("plurals"):
        return _table("plurals")[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


@functools.cache
def _read() -> dict[str, Any]:
    return tomllib.loads(files("casus.weighing").joinpath("data/wordings.toml").read_text(encoding="utf-8"))


@functools.cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in _read().items() if not isinstance(words, dict)}


def _table(name: str) -> dict[str, str]:
    found: dict[str, str] = _read()[name]
    return found
