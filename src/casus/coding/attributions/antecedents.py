"""Speakers named before: what "he", "it", "the group" and "the spokesman" take up."""

from collections.abc import Container

import msgspec

from casus.coding.attributions.cues import Cues
from casus.coding.attributions.tree import Tree
from casus.language.parse import Token
from casus.model import Source

HE = frozenset({"he", "she", "him", "her", "his"})
IT = frozenset({"it", "its"})
THEY = frozenset({"they", "them", "their"})
DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their"})
SAME = (
    frozenset({"army", "military", "forces", "force"}),
    frozenset({"agency", "paper", "newspaper", "outlet", "channel", "broadcaster", "magazine", "network"}),
    frozenset({"group", "organisation", "organization", "monitor", "watchdog", "observatory", "charity", "movement"}),
)
MEDIA_WORDS, BODY_WORDS = SAME[1], SAME[2]
# Whom a description can take up: "the armed group" is no monitor, "the rights group" no party that is known as one.
ARMED = frozenset({"armed", "militant", "rebel", "insurgent", "islamist", "jihadist", "separatist", "paramilitary"})
WATCHING = frozenset({"monitoring", "rights", "aid", "advocacy", "relief", "humanitarian", "charity"})
# What carries words and is taken up by its maker's name: "according to the statement".
CARRIERS = frozenset(
    {"statement", "release", "communique", "announcement", "message", "report", "post", "tweet", "letter", "bulletin"}
)
COLLECTIVE = frozenset({"outlet", "state_media", "monitor", "military", "party", "hospital"})
REACH = 4
# How many speakers back a description can reach, so that a text of thousands is read in one pass.
MEMORY = 200


class Known(msgspec.Struct, frozen=True):
    """A speaker met before: where, with which words, what an apposition called them; a mere subject did not speak."""

    source: Source
    at: int
    words: tuple[Token, ...]
    apposed: tuple[Token, ...] = ()
    spoke: bool = True

    @property
    def lowers(self) -> frozenset[str]:
        """The words, lower-cased."""
        return frozenset(word.lower for word in (*self.words, *self.apposed))

    def core(self, tree: Tree) -> frozenset[str]:
        """The noun that heads the phrase and the words of its name, lower-cased."""
        names = {word.lower for word in self.words if word.pos == "PROPN"}
        return frozenset({tree.tokens[self.at].lower, *names, *(word.lower for word in self.apposed)})


