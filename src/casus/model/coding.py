"""What one report says."""

import msgspec

from casus.model.mention import Mention
from casus.model.names import ActorName, PlaceName, TimeExpression, WeaponName
from casus.model.report import Published
from casus.model.speech import Attribution, Claim


class Names(msgspec.Struct, frozen=True, kw_only=True):
    """Times, places and actors of one text, each list in text order: what resolving hands to coding."""

    times: tuple[TimeExpression, ...] = ()
    places: tuple[PlaceName, ...] = ()
    actors: tuple[ActorName, ...] = ()


class MentionLink(msgspec.Struct, frozen=True):
    """Words of the report that tie two of its mentions: `of` is retaliation for, or follows, `on`."""

    type: str
    of: str
    on: str
    start: int
    end: int


class Coding(msgspec.Struct, frozen=True, kw_only=True):
    """All that was read from one report; every index points into a list of the same coding."""

    report: str
    text: str
    published: Published | None = None
    title: str | None = None
    outlet: str | None = None
    sentences: tuple[tuple[int, int], ...] = ()
    times: tuple[TimeExpression, ...] = ()
    places: tuple[PlaceName, ...] = ()
    actors: tuple[ActorName, ...] = ()
    weapons: tuple[WeaponName, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    links: tuple[MentionLink, ...] = ()
