"""The score of a pair of happenings: declared features, each with its points and its reason in words."""

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from casus.linking.model import Model, at, told_as
from casus.linking.records import FINE, Bounds, Record, Site
from casus.linking.words import cosine

EARTH_KM = 6371.0088

Point = tuple[float, float]


class Contribution(NamedTuple):
    """What one feature adds to the score of a pair."""

    feature: str
    value: str
    points: float


class Pair(NamedTuple):
    """The score of a pair and what it is made of; `barred` says why the two can never be one."""

    score: float
    contributions: tuple[Contribution, ...]
    barred: str | None


def compare(one: Record, other: Record, model: Model) -> Pair:
    """The score of two happenings with all its contributions."""
    barred = bar(one, other, model)
    found = (Contribution("prior", "", model.prior), *contributions(one, other, model))
    return Pair(sum(part.points for part in found), found, barred)


def bar(one: Record, other: Record, model: Model) -> str | None:
    """Why two happenings can never be one, or None."""
    if one.report == other.report:
        return "one report tells them apart"
    if not kindred_types(one, other, model):
        return "no type of the one is told as a type of the other"
    gap = days_between(one, other)
    if gap is not None and one.day_certain and other.day_certain and gap > model.limits.days:
        return f"their stated days lie {gap} days apart"
    if far_apart(one, other, model.limits.kilometres):
        return f"no place of the one lies within {model.limits.kilometres:.0f} km of a site of the other"
    return None


def contributions(one: Record, other: Record, model: Model) -> Iterator[Contribution]:
    """Every feature that speaks."""
    yield from _words(one, other, model)
    yield from _time(one, other, model)
    yield from _place(one, other, model)
    yield from _kind(one, other, model)
    yield from _actors(one, other, model)
    yield from _tolls(one, other, model)


def _words(one: Record, other: Record, model: Model) -> Iterator[Contribution]:
    whole = one.salient and other.salient
    alike = cosine(one.text, other.text) if whole else cosine(one.own, other.own)
    yield Contribution("text", f"{alike:.2f}", at(model.text, alike))
    shared = sorted(one.rare.keys() & other.rare.keys())
    mass = sum((one.rare[word] + other.rare[word]) / 2 for word in shared)
    yield Contribution("names", " ".join(shared[:8]), at(model.names, mass))
    if one.ages and other.ages:
        both = sorted(one.ages & other.ages)
        yield Contribution("ages", " ".join(map(str, both)) or "different", _ages(one, other, model))


def _ages(one: Record, other: Record, model: Model) -> float:
    both = len(one.ages & other.ages)
    return min(both, 2) * model.points.same_age if both else model.points.other_ages


def _time(one: Record, other: Record, model: Model) -> Iterator[Contribution]:
    gap = days_between(one, other)
    if gap is not None:
        curve = model.days_apart if one.day_known and other.day_known else model.loose_days_apart
        yield Contribution("days", f"{gap} days apart", at(curve, gap))
    if one.published is not None and other.published is not None:
        apart = abs(one.published - other.published)
        yield Contribution("published", f"{apart} days apart", at(model.published_apart, apart))


