"""What kind of event the reports together tell of."""

from collections import Counter
from collections.abc import Sequence, Set
from typing import Any, Protocol

from casus.model import Mention, Realis


class EventType(Protocol):
    """What weighing reads from a codebook's event type."""

    @property
    def label(self) -> str: ...  # noqa: D102
    @property
    def family(self) -> str: ...  # noqa: D102
    @property
    def codes(self) -> Any: ...  # noqa: D102


class Codebook(Protocol):
    """What weighing reads from a codebook."""

    @property
    def types(self) -> Any: ...  # noqa: D102


# Types that say that something happened without saying what, the more the higher; a finer type wins.
GENERAL = {"attack": 1, "explosion": 1, "announcement": 1, "meeting": 1, "casualties_reported": 2}
# Types that tell what else was done in an attack.
ATTENDANT = ("looting", "property_destruction")
# Types that "the strike" may stand for.
STRIKES = ("air_strike", "drone_strike", "missile_strike", "shelling", "bombing")
REALIS_ORDER: tuple[Realis, ...] = ("actual", "planned", "negated", "hypothetical", "generic")


def event_type(mentions: Sequence[Mention], bare: Set[str] = frozenset()) -> str:
    """The type of most mentions, general types only where there is no other; of equals the first told.

    `bare` are the ids of mentions that say "strike" and no more: they name the kind of strike only where nothing else
    does, as a shell, a missile and a drone strike too. An attack on something is no clash: fighting that is told beside
    it came of it. What was looted or burnt in an attack that killed somebody does not name it. Deaths that somebody is
    said to be behind are an attack.
    """
    told = [mention for mention in mentions if mention.id not in bare]
    finer = any(mention.type in STRIKES for mention in told)
    counts = Counter(mention.type for mention in (told if finer else mentions))
    order = {name: position for position, name in enumerate(counts)}
    rank = GENERAL | ({"armed_clash": 2} if any(_aimed(mention) for mention in mentions) else {})
    rank |= dict.fromkeys(ATTENDANT, 3) if any(_deadly(mention) for mention in mentions) else {}
    chosen = min(counts, key=lambda name: (rank.get(name, 0), -counts[name], order[name]))
    done = chosen == "casualties_reported" and any(_done_by_somebody(mention) for mention in mentions)
    return "attack" if done else chosen


def _done_by_somebody(mention: Mention) -> bool:
    return any(role.role == "perpetrator" for role in mention.roles)


def _deadly(mention: Mention) -> bool:
    return mention.type == "attack" and any(toll.kind == "killed" and toll.high != 0 for toll in mention.tolls)


def _aimed(mention: Mention) -> bool:
    return mention.type == "attack" and bool(mention.targets)


def event_realis(mentions: Sequence[Mention]) -> Realis:
    """The most real that any mention is."""
    return min((mention.realis for mention in mentions), key=REALIS_ORDER.index)
