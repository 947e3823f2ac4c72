"""Everything the coder knows of one text while it reads: the parse, the names by token, weapons and contexts."""

from bisect import bisect_left
from collections.abc import Sequence

from casus.codebook import Codebook, Context
from casus.coding.contexts import ContextFinder, Word
from casus.coding.datelines import datelines
from casus.coding.entries import entries
from casus.coding.items import items
from casus.coding.phrasebook import Phrasebook
from casus.language.parse import Parse, Token
from casus.language.phrases import core
from casus.model import ActorName, Names, PlaceName, WeaponName

ACTOR_CLASSES = {
    "state": ("state",),
    "military": ("armed", "state_force", "person"),
    "rebel": ("armed", "attacker", "person"),
    "militia": ("armed", "attacker", "person"),
    "political": ("political", "person"),
    "civilian": ("civilian", "person"),
    "international": ("international",),
    "media": ("media",),
    "monitor": ("media",),
    "person": ("person",),
    "other": (),
}
SECTOR_CLASSES = {"GOV": "official", "MIL": "armed", "COP": "armed", "REB": "armed"}


class Words:
    """The word classes of a codebook, ready to be looked up; made once and shared by all texts."""

    def __init__(self, book: Codebook) -> None:
        self.weapons = Phrasebook({w.word: w for w in book.weapons.values()})
        self.targets = Phrasebook({w.word: w for w in book.targets.values()})
        self.classes = Phrasebook(book.classes)
        self.contexts = ContextFinder(book.contexts)