class Antecedents:
    """The speakers of a text so far."""

    def __init__(self, tree: Tree, cues: Cues) -> None:
        self._tree, self._naming = tree, cues.naming
        self._met: list[Known] = []

    def add(self, known: Known) -> None:
        """Remember a speaker."""
        self._met.append(known)

    def find(self, head: int, words: tuple[Token, ...]) -> Known | None:
        """The speaker met before that a pronoun or a definite noun takes up; None where it is new."""
        token = self._tree.tokens[head]
        if token.lower in HE | IT | THEY:
            return self.pronoun(token)
        if words[0].lower not in DEFINITE:
            return None
        modifiers = [word for word in words[1:] if word.index != head and word.lower not in self._naming.vague]
        if token.lower in CARRIERS and not modifiers:
            return self._last_heard(token)
        if token.lower not in self._naming.bodies | self._naming.persons:
            return None
        return self._described(token, modifiers) if modifiers else self._definite(token)

    def _last_heard(self, token: Token) -> Known | None:
        """Who spoke last, for "the statement said"."""
        near = (known for known in reversed(self._met[-MEMORY:]) if known.spoke and known.source.name)
        last = next(near, None)
        return last if last and token.sentence - self._tree.tokens[last.at].sentence <= REACH else None

    def _described(self, token: Token, modifiers: list[Token]) -> Known | None:
        """The body that a description without a name takes up: "the Britain-based monitor", "the opposition outlet"."""
        words = {word.lower for word in modifiers}
        same = (
            known
            for known in reversed(self._met[-MEMORY:])
            if words | {token.lower} <= known.lowers and known.source.name
        )
        if (met := next(same, None)) is not None:
            return met
        if token.lower not in MEDIA_WORDS | BODY_WORDS or any(self._names(word) for word in modifiers):
            return None
        for known in reversed(self._met):
            if token.sentence - self._tree.tokens[known.at].sentence > REACH:
                return None
            if known.spoke and known.source.name and self._by_kind(token.lower, known):
                armed = known.source.kind == "party" and known.source.actor is not None
                return None if words & (WATCHING if armed else ARMED) else known
        return None

    def pronoun(self, token: Token) -> Known | None:
        """The nearest speaker or subject before that a pronoun fits."""
        for known in reversed(self._met):
            if token.sentence - self._tree.tokens[known.at].sentence > REACH:
                return None
            if known.source.name and self._fits(token.lower, known):
                return known
        return None

    def _fits(self, pronoun: str, known: Known) -> bool:
        person = self._is_person(known)
        if pronoun in HE:
            return person is not False
        if pronoun in IT:
            return person is not True and self._tree.tokens[known.at].tag != "NNS"
        return self._tree.tokens[known.at].tag in ("NNS", "NNPS") or person is False

    def _is_person(self, known: Known) -> bool | None:
        """True for a person, False for a body, None where the words do not tell."""
        head = self._tree.tokens[known.at].lower
        if head in self._naming.bodies:
            return False
        if known.source.kind in COLLECTIVE and not known.lowers & self._naming.persons:
            return False
        if known.lowers & (self._naming.persons | self._naming.titles):
            return True
        if known.lowers & self._naming.bodies or (known.source.actor and not known.source.actor.startswith("person:")):
            return False
        names = [word for word in known.words if word.pos == "PROPN"]
        return True if len(names) in (2, 3) and all(name.text[:1].isupper() for name in names) else None

    def _names(self, word: Token) -> bool:
        """Whether a modifier names somebody: "Lebanese", not "Beirut-based"."""
        after = "".join(token.lower for token in self._tree.tokens[word.index + 1 : word.index + 3])
        return word.text[:1].isupper() and not word.lower.endswith("based") and after != "-based"

    def _definite(self, token: Token) -> Known | None:
        alike = next((group for group in SAME if token.lower in group), frozenset({token.lower}))
        for known in reversed(self._met[-MEMORY:]):
            if not known.source.name:
                continue
            if known.core(self._tree) & alike or self._by_kind(token.lower, known):
                return known
        return None

    def _by_kind(self, word: str, known: Known) -> bool:
        if word in MEDIA_WORDS:
            return known.source.kind in ("outlet", "state_media")
        return word in BODY_WORDS and known.source.kind in ("monitor", "party")


def full_names(tree: Tree, titles: Container[str]) -> dict[str, str]:
    """Short forms to the names they stand for: "SOHR" after "Observatory (SOHR)", a surname after the full name."""
    found: dict[str, str] = {}
    run: list[Token] = []
    for token in tree.tokens:
        if token.pos == "PROPN" and (not run or token.index == run[-1].index + 1):
            run.append(token)
            continue
        _remember(tree, _untitled(run, titles), found)
        run = [token] if token.pos == "PROPN" else []
    _remember(tree, _untitled(run, titles), found)
    return found


def _untitled(run: list[Token], titles: Container[str]) -> list[Token]:
    """A run of name words from behind its last title on: "Foreign Minister Anna Berg"."""
    last = next((at for at in range(len(run) - 1, -1, -1) if run[at].lower in titles), -1)
    return run[last + 1 :]


def _remember(tree: Tree, run: list[Token], found: dict[str, str]) -> None:
    """Keep what a run of name words is short for: an abbreviation in brackets, or a surname."""
    if not run:
        return
    first, last = run[0].index, run[-1].index
    if len(run) == 1 and run[0].text.isupper() and _bracketed(tree, first):
        name = _before_bracket(tree, first)
        if name:
            found[run[0].text] = name
    elif len(run) in (2, 3) and run[-1].text not in found and len(run[-1].text) > 2:
        names = [token for token in run if token.text[0].isupper()]
        found.setdefault(run[-1].text, tree.parse.text[names[0].start : run[-1].end]) if names and last else None


def _bracketed(tree: Tree, at: int) -> bool:
    tokens = tree.tokens
    return 0 < at < len(tokens) - 1 and tokens[at - 1].text == "(" and tokens[at + 1].text == ")"


def _before_bracket(tree: Tree, at: int) -> str | None:
    """The name before "(ABC)" whose initials it has."""
    initials = tree.tokens[at].text
    words = []
    for token in reversed(tree.tokens[max(0, at - 2 - 2 * len(initials)) : at - 1]):
        words.append(token)
        capitals = "".join(word.text[0] for word in reversed(words) if word.text[0].isupper())
        if token.text[0].isupper() and capitals.startswith(initials):
            return tree.parse.text[token.start : words[0].end]
    return None
