"""What many reports amount to: one happening with an estimate per field and the claims behind each."""

from datetime import date
from typing import Literal

import msgspec

from casus.model.decision import Correction, ReviewState
from casus.model.interval import Precision
from casus.model.mention import ActorStatus, PlaceRole, Realis, RoleName
from casus.model.speech import Claim
from casus.model.toll import TollGroup, TollKind

Grade = Literal["confirmed", "fair", "weak", "contested", "discounted"]


class EventTime(msgspec.Struct, frozen=True):
    """The days of an event: stated in the words, inferred by linking, or unknown."""

    earliest: date | None = None
    latest: date | None = None
    precision: Precision = "unknown"
    status: Literal["stated", "inferred", "unknown"] = "unknown"


class EventPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A place of an event with its role and resolved entry."""

    name: str
    role: PlaceRole = "site"
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    admin1: str | None = None
    geonames_id: int | None = None
    precision: int = 1


class EventActor(msgspec.Struct, frozen=True, kw_only=True):
    """Who fills a role of an event, how sure that is, and the ids of the claims behind it."""

    role: RoleName
    name: str
    actor: str | None = None
    status: ActorStatus = "undisputed"
    claims: tuple[str, ...] = ()


class EventToll(msgspec.Struct, frozen=True, kw_only=True):
    """The estimate of one toll: low, best, high; None is an open side."""

    kind: TollKind
    group: TollGroup = "unknown"
    side: str | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None
    claims: tuple[str, ...] = ()


class EventWeapon(msgspec.Struct, frozen=True, kw_only=True):
    """A weapon of an event."""

    name: str
    claims: tuple[str, ...] = ()


class EventTarget(msgspec.Struct, frozen=True, kw_only=True):
    """A target of an event with its class."""

    name: str
    kind: str
    claims: tuple[str, ...] = ()


class EventMention(msgspec.Struct, frozen=True, kw_only=True):
    """Where a report tells the event: the trigger's range and the whole sentence."""

    report: str
    start: int
    end: int
    sentence: str


class EventLink(msgspec.Struct, frozen=True, kw_only=True):
    """A tie to another event with the claims that say so."""

    type: Literal["retaliation_for", "follows", "part_of", "same_campaign"]
    event: str
    claims: tuple[str, ...] = ()


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One happening as the reports together tell it; the fields are those of the contract.

    `review` says how far analysts have got, `decisions` which of theirs are in force, `corrections` which values
    are theirs, `conflicts` in words where the reports have changed since they decided. `doubts` says in words what
    in its reports or their linking cannot be quite right.
    """

    id: str
    type: str
    family: str
    label: str
    realis: Realis = "actual"
    time: EventTime = EventTime()
    places: tuple[EventPlace, ...] = ()
    actors: tuple[EventActor, ...] = ()
    tolls: tuple[EventToll, ...] = ()
    weapons: tuple[EventWeapon, ...] = ()
    targets: tuple[EventTarget, ...] = ()
    grade: Grade = "weak"
    grade_rule: str = ""
    witnesses: int = 0
    claims: tuple[Claim, ...] = ()
    mentions: tuple[EventMention, ...] = ()
    reports: tuple[str, ...] = ()
    links: tuple[EventLink, ...] = ()
    codes: dict[str, object] = {}
    summary: str = ""
    doubts: tuple[str, ...] = ()
    review: ReviewState = "pending"
    decisions: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    conflicts: tuple[str, ...] = ()