def days_between(one: Record, other: Record) -> int | None:
    """Days between two stated stretches, 0 where they overlap, None where one is not stated."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return None
    return max(0, one.earliest - other.latest, other.earliest - one.latest)


def _place(one: Record, other: Record, model: Model) -> Iterator[Contribution]:
    shared = {site.key for site in one.sites} & {site.key for site in other.sites}
    if shared:
        finest = min(site.precision for site in one.sites if site.key in shared)
        yield Contribution("place", "same", at(model.shared_site, finest))
        return
    away = kilometres_between(one, other)
    if named_alike(one, other):
        # One name found at two points is rather one place that was looked up wrongly once.
        yield Contribution("place", "same name", at(model.kilometres, 0.0))
    elif away is not None:
        yield Contribution("place", f"{away:.0f} km apart", at(model.kilometres, away))


def named_alike(one: Record, other: Record) -> bool:
    """Whether a site of the one bears the name of a town that the other names."""
    return any(site.name in other.towns for site in one.sites) or any(site.name in one.towns for site in other.sites)


def kilometres_between(one: Record, other: Record) -> float | None:
    """Least distance of two sites beyond their radii, None where one has no point."""
    mine = [(site.point, site.radius) for site in one.sites if site.point]
    yours = [(site.point, site.radius) for site in other.sites if site.point]
    gaps = [great_circle(a, b) - near - far for a, near in mine for b, far in yours]
    return max(0.0, min(gaps)) if gaps else None


def great_circle(one: Point, other: Point) -> float:
    """Kilometres between two points given as latitude and longitude in degrees (haversine)."""
    (latitude, longitude), (other_latitude, other_longitude) = one, other
    north, east = math.radians(other_latitude - latitude), math.radians(other_longitude - longitude)
    slope = math.cos(math.radians(latitude)) * math.cos(math.radians(other_latitude))
    half = math.sin(north / 2) ** 2 + slope * math.sin(east / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def far_apart(one: Record, other: Record, limit: float) -> bool:
    """Whether the reports place it far apart: no place named in the one is near a site of the other, or the reverse."""
    if not (one.sites and other.sites and fine(one) and fine(other)) or named_alike(one, other):
        return False
    return not (_within(one.sites, other.around, limit) or _within(other.sites, one.around, limit))


def _within(sites: Iterable[Site], points: Iterable[Point], limit: float) -> bool:
    return any(great_circle(site.point, point) <= limit for site in sites if site.point for point in points)


def fine(record: Record) -> bool:
    """Whether its sites are towns or finer, each with a point."""
    return all(site.precision <= FINE and site.point for site in record.sites)


def _kind(one: Record, other: Record, model: Model) -> Iterator[Contribution]:
    if set(one.types) & set(other.types):
        yield Contribution("type", "same", model.points.same_type)
    else:
        yield Contribution("type", "kindred", model.points.kindred_type)
    if one.main and other.main:
        yield Contribution("main", "both", model.points.both_main)
    elif one.main != other.main:
        yield Contribution("main", "one", model.points.one_main)
    if one.realis != other.realis:
        yield Contribution("realis", f"{one.realis}, {other.realis}", model.points.other_realis)
    if one.things & other.things:
        yield Contribution("things", " ".join(sorted(one.things & other.things)), model.points.same_thing)


def kindred_types(one: Record, other: Record, model: Model) -> bool:
    """Whether some type of the one tells the same happening as some type of the other."""
    return not told_as(one.types, model).isdisjoint(other.types)


def _actors(one: Record, other: Record, model: Model) -> Iterator[Contribution]:
    points = model.points
    for name, mine, yours, same, different in (
        ("perpetrator", one.perpetrators, other.perpetrators, points.same_perpetrator, points.other_perpetrator),
        ("others", one.others, other.others, points.same_other, points.other_other),
    ):
        if mine and yours:
            both = sorted(mine & yours)
            yield Contribution(name, " ".join(both) or "different", same if both else different)


def _tolls(one: Record, other: Record, model: Model) -> Iterator[Contribution]:
    for kind, mine, yours in (("killed", one.killed, other.killed), ("injured", one.injured, other.injured)):
        if mine is not None and yours is not None:
            yield Contribution(kind, f"{_shown(mine)} and {_shown(yours)}", _toll(mine, yours, model))


def _toll(mine: Bounds, yours: Bounds, model: Model) -> float:
    low, high = _floor(mine, yours), _ceiling(mine, yours)
    if high is not None and low > high:
        return at(model.toll_ratio, high / low)
    return model.points.same_large_toll if low >= model.limits.large_toll else model.points.same_toll


def _floor(mine: Bounds, yours: Bounds) -> int:
    return max(mine[0] or 0, yours[0] or 0)


def _ceiling(mine: Bounds, yours: Bounds) -> int | None:
    return min((bound[1] for bound in (mine, yours) if bound[1] is not None), default=None)


def _shown(bounds: Bounds) -> str:
    low, high = bounds
    return str(low) if low == high else f"{'' if low is None else low}-{'' if high is None else high}"
