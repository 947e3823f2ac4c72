"""Lemmas: a table of what the treebanks and the list of irregular forms say, rules of spelling for the rest.

Rules after Quirk et al. 1985, A Comprehensive Grammar of the English Language, 3.5-3.19 and 5.79-5.85: final e,
doubled consonants, y and ie. A candidate that is a known lemma wins over what spelling alone suggests.
"""

import re

import msgspec

_VOWELS = "aeiou"
_SIBILANT = re.compile(r"(?:ss|sh|ch|x|zz)$")
# Stems before -ed and -ing that have lost a final e: "seiz", "charg", "evacuat", "invad", "captur", "settl".
_LOST_E = re.compile(
    r"(?:[cuvz]|[^s]s|[rln]g|[aeiou]dg|[^aeiou][bcdfgkpstz]l|(?:[^aeiou]|^)[aiou][dgkm]|(?:[a-z]{2,}|i|e)at|(?:[^aeiou]|^)[io]r"
    r"|[^aeiou]ur|[^aeiou]ut|[^aeiou]in|[^aeiou][ao]k|[^aeiou]y[pz]|th|[^aeiou]ag|[^aeiou][aiu]b|[^aeiou]op|[^aeiou]ap|[^aeiou]id)$"
)
_POSITIVE_LOST_E = re.compile(r"(?:[^aeiou]l|[cvu]|[^n]g|(?:[^aeiou]|^)[aiou][dkrt]|[^aeo]s)$")
_KEEPS_DOUBLE = frozenset("lsfz")


class Lemmas(msgspec.Struct, frozen=True):
    """`table` maps "word TAG-class" to a lemma where rules fail; `verbs` and `nouns` are known lemmas."""

    table: dict[str, str]
    verbs: frozenset[str]
    nouns: frozenset[str]

    def lemma(self, word: str, pos: str, tag: str) -> str:
        """The lower-case lemma of a lower-case word with its universal and Penn tags."""
        found = self.table.get(f"{word} {pos}")
        if found is not None:
            return found
        if pos in ("NOUN", "PROPN"):
            return self._singular(word) if tag in ("NNS", "NNPS") else word
        if pos in ("VERB", "AUX"):
            return self._infinitive(word, tag)
        return _positive(word) if tag in ("JJR", "JJS", "RBR", "RBS") else word

    def _singular(self, word: str) -> str:
        if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
            return word[:-3] + "man" if word.endswith("men") and len(word) > 3 else word
        return _without_s(word, self.nouns)

    def _infinitive(self, word: str, tag: str) -> str:
        if tag == "VBZ" and word.endswith("s") and len(word) > 3:
            return _without_s(word, self.verbs)
        if tag in ("VBD", "VBN") and word.endswith("ed") and len(word) > 3:
            return _without_ending(word, "ed", self.verbs)
        if tag == "VBG" and word.endswith("ing") and len(word) > 4:
            return _without_ending(word, "ing", self.verbs)
        return word


def _without_s(word: str, known: frozenset[str]) -> str:
    if word[:-1] in known:
        return word[:-1]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("es") and (word[:-2] in known or _SIBILANT.search(word[:-2])):
        return word[:-2]
    return word[:-1]


def _without_ending(word: str, ending: str, known: frozenset[str]) -> str:
    """The verb before -ed or -ing."""
    stem = word[: -len(ending)]
    undoubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS else ""
    for candidate in (stem + "e", undoubled, stem):
        if candidate in known:
            return candidate
    if ending == "ed" and stem.endswith("i"):
        return stem[:-1] + "y"
    if ending == "ed" and stem.endswith("e"):
        return stem + "e"
    if undoubled and stem[-1] not in _KEEPS_DOUBLE:
        return undoubled
    return stem + "e" if _LOST_E.search(stem) else stem


def _positive(word: str) -> str:
    stem = re.sub(r"(?:er|est)$", "", word)
    if stem == word or len(stem) < 3:
        return word
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] not in _KEEPS_DOUBLE:
        return stem[:-1]
    return stem + "e" if _POSITIVE_LOST_E.search(stem) else stem
