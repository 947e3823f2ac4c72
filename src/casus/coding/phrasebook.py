"""Looks up words and phrases of lemmas in a text, longest first."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from casus.language.parse import Parse, Token

Entry = TypeVar("Entry")


class Phrasebook(Generic[Entry]):
    """Phrases of lemmas with what they mean; `at` finds the longest that begins at a token.

    A word of a phrase matches the lemma or the written form of a token. Tokenizers part most words at their hyphens and
    keep some whole ("cease-fire", "F-16"): a phrase with a hyphen is looked up both ways.
    """

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for phrase, entry in entries.items():
            for words in dict.fromkeys((tuple(phrase.split()), _parted(phrase))):
                self._by_first.setdefault(words[0], []).append((words, entry))
        for found in self._by_first.values():
            found.sort(key=lambda pair: -len(pair[0]))

    def at(self, parse: Parse, index: int, last: int) -> tuple[int, Entry] | None:
        """(first token after the phrase, its entry) for the longest phrase at a token, None where none begins."""
        token = parse.tokens[index]
        found = self._beginning(parse, index, last, token.lower)
        if found is None and token.lemma != token.lower:
            return self._beginning(parse, index, last, token.lemma)
        return found

    def _beginning(self, parse: Parse, index: int, last: int, form: str) -> tuple[int, Entry] | None:
        rows = self._by_first.get(form)
        if rows is None:
            return None
        for words, entry in rows:
            if index + len(words) <= last and self._fits(parse, index, words):
                return index + len(words), entry
        return None

    @staticmethod
    def _fits(parse: Parse, index: int, words: tuple[str, ...]) -> bool:
        return all(word in _forms(parse.tokens[index + i]) for i, word in enumerate(words[1:], 1))

    def within(self, parse: Parse, first: int, last: int) -> Iterator[tuple[int, int, Entry]]:
        """(first, after last, entry) of every phrase in tokens [first, last), none overlapping."""
        index = first
        while index < last:
            token = parse.tokens[index]
            begins = token.lower in self._by_first or token.lemma in self._by_first
            found = self.at(parse, index, last) if begins else None
            if found:
                yield index, found[0], found[1]
            index = found[0] if found else index + 1


def _parted(phrase: str) -> tuple[str, ...]:
    """The words of a phrase with its hyphens as words of their own."""
    return tuple(phrase.replace("-", " - ").split())


def _forms(token: Token) -> tuple[str, ...]:
    return (token.lower,) if token.lower == token.lemma else (token.lower, token.lemma)


def merge(words: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
    """Entries of one phrase together, in order."""
    found: dict[str, tuple[Entry, ...]] = {}
    for word, entry in words:
        found[word] = (*found.get(word, ()), entry)
    return found
