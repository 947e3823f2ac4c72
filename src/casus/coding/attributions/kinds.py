"""What kind of speaker a noun phrase names."""

from collections.abc import Iterable

from casus.coding.attributions.cues import Cues
from casus.language.parse import Token
from casus.model import ActorName, SpeakerKind

STATE = frozenset({"state", "state-run", "state-owned", "official", "government-run"})
MEDIA = frozenset(
    {"media", "television", "tv", "radio", "agency", "news", "broadcaster", "newspaper", "paper", "outlet", "channel"}
)
INNER = frozenset({"of", "for"})
NAMELESS = frozenset({"unnamed", "anonymous", "unidentified", "undisclosed"})
BY_ACTOR: dict[str, SpeakerKind] = {
    "media": "outlet",
    "monitor": "monitor",
    "military": "military",
    "state": "official",
    "international": "official",
    "rebel": "party",
    "militia": "party",
    "political": "party",
}


def actor_kind(actor: ActorName) -> SpeakerKind | None:
    """The kind of a registered actor: what the registry says, else what its kind of actor speaks as."""
    if actor.speaker_kind:
        return actor.speaker_kind  # type: ignore[return-value]
    return BY_ACTOR.get(actor.kind)


def noun_kind(words: Iterable[Token], head: Token, cues: Cues) -> SpeakerKind:
    """The kind by the nouns of the phrase, its head first, then from the right; "unknown" where none tells."""
    tokens = [token for token in words if token.pos != "DET"]
    end = next(
        (
            at
            for at, token in enumerate(tokens)
            if token.pos == "ADP" and token.index > head.index and token.lower not in INNER
        ),
        None,
    )
    tokens = tokens[:end]
    lowers = {token.lower for token in tokens}
    if lowers & NAMELESS:
        return "unnamed"
    if lowers & STATE and lowers & MEDIA and head.lower not in ("spokesman", "spokeswoman", "official"):
        return "state_media"
    for token in (head, *reversed(tokens)):
        kind = cues.speakers.get(token.lower)
        if kind is not None and (kind != "unnamed" or token is head):
            return kind
    return "outlet" if any(token.text.startswith(("@", "#")) for token in tokens) else "unknown"
