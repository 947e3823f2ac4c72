"""Speakers named before: what "he", "it", "the group" and "the spokesman" take up."""

from collections.abc import Container

import msgspec

from casus.coding.attributions.beside import DAYS
from casus.coding.attributions.cues import Cues
from casus.coding.attributions.tree import Tree
from casus.language.parse import Token
from casus.model import Source

HE = frozenset({"he", "she", "him", "her", "his"})
SHE = frozenset({"she", "her"})
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
# Words of a name before the surname proper: "al-Masri" and "Masri" are one.
PARTICLES = frozenset(
    {"al", "el", "bin", "bint", "ibn", "abu", "ben", "de", "van", "von", "der", "ad", "as", "ar", "ash"}
)
# What carries words and is taken up by its maker's name: "according to the statement".
CARRIERS = frozenset(
    {"statement", "release", "communique", "announcement", "message", "report", "post", "tweet", "letter", "bulletin"}
)
COLLECTIVE = frozenset({"outlet", "state_media", "monitor", "military", "party", "hospital"})
REACH = 4
# How many speakers back a description can reach, so that a text of thousands is read in one pass.
MEMORY = 200


class Known(msgspec.Struct, frozen=True):
    """A speaker met before: where, with which words, what an apposition called them; a mere subject did not speak.

    `sentence` is where the speaker was last named or taken up, `lowers` are the words, lower-cased.
    """

    source: Source
    at: int
    words: tuple[Token, ...]
    apposed: tuple[Token, ...] = ()
    spoke: bool = True
    sentence: int = 0
    lowers: frozenset[str] = frozenset()

    def core(self, tree: Tree) -> frozenset[str]:
        """The noun that heads the phrase and the words of its name, lower-cased."""
        names = {word.lower for word in self.words if word.pos == "PROPN"}
        return frozenset({tree.tokens[self.at].lower, *names, *(word.lower for word in self.apposed)})


class Antecedents:
    """The speakers of a text so far."""

    def __init__(self, tree: Tree, cues: Cues) -> None:
        self._tree, self._naming = tree, cues.naming
        self._met: list[Known] = []

    def add(self, known: Known, at: int | None = None) -> None:
        """Remember a speaker, named at its own words or taken up again at another token."""
        sentence = self._tree.tokens[known.at if at is None else at].sentence
        lowers = known.lowers or frozenset(word.lower for word in (*known.words, *known.apposed))
        self._met.append(msgspec.structs.replace(known, sentence=sentence, lowers=lowers))

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
        return last if last and token.sentence - last.sentence <= REACH else None

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
            if token.sentence - known.sentence > REACH:
                return None
            if known.spoke and known.source.name and self._by_kind(token.lower, known):
                armed = known.source.kind == "party" and known.source.actor is not None
                return None if words & (WATCHING if armed else ARMED) else known
        return None

    def pronoun(self, token: Token) -> Known | None:
        """The nearest speaker or subject before that a pronoun fits."""
        for known in reversed(self._met[-MEMORY:]):
            if token.sentence - known.sentence > REACH:
                if token.lower not in HE:
                    return None
                if not known.lowers & self._gendered(token.lower):
                    continue
            if known.source.name and self._fits(token.lower, known):
                return known
        return None

    def _gendered(self, pronoun: str) -> frozenset[str]:
        """The nouns for a person that only this pronoun can take up, however far back."""
        return self._naming.women if pronoun in SHE else self._naming.men

    def _fits(self, pronoun: str, known: Known) -> bool:
        person = self._is_person(known)
        if pronoun in HE:
            other = self._gendered("he" if pronoun in SHE else "she")
            plural = self._tree.tokens[known.at].tag == "NNS"
            return person is not False and not plural and not known.lowers & other
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
            if token.lower in self._naming.persons and self._tree.tokens[known.at].tag == "NNS":
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
        inside = run and token.index == run[-1].index + 1
        if (token.pos == "PROPN" and (inside or not run)) or (inside and token.text == "-" and _is_tight(tree, token)):
            run.append(token)
            continue
        if run:
            _remember(tree, _untitled(run, titles), found)
        run = [token] if token.pos == "PROPN" else []
    _remember(tree, _untitled(run, titles), found)
    return found


def _untitled(run: list[Token], titles: Container[str]) -> list[Token]:
    """A run of name words from behind its last title on, without a day behind it: "Minister Anna Berg Saturday"."""
    while run and run[-1].lower in DAYS:
        run = run[:-1]
    last = next((at for at in range(len(run) - 1, -1, -1) if run[at].lower in titles), -1)
    return run[last + 1 :]


def _remember(tree: Tree, run: list[Token], found: dict[str, str]) -> None:
    """Keep what a run of name words is short for: an abbreviation in brackets, or a surname."""
    if not run:
        return
    first = run[0].index
    if len(run) == 1 and run[0].text.isupper() and _bracketed(tree, first):
        name = _before_bracket(tree, first)
        if name:
            found[run[0].text] = name
        return
    names = [token for token in run if token.text[0].isupper() and (token is run[0] or token.lower not in PARTICLES)]
    if len(names) in (2, 3) and names[-1] is run[-1] and len(run[-1].text) > 2 and names[0].index < first + 2:
        full = tree.parse.text[names[0].start : run[-1].end]
        found.setdefault(run[-1].text, full)
        found.setdefault(tree.parse.text[tree.tokens[names[-2].index + 1].start : run[-1].end], full)


def _is_tight(tree: Tree, token: Token) -> bool:
    """Whether a hyphen stands inside a name, with no space around it: "al-Masri"."""
    tokens = tree.tokens
    after = token.index + 1 < len(tokens) and tokens[token.index + 1].start == token.end
    return after and tokens[token.index - 1].end == token.start


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