class Scene:
    """One text being read: look-ups from tokens to names and classes."""

    def __init__(self, parse: Parse, names: Names, words: Words) -> None:
        self.parse, self.names, self.words = parse, names, words
        self._starts = [t.start for t in parse.tokens]
        self.items = items(parse, names.places)
        self.item_places = self._item_places()
        self.entries = entries(parse)
        self.datelines = datelines(parse, names.times)
        self.actors = self._by_token([(a.start, a.end) for a in names.actors])
        self.places = self._by_token([(p.start, p.end) for p in names.places])
        self.times = self._by_token([(t.start, t.end) for t in names.times])
        self.weapons = tuple(self._weapons())
        self.weapon_at = self._by_token([(w.start, w.end) for w, _ in self.weapons])
        self._classes: dict[int, frozenset[str]] = {}
        self._contexts: dict[tuple[int, frozenset[int]], tuple[Context, ...]] = {}
        self._spoken_for: dict[int, tuple[Word, ...]] = {}
        self._settings: dict[int, dict[str, int]] = {}
        # "we" in somebody's words -> the token of the body that speaks; set once the attributions are known.
        self.speakers: dict[int, int] = {}
        # Times that date something else than the acts of their sentence; filled while times are tied to acts.
        self.asides: set[int] = set()

    def _item_places(self) -> dict[int, list[PlaceName]]:
        """Items of lists -> the places that they name, countries left out."""
        found: dict[int, list[PlaceName]] = {}
        for place in self.names.places:
            if place.kind != "country":
                found.setdefault(self.items[self.sentence_at(place.start)], []).append(place)
        return found

    # Tokens and ranges ------------------------------------------------------------------------------

    def token_at(self, offset: int) -> int:
        """The token that begins at or after a character offset; the last one past the end."""
        return min(bisect_left(self._starts, offset), len(self._starts) - 1)

    def sentence_at(self, offset: int) -> int:
        """The sentence of the token at a character offset."""
        return self.parse.tokens[self.token_at(offset)].sentence

    def tokens_of(self, start: int, end: int) -> range:
        """Indices of the tokens that begin inside a character range."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def in_dateline(self, offset: int) -> bool:
        """Whether a character lies in what says where and when the report itself was written."""
        return bool(self.datelines) and self.parse.tokens[self.token_at(offset)].sentence in self.datelines

    def _by_token(self, ranges: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for number, (start, end) in enumerate(ranges):
            for index in self.tokens_of(start, end):
                found.setdefault(index, []).append(number)
        return found

    def head_of(self, start: int, end: int) -> int:
        """The token of a range whose head lies outside it."""
        inside = self.tokens_of(start, end)
        if not inside:
            return self.token_at(start)
        return next(
            (i for i in inside if self.parse.tokens[i].head not in inside or self.parse.tokens[i].head == i), inside[-1]
        )

    # Names ------------------------------------------------------------------------------------------

    def actor(self, index: int) -> ActorName | None:
        """The widest actor whose head is this token, else the widest that covers it."""
        found = [self.names.actors[i] for i in self.actors.get(index, ())]
        return max(found, key=lambda a: (a.end - a.start, -a.start), default=None)

    def actor_headed(self, index: int) -> ActorName | None:
        """The widest actor of which this token is the head."""
        found = [self.names.actors[i] for i in self.actors.get(index, ())]
        mine = [a for a in found if self.head_of(a.start, a.end) == index or a.end == self.parse.tokens[index].end]
        return max(mine, key=lambda a: (a.end - a.start, -a.start), default=None)

    def place(self, index: int) -> int | None:
        """The index of the place that covers a token."""
        found = self.places.get(index)
        return found[0] if found else None

    # Classes ----------------------------------------------------------------------------------------

    def classes(self, index: int) -> frozenset[str]:
        """The classes of the phrase headed by a token: of its words, its actor, its place."""
        if index not in self._classes:
            self._classes[index] = frozenset(self._find_classes(index))
        return self._classes[index]

    def _find_classes(self, index: int) -> set[str]:
        parse = self.parse
        found: set[str] = set()
        first, last = core(parse, index)
        for _, end, weapon in self.words.weapons.within(parse, first, last):
            if end == last or end == index + 1:
                found |= {weapon.name, "weapon"}
        for _, end, target in self.words.targets.within(parse, first, last):
            if end == last or end == index + 1:
                found |= {target.kind, "target"} | ({"place"} if target.kind == "land" else set())
        for _, end, kinds in self.words.classes.within(parse, first, last):
            if end == last or end == index + 1:
                found |= kinds
        found |= self._actor_classes(index)
        if index in self.places:
            found.add("place")
            if any(self.names.places[i].kind == "country" for i in self.places[index]):
                found.add("state")
        token = parse.tokens[index]
        if token.pos == "PRON" and token.lower in (
            "he",
            "she",
            "him",
            "her",
            "who",
            "they",
            "them",
            "we",
            "us",
            "i",
            "someone",
            "somebody",
        ):
            found.add("person")
        return found

    def _actor_classes(self, index: int) -> set[str]:
        actor = self.actor_headed(index)
        if actor is None:
            return set()
        found = set(ACTOR_CLASSES[actor.kind])
        if actor.form == "adjective":
            return {"state"} if actor.kind == "state" else found
        if actor.sector in SECTOR_CLASSES:
            found.add(SECTOR_CLASSES[actor.sector])
        if "air force" in actor.name.lower():
            found |= {"air_force"}
        return found

    # Contexts ---------------------------------------------------------------------------------------

    def contexts(self, sentence: int, apart: frozenset[int] = frozenset()) -> tuple[Context, ...]:
        """The contexts that a sentence is in, its tokens `apart` not weighed."""
        if (sentence, apart) not in self._contexts:
            self._contexts[sentence, apart] = self.words.contexts.of(self._setting_words(sentence), apart)
        return self._contexts[sentence, apart]

    def settings(self, sentence: int) -> dict[str, int]:
        """What the words of a sentence weigh for each context."""
        if sentence not in self._settings:
            self._settings[sentence] = self.words.contexts.weigh(self._setting_words(sentence))
        return self._settings[sentence]

    def settings_of(self, sentences: range) -> dict[str, int]:
        """What the words of several sentences weigh together for each context; a word counts once."""
        return self.words.contexts.weigh(word for sentence in sentences for word in self._setting_words(sentence))

    def sure_settings(self, sentences: range) -> frozenset[str]:
        """The contexts that the words of several sentences speak for beyond a word in passing."""
        return self.words.contexts.sure(word for sentence in sentences for word in self._setting_words(sentence))

    def _setting_words(self, sentence: int) -> tuple[Word, ...]:
        if sentence not in self._spoken_for:
            here = self.parse.sentences[sentence]
            self._spoken_for[sentence] = self.words.contexts.words(self.parse, here.first, here.last)
        return self._spoken_for[sentence]

    # Weapons ----------------------------------------------------------------------------------------

    def _weapons(self) -> list[tuple[WeaponName, str]]:
        found = []
        for sentence in self.parse.sentences:
            for first, last, weapon in self.words.weapons.within(self.parse, sentence.first, sentence.last):
                around = {
                    self.parse.tokens[i].lemma
                    for i in range(max(sentence.first, first - 2), min(sentence.last, last + 2))
                }
                token = self.parse.tokens[last - 1]
                if token.pos in ("VERB", "AUX", "PRON", "DET", "ADP") or around & set(weapon.without):
                    continue
                start, end = self.parse.tokens[first].start, token.end
                name = WeaponName(start=start, end=end, name=self.parse.text[start:end], kind=weapon.kind)  # type: ignore[arg-type]
                found.append((name, weapon.name))
        return found

    def weapon(self, index: int) -> int | None:
        """The index of the weapon that covers a token."""
        found = self.weapon_at.get(index)
        return found[0] if found else None

    def token(self, index: int) -> Token:
        """A token by index."""
        return self.parse.tokens[index]
