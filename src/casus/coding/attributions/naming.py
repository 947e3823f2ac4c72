"""The name that a reader would write for a noun phrase, with the kind of speaker that it names."""

from bisect import bisect_right
from collections.abc import Iterator

from casus.coding.attributions.antecedents import HE, IT, THEY, full_names
from casus.coding.attributions.beside import DAYS
from casus.coding.attributions.cues import Cues
from casus.coding.attributions.extents import noun_phrase
from casus.coding.attributions.kinds import actor_kind, noun_kind
from casus.coding.attributions.tree import Tree
from casus.language.parse import Token
from casus.model import ActorName, Names, Source

RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
PRONOUNS = HE | IT | THEY | RELATIVES | {"this", "that", "these", "those", "i", "we", "you", "my", "our", "your"}
TAILS = frozenset({"'s", "’s", "'", "’", ","})
SELVES = frozenset({"itself", "himself", "herself", "themselves"})
# What kind of release it is says nothing of who made it: "an army news release".
RELEASED = frozenset({"/", "news", "press", "media"})
# How many names may stand inside one another.
NESTED = 8


class Namer:
    """Names phrases of one text; a registered actor keeps the name that it has first."""

    def __init__(self, tree: Tree, names: Names, cues: Cues) -> None:
        self._tree, self._cues, self._naming = tree, cues, cues.naming
        self._actors = sorted(names.actors, key=lambda actor: actor.start)
        self._actor_starts = [actor.start for actor in self._actors]
        self._full = full_names(tree, cues.naming.titles)
        # One name for a registered actor through the text, the first: "SOHR" later is the "Observatory" of before.
        self._names: dict[str, str] = {}

    def name(self, head: int, words: tuple[Token, ...]) -> Source:
        """The name and kind of the phrase that a token heads; nameless for a pronoun."""
        token = self._tree.tokens[head]
        if token.pos == "PRON" and token.lower in PRONOUNS:
            return Source(None, "unknown")
        actor = self.actor(token)
        kind = noun_kind((*words, *self.apposed(head)), token, self._cues)
        registered = actor is not None and (actor.actor or kind == "unknown") and kind != "unnamed"
        kind = actor_kind(actor) or kind if actor is not None and registered else kind
        if actor is not None and actor.actor and actor.kind != "person" and kind != "unnamed":
            return Source(self._names.setdefault(actor.actor, actor.name), kind, actor.actor)
        kept = self._stripped(self._without_platform(_unbracketed(words), token))
        name = self._tree.parse.text[kept[0].start : kept[-1].end]
        return Source(self._full.get(name, name), kind, actor.actor if actor else None)

    def actor(self, head: Token) -> ActorName | None:
        """The actor whose name a token begins in."""
        last = bisect_right(self._actor_starts, head.start)
        near = self._actors[max(0, last - NESTED) : last]
        return next((actor for actor in near if head.start < actor.end), None)

    def _without_platform(self, words: tuple[Token, ...], head: Token) -> tuple[Token, ...]:
        """A name without where it was posted: "Gaza Now Facebook post", "Fouad on Telegram"."""
        end = len(words)
        for at in range(1, len(words)):
            if words[at].lower in self._naming.platforms and words[at - 1].lower == "on":
                end = at - 1
                break
        if end == len(words) and head.lower in self._naming.vehicles and words[-1] is head:
            end -= 1
            while end > 1 and words[end - 1].lower in self._naming.platforms | RELEASED:
                end -= 1
        named = any(word.pos == "PROPN" and word.lower not in self._naming.platforms for word in words[:end])
        return words[:end] if named else words

    def apposed(self, head: int) -> tuple[Token, ...]:
        """The nouns that an apposition adds: "Azzam, a resident of the quarter"."""
        tied = tuple(kid for kid in self._tree.kids(head, "appos") if kid.pos == "NOUN")
        return tied or tuple(self._after_comma(noun_phrase(self._tree, head)[1] + 1))

    def _after_comma(self, at: int) -> Iterator[Token]:
        """The noun of ", the mayor," after a name, where the parser tied it elsewhere."""
        tokens = self._tree.tokens
        if at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].lower in ("the", "a", "an"):
            for token in tokens[at + 2 : at + 6]:
                if token.pos == "NOUN" and token.lower in self._cues.speakers:
                    yield token
                    return
                if token.pos not in ("ADJ", "NOUN", "PROPN"):
                    return

    def _stripped(self, words: tuple[Token, ...]) -> tuple[Token, ...]:
        """The phrase without articles and without the title before a person's name."""
        start = next(
            (
                i
                for i, word in enumerate(words)
                if word.pos not in ("DET", "PUNCT", "CCONJ") and word.lower not in ("a", "an", "the")
            ),
            0,
        )
        for at in range(len(words) - 2, start - 1, -1):
            following = words[at + 1]
            known = following.lower in self._naming.titles or following.lower in self._cues.speaking
            if words[at].lower in self._naming.titles and _is_name(following) and not known:
                start = at + 1
                break
        end = len(words)
        while end > start + 1 and (words[end - 1].text in TAILS or words[end - 1].lower in SELVES | DAYS):
            end -= 1
        return words[start:end]


def _is_name(token: Token) -> bool:
    """Whether a word after a title is a name; the parser takes foreign names and initials for other words."""
    return token.pos == "PROPN" or (token.text[0].isupper() and token.pos in ("NOUN", "ADJ", "X"))


def _unbracketed(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words before a bracket: "Observatory for Human Rights (SOHR)"."""
    end = next((at for at, word in enumerate(words) if at and word.text in ("(", "[")), len(words))
    return words[:end]
