"""Actors while they are looked for: token ranges with what is known of them so far."""

from dataclasses import dataclass, field
from datetime import date

from casus.language.parse import Parse, Token
from casus.model import ActorName
from casus.model.names import ActorForm, ActorKind
from casus.resolving.actors.entries import Entry, Use
from casus.resolving.actors.lexicon import AgentNoun, Lexicon, Shape
from casus.resolving.actors.loading import PART
from casus.resolving.actors.registry import Registry

PREMODIFIERS = frozenset(
    ["amod", "compound", "nmod:poss", "flat", "nmod", "nmod:desc", "nmod:unmarked", "det", "nummod", "goeswith"]
)
HYPHENS = frozenset("-–‑")
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


@dataclass(slots=True)
class Found:
    """Tokens [first, last) that name or describe an actor; `head` is the token that says what it is."""

    first: int
    last: int
    head: int
    actor: str | None = None
    kind: ActorKind = "other"
    country: str | None = None
    sector: str | None = None
    form: ActorForm = "name"
    side: str | None = None
    speaker_kind: str | None = None
    use: Use | None = None
    force: str | None = None
    body: bool = False
    rank: int = 0
    label: str | None = None

    @property
    def size(self) -> int:
        """How many tokens it covers."""
        return self.last - self.first


@dataclass(slots=True)
class Search:
    """One text in which actors are looked for.

    `named` are registry names by token; `inner` are those that stay actors of their own inside a wider phrase
    ("members of the Security Council", "Syria's army").
    """

    parse: Parse
    registry: Registry
    words: Lexicon
    when: date | None
    named: dict[int, Found] = field(default_factory=dict)
    inner: list[Found] = field(default_factory=list)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the text."""
        return self.parse.tokens

    def first_of(self, index: int) -> int:
        """The first token of a token's sentence."""
        return self.parse.sentences[self.tokens[index].sentence].first

    def last_of(self, index: int) -> int:
        """The token after a token's sentence."""
        return self.parse.sentences[self.tokens[index].sentence].last

    def touching(self, index: int) -> bool:
        """Whether no space parts a token from the one before it."""
        return index > 0 and self.tokens[index - 1].end == self.tokens[index].start


def of_entry(first: int, last: int, head: int, entry: Entry, use: Use) -> Found:
    """A registry name in a text."""
    form: ActorForm = "adjective" if use in ("adjective", "people") or entry.form == "adjective" else "name"
    return Found(
        first, last, head, entry.id, "civilian" if use == "people" else entry.kind, entry.country, entry.sector, form,
        _side(entry), entry.speaker_kind, use, _force(entry), rank=3, label=entry.names[0],
    )  # fmt: skip


def _side(entry: Entry) -> str | None:
    """Whose side an actor is on; a group is on its own, or on that of the group it belongs to."""
    if entry.side is not None or not entry.id.startswith("group:") or entry.form == "adjective":
        return entry.side
    return entry.parent if entry.parent and entry.parent.startswith("group:") else entry.id


def _force(entry: Entry) -> str | None:
    """Which part of a state an entry is ("army"), by the ending of its id."""
    if entry.side is None or not entry.side.startswith("state:") or entry.kind not in ("state", "military"):
        return None
    if entry.role == "government":
        return "government"
    return entry.id.rpartition("-")[2] if entry.role == PART else None


def of_noun(first: int, last: int, head: int, noun: AgentNoun) -> Found:
    """A description by an agent noun."""
    return Found(
        first, last, head, kind=noun.kind, sector=noun.sector, form="description", speaker_kind=noun.speaker_kind,
        force=noun.force, body=noun.body, rank=1,
    )  # fmt: skip


def of_shape(first: int, last: int, head: int, shape: Shape) -> Found:
    """A name whose words show what it is."""
    return Found(first, last, head, kind=shape.kind, sector=shape.sector, speaker_kind=shape.speaker_kind, rank=2)


def spelt(token: Token) -> str:
    """A word as it would be written in ordinary text."""
    if token.cased:
        return token.cased if not token.cased.islower() else token.text.capitalize()
    return token.text


def actor_name(found: Found, parse: Parse) -> ActorName:
    """The finished value; its name is the words as written, on one line."""
    start, end = parse.tokens[found.first].start, parse.tokens[found.last - 1].end
    return ActorName(
        start=start,
        end=end,
        name=" ".join(parse.text[start:end].split()),
        actor=found.actor,
        kind=found.kind,
        country=found.country,
        sector=found.sector,
        form=found.form,
        side=found.side,
        speaker_kind=found.speaker_kind,
        label=found.label,
    )
