"""One clause that describes a happening."""

from typing import Literal

import msgspec

from casus.model.toll import Toll

Realis = Literal["actual", "planned", "hypothetical", "generic", "negated"]
RoleName = Literal["perpetrator", "target", "victim", "party", "source", "recipient", "actor", "instrument"]
PlaceRole = Literal["site", "near", "origin", "intended_target", "passage"]
ActorStatus = Literal["undisputed", "alleged", "claimed", "denied", "contested", "unknown"]


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """Who fills a role of a mention: the words' range, the name to show, the registry id where known.

    `blamed`: somebody names them as the culprit, beside what the clause of the act says.
    """

    role: RoleName
    start: int
    end: int
    actor: str | None = None
    name: str = ""
    status: ActorStatus = "undisputed"
    blamed: bool = False


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """A thing or body of people that was aimed at or hit, with its class from the codebook."""

    name: str
    kind: str
    start: int
    end: int


class MentionPlace(msgspec.Struct, frozen=True):
    """A place of the coding (by index) and its role in the mention."""

    place: int
    role: PlaceRole = "site"


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One clause that describes a happening; [start, end) is the trigger.

    `times`, `attributions` and `weapons` are indices into the lists of the coding. `happening` numbers
    the happenings of the report: mentions of one number tell the same one.
    """

    id: str
    type: str
    start: int
    end: int
    sentence: int
    realis: Realis = "actual"
    roles: tuple[Role, ...] = ()
    targets: tuple[Target, ...] = ()
    times: tuple[int, ...] = ()
    places: tuple[MentionPlace, ...] = ()
    tolls: tuple[Toll, ...] = ()
    weapons: tuple[int, ...] = ()
    attributions: tuple[int, ...] = ()
    happening: int = 0
    why: str | None = None
