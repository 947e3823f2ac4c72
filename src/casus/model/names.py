"""What resolving finds in a text: times, places, actors and weapons, each at its half-open character range."""

from datetime import date
from typing import Literal

import msgspec

from casus.model.interval import Interval, Precision

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
ActorKind = Literal[
    "state",
    "military",
    "rebel",
    "militia",
    "political",
    "civilian",
    "international",
    "media",
    "monitor",
    "person",
    "other",
]
PlaceRelation = Literal["in", "near", "outskirts", "direction_from", "towards", "between", "road", "offset", "measure"]
ActorForm = Literal["name", "adjective", "description", "pronoun"]


class TimeExpression(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression with its TIMEX3 value and, where an anchor settles it, its days."""

    start: int
    end: int
    type: TimeType
    value: str
    earliest: date | None = None
    latest: date | None = None
    precision: Precision = "unknown"

    @property
    def interval(self) -> Interval:
        """The days it stands for."""
        return Interval(self.earliest, self.latest, self.precision)


class PlaceName(msgspec.Struct, frozen=True, kw_only=True):
    """A place named in the text and what it resolves to; coordinates are None where resolving abstains.

    `precision` is the contract's class 1 to 7. `relation` is what the words around it say ("near",
    "outskirts of", "towards"; "measure" where it only says how far off another place lies); `within` is the index
    of the place in the same list that contains it.
    """

    start: int
    end: int
    name: str
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    admin1: str | None = None
    geonames_id: int | None = None
    kind: str = "city"
    precision: int = 1
    relation: PlaceRelation = "in"
    within: int | None = None
    entry: str | None = None
    radius_km: float | None = None
    why: str | None = None


class ActorName(msgspec.Struct, frozen=True, kw_only=True):
    """An actor named or described in the text; `actor` is a registry id, None where it is only described.

    `name` is what the words say, `label` the usual name of the registry's entry ("Israel" for "Israeli").
    """

    start: int
    end: int
    name: str
    actor: str | None = None
    kind: ActorKind = "other"
    country: str | None = None
    sector: str | None = None
    form: ActorForm = "name"
    side: str | None = None
    speaker_kind: str | None = None
    label: str | None = None


class WeaponName(msgspec.Struct, frozen=True, kw_only=True):
    """A weapon, weapon platform or vehicle named in the text."""

    start: int
    end: int
    name: str
    kind: Literal["weapon", "platform", "vehicle"] = "weapon"
