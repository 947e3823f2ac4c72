"""Where an event took place: the finest places that the reports state."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from casus.model import EventPlace, PlaceName
from casus.model.mention import PlaceRole
from casus.weighing.roots import fold
from casus.weighing.tellings import Telling

PRECISION_OF_DISTRICT = 3
PRECISION_OF_COUNTRY = 6
# Where a place is told in two roles, the one that says more about the happening stands.
ROLE_ORDER: tuple[PlaceRole, ...] = ("site", "near", "intended_target", "origin", "passage")
SITES = ("site", "near")


class Named(msgspec.Struct, frozen=True):
    """A place as one mention gives it, with the keys of the places that contain it."""

    key: str
    role: PlaceRole
    place: PlaceName
    inside: frozenset[str]


def event_places(tellings: Sequence[Telling]) -> tuple[EventPlace, ...]:
    """Places, finest first, then most often told, then first told; wider places only where nothing finer is."""
    named = [one for telling in tellings for one in _named(telling)]
    counts = Counter(one.key for one in named)
    first: dict[str, Named] = {}
    for one in named:
        known = first.get(one.key)
        if known is None or ROLE_ORDER.index(one.role) < ROLE_ORDER.index(known.role):
            first[one.key] = one
    order = {key: position for position, key in enumerate(first)}
    kept = [one for one in first.values() if not _contains_a_finer(one, first.values())]
    kept.sort(key=lambda one: (_role_rank(one.role), one.place.precision, -counts[one.key], order[one.key]))
    return tuple(_event_place(one) for one in kept)


def _named(telling: Telling) -> list[Named]:
    places = telling.coding.places
    return [
        Named(place_key(places[at.place]), at.role, places[at.place], _containers(places, at.place))
        for mention in telling.mentions
        for at in mention.places
    ]


def place_key(place: PlaceName) -> str:
    """What identifies a place: its gazetteer entry, else its point, else its folded name."""
    if place.geonames_id is not None:
        return f"geonames:{place.geonames_id}"
    if place.entry:
        return "entry:" + place.entry
    if place.latitude is not None and place.longitude is not None:
        return f"point:{place.latitude:.2f},{place.longitude:.2f}"
    return "name:" + fold(place.name)


def _containers(places: Sequence[PlaceName], index: int) -> frozenset[str]:
    """Keys of the places around a place, by the text's own words."""
    found: set[str] = set()
    within = places[index].within
    while within is not None and 0 <= within < len(places) and len(found) < len(places):
        key = place_key(places[within])
        if key in found:
            break
        found.add(key)
        within = places[within].within
    return frozenset(found)


def _role_rank(role: PlaceRole) -> int:
    return 0 if role in SITES else ROLE_ORDER.index(role)


def _contains_a_finer(wide: Named, others: Iterable[Named]) -> bool:
    """Whether another place of the same role lies inside this one."""
    return any(_inside(fine, wide) for fine in others if fine is not wide)


def _inside(fine: Named, wide: Named) -> bool:
    if _role_rank(fine.role) != _role_rank(wide.role):
        return False
    if wide.key in fine.inside:
        return True
    if wide.place.kind == "region" and wide.place.country is None and fine.place.country:
        return True
    if wide.place.precision < PRECISION_OF_DISTRICT or fine.place.precision >= wide.place.precision:
        return False
    if wide.place.country is None or fine.place.country != wide.place.country:
        return False
    return wide.place.precision >= PRECISION_OF_COUNTRY or wide.place.admin1 in (None, fine.place.admin1)


def _event_place(one: Named) -> EventPlace:
    place = one.place
    return EventPlace(
        name=place.name,
        role=one.role,
        latitude=place.latitude,
        longitude=place.longitude,
        country=place.country,
        admin1=place.admin1,
        geonames_id=place.geonames_id,
        precision=place.precision,
    )
