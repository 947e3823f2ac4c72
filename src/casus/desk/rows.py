"""Events as compact rows: what lists, cards and maps show."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from casus.model import Event, EventActor
from casus.weighing.totals import everyone

SITES = ("site", "near")
# How wide a place may be, in kilometres round its point, by the contract's precision class; None is a country or more.
RADIUS_KM: Mapping[int, int | None] = {1: 2, 2: 25, 3: 40, 4: 100, 5: 200, 6: None, 7: None}


class Bounds(msgspec.Struct, frozen=True):
    """Low, best and high; None is an open side."""

    low: int | None
    best: int | None
    high: int | None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One event in one line."""

    id: str
    type: str
    family: str
    label: str
    realis: str
    earliest: str | None
    latest: str | None
    time_precision: str
    time_status: str
    place: str | None
    latitude: float | None
    longitude: float | None
    place_precision: int | None
    radius_km: int | None
    country: str | None
    perpetrator: str | None
    perpetrator_status: str | None
    target: str | None
    killed: Bounds | None
    injured: Bounds | None
    grade: str
    witnesses: int
    reports: int
    summary: str
    review: str


def rows_of(events: Iterable[Event]) -> list[Row]:
    """Events as rows."""
    return [row_of(event) for event in events]


def row_of(event: Event) -> Row:
    """One event as a row."""
    time = event.time
    site = next((place for place in event.places if place.role in SITES), None)
    blamed = _first(event.actors, ("perpetrator",))
    hit = _first(event.actors, ("target", "victim"))
    return Row(
        id=event.id, type=event.type, family=event.family, label=event.label, realis=event.realis,
        earliest=time.earliest.isoformat() if time.earliest else None,
        latest=time.latest.isoformat() if time.latest else None,
        time_precision=time.precision, time_status=time.status,
        place=site.name if site else None,
        latitude=site.latitude if site else None,
        longitude=site.longitude if site else None,
        place_precision=site.precision if site else None,
        radius_km=RADIUS_KM.get(site.precision) if site else None,
        country=site.country if site else None,
        perpetrator=blamed.name if blamed else None,
        perpetrator_status=blamed.status if blamed else None,
        target=hit.name if hit else next((target.name for target in event.targets), None),
        killed=_bounds(event, "killed"), injured=_bounds(event, "injured"),
        grade=event.grade, witnesses=event.witnesses, reports=len(event.reports), summary=event.summary,
        review=event.review,
    )  # fmt: skip


def _first(actors: Sequence[EventActor], roles: tuple[str, ...]) -> EventActor | None:
    return next((actor for actor in actors if actor.role in roles), None)


def _bounds(event: Event, kind: str) -> Bounds | None:
    toll = everyone(event.tolls, kind)
    return Bounds(toll.low, toll.best, toll.high) if toll else None
