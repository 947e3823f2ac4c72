"""Values as an analyst gives them, in the short form or in full, made into those of an event.

Each function raises ValueError, TypeError or msgspec.ValidationError for what is none of its kind.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from casus.model import EventActor, EventPlace, EventTarget, EventTime, EventToll, EventWeapon, Interval, Realis

T = TypeVar("T")


def word(value: Any) -> str:
    """One word or name."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a word is needed")
    return value


def realis(value: Any) -> Realis:
    """Actual, planned, hypothetical, generic or negated."""
    found: Realis = msgspec.convert(value, Realis)
    return found


def toll(value: Any) -> EventToll | None:
    """A count; low, best and high (None is an open side), perhaps with group and side; None where none is stated."""
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        value = {"low": value, "best": value, "high": value}
    if not isinstance(value, dict):
        raise TypeError("a count, or low, best and high are needed")
    found = msgspec.convert({"kind": "killed", **value}, EventToll)
    bounds = [bound for bound in (found.low, found.best, found.high) if bound is not None]
    if not bounds or bounds != sorted(bounds) or not 0 <= bounds[0] <= bounds[-1] <= MOST_PEOPLE:
        raise ValueError("low, best and high are counts that do not fall")
    return found if found.best is not None else msgspec.structs.replace(found, best=bounds[0])


def time(value: Any) -> EventTime:
    """A day; earliest, latest and precision; None where the time is not known."""
    if value is None:
        return EventTime()
    if isinstance(value, str):
        value = {"earliest": value, "latest": value, "precision": "day"}
    found = msgspec.convert({"status": "stated", **value}, EventTime)
    Interval(found.earliest, found.latest)
    return found


def actors(value: Any) -> tuple[EventActor, ...]:
    """A name, an actor with id and status, or several; None where nobody is named."""
    return _several(value, lambda one: EventActor(role="perpetrator", name=one), EventActor, {"role": "perpetrator"})


def targets(value: Any) -> tuple[EventTarget, ...]:
    """A name, a target with its kind, or several; None where there is none."""
    return _several(value, lambda one: EventTarget(name=one, kind="other"), EventTarget, {"kind": "other"})


def weapons(value: Any) -> tuple[EventWeapon, ...]:
    """A name or several; None where none is named."""
    return _several(value, lambda one: EventWeapon(name=one), EventWeapon, {})


def places(value: Any) -> tuple[EventPlace, ...]:
    """A name, a place with its point and precision, or several; None where the place is not known."""
    found = _several(value, lambda one: EventPlace(name=one), EventPlace, {})
    for place in found:
        _check_point(place)
    return found


def _check_point(place: EventPlace) -> None:
    latitude, longitude = place.latitude, place.longitude
    if (latitude is None) != (longitude is None):
        raise ValueError("a point has a latitude and a longitude")
    if latitude is not None and longitude is not None and not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise ValueError("the point is not on the globe (WGS84 degrees)")
    if place.role not in ("site", "near"):
        raise ValueError("the place of an event is its site or near it")
    if place.geonames_id is not None and not 0 < place.geonames_id < LARGEST_ID:
        raise ValueError("that is no GeoNames id")
    if not 1 <= place.precision <= len(PRECISIONS):
        raise ValueError(f"the precision of a place is a class from 1 to {len(PRECISIONS)}")


# The contract's classes: site or town, near a town, district, province, part of a country, country, high seas.
PRECISIONS = range(1, 8)
LARGEST_ID = 2**53
MOST_PEOPLE = 10**10  # more than have ever been alive at one time


def _several(value: Any, named: Callable[[str], T], kind: type[T], defaults: dict[str, Any]) -> tuple[T, ...]:
    if value is None:
        return ()
    return tuple(
        named(word(one)) if isinstance(one, str) else msgspec.convert({**defaults, **dict(one)}, kind)
        for one in (value if isinstance(value, list | tuple) else [value])
    )
