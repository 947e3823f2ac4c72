"""Capitalised sequences: organisations by a noun in the name, persons by title, first name or what they do."""

from collections.abc import Iterator

from casus.language.parse import Token
from casus.resolving.actors.found import HYPHENS, Search, spelt


def capital(token: Token) -> bool:
    """Whether a word is written as a name."""
    return token.text[:1].isupper() and not (token.cased and token.cased.islower())


def name_runs(search: Search, taken: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Token ranges of capitalised proper nouns, with the particles and initials inside them."""
    at, size = 0, len(search.tokens)
    while at < size:
        if not _opens(search, at, taken):
            at += 1
            continue
        end = at + 1
        while end < size:
            further = _further(search, end, taken)
            if further == end:
                break
            end = further
        yield at, end
        at = end


def _opens(search: Search, at: int, taken: frozenset[int]) -> bool:
    token = search.tokens[at]
    if at in taken or spelt(token) in search.words.not_names:
        return False
    if token.lower in search.words.particles:
        return capital(token) and _particle(search, at, taken)
    return _is_name(search, token)


def _is_name(search: Search, token: Token) -> bool:
    known = token.pos == "PROPN" or spelt(token) in search.words.given or spelt(token) in search.words.titles
    return known and capital(token) and token.text[:1].isalpha()


def _further(search: Search, at: int, taken: frozenset[int]) -> int:
    """The end of a run when it takes the next word too."""
    token = search.tokens[at]
    if at in taken or token.sentence != search.tokens[at - 1].sentence:
        return at
    if token.text == "." and search.touching(at) and spelt(search.tokens[at - 1]) in search.words.titles:
        return at + 1
    if token.text in HYPHENS or token.text in ("’", "'", "ʿ"):
        joined = search.touching(at) and at + 1 < len(search.tokens) and search.touching(at + 1)
        return at + 2 if joined and search.tokens[at + 1].text[:1].isalpha() and at + 1 not in taken else at
    if spelt(token) in search.words.not_names:
        return at
    if token.lower in search.words.particles:
        return at + 1 if _particle(search, at, taken) else at
    return at + 1 if _is_name(search, token) else at


def _particle(search: Search, at: int, taken: frozenset[int]) -> bool:
    """Whether a particle leads on to a name ("al-Abadi", "van der Bellen")."""
    for step in range(1, 4):
        if at + step >= len(search.tokens) or at + step in taken:
            return False
        token = search.tokens[at + step]
        if token.text in HYPHENS or token.lower in search.words.particles:
            continue
        return capital(token) and token.pos in ("PROPN", "NOUN", "ADJ")
    return False
