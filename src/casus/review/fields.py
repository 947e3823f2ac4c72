"""The fields of an event that an analyst can correct: how each is read, said and set."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

import msgspec

from casus.errors import UsageError
from casus.model import Claim, Event, EventActor, EventPlace, EventTarget, EventTime, EventToll, EventWeapon, Realis
from casus.model.mention import PlaceRole
from casus.model.toll import TollKind
from casus.review import values

SITES: tuple[PlaceRole, ...] = ("site", "near")
KINDS: tuple[TollKind, ...] = get_args(TollKind)
Types = Mapping[str, Any]


class Field(msgspec.Struct, frozen=True):
    """One field: which claims are about it, what an event says there, and the event with another value.

    `put` takes the event, the value read and the ids of the claims that bear it out.
    """

    about: tuple[str, ...]
    read: Callable[[Any], Any]
    get: Callable[[Event], Any]
    put: Callable[[Event, Any, tuple[str, ...]], Event]


def field(name: str | None) -> Field:
    """The field of that name. Raises UsageError with the known names."""
    if name not in FIELDS:
        raise UsageError(f"field: {name!r} is none of {', '.join(FIELDS)}")
    return FIELDS[name]


def check(name: str | None, value: Any) -> None:
    """Raises UsageError where there is no such field, or the value is none of its kind."""
    known = field(name)
    try:
        known.read(value)
    except (ValueError, TypeError, msgspec.ValidationError) as error:
        raise UsageError(f"value: {value!r} is no value of {name}: {error}") from None


def shown(event: Event, name: str) -> Any:
    """What the event says in a field, as plain JSON data."""
    return msgspec.to_builtins(field(name).get(event))


def claims_about(event: Event, name: str) -> list[Claim]:
    """The claims of the event about a field, in their order."""
    return [claim for claim in event.claims if claim.about in field(name).about]


def put(event: Event, name: str, value: Any, support: tuple[str, ...]) -> Event:
    """The event with another value in a field; `support` are the ids of claims that say the same."""
    known = field(name)
    return known.put(event, known.read(value), support)


# Getting: what weighing decided, without the claims behind it, which have a comparison of their own.


def _tolls(kind: TollKind) -> Callable[[Event], Any]:
    return lambda event: [_bare(toll) for toll in event.tolls if toll.kind == kind]


def _actors(event: Event) -> Any:
    return [_bare(actor) for actor in event.actors if actor.role == "perpetrator"]


def _sites(event: Event) -> Any:
    return [place for place in event.places if place.role in SITES]


def _bare(value: msgspec.Struct) -> dict[str, Any]:
    return {name: found for name, found in msgspec.structs.asdict(value).items() if name != "claims"}


# Setting


def _put_toll(kind: TollKind) -> Callable[[Event, Any, tuple[str, ...]], Event]:
    def put_toll(event: Event, toll: EventToll | None, support: tuple[str, ...]) -> Event:
        if toll is None:
            return msgspec.structs.replace(event, tolls=tuple(t for t in event.tolls if t.kind != kind))
        fresh = msgspec.structs.replace(toll, kind=kind, claims=support)
        same = [(t.kind, t.group, t.side) == (kind, fresh.group, fresh.side) for t in event.tolls]
        if any(same):
            tolls = [fresh if is_it else t for is_it, t in zip(same, event.tolls, strict=True)]
        else:
            first = next((i for i, t in enumerate(event.tolls) if KINDS.index(t.kind) >= KINDS.index(kind)), None)
            at = len(event.tolls) if first is None else first
            tolls = [*event.tolls[:at], fresh, *event.tolls[at:]]
        return msgspec.structs.replace(event, tolls=tuple(tolls))

    return put_toll


def _put_actors(event: Event, actors: tuple[EventActor, ...], support: tuple[str, ...]) -> Event:
    fresh = tuple(msgspec.structs.replace(actor, role="perpetrator", claims=support) for actor in actors)
    others = tuple(actor for actor in event.actors if actor.role != "perpetrator")
    return msgspec.structs.replace(event, actors=fresh + others)


def _put_targets(event: Event, targets: tuple[EventTarget, ...], support: tuple[str, ...]) -> Event:
    return msgspec.structs.replace(event, targets=tuple(msgspec.structs.replace(t, claims=support) for t in targets))


def _put_weapons(event: Event, weapons: tuple[EventWeapon, ...], support: tuple[str, ...]) -> Event:
    return msgspec.structs.replace(event, weapons=tuple(msgspec.structs.replace(w, claims=support) for w in weapons))


def _put_places(event: Event, places: tuple[EventPlace, ...], _: tuple[str, ...]) -> Event:
    """A bare name that the event knows keeps its point."""
    known = {place.name: place for place in event.places}
    bare = [place.latitude is None and place.name in known for place in places]
    fresh = [
        msgspec.structs.replace(known[place.name], role=place.role) if is_bare else place
        for is_bare, place in zip(bare, places, strict=True)
    ]
    others = [place for place in event.places if place.role not in SITES]
    return msgspec.structs.replace(event, places=(*fresh, *others))


def _put_time(event: Event, time: EventTime, _: tuple[str, ...]) -> Event:
    return msgspec.structs.replace(event, time=time)


def _put_type(event: Event, name: str, _: tuple[str, ...]) -> Event:
    return msgspec.structs.replace(event, type=name)


def _put_realis(event: Event, realis: Realis, _: tuple[str, ...]) -> Event:
    return msgspec.structs.replace(event, realis=realis)


FIELDS: dict[str, Field] = {
    "type": Field((), values.word, lambda event: event.type, _put_type),
    "realis": Field((), values.realis, lambda event: event.realis, _put_realis),
    "time": Field(("time",), values.time, lambda event: event.time, _put_time),
    "place": Field(("place",), values.places, _sites, _put_places),
    "perpetrator": Field(("perpetrator", "responsibility"), values.actors, _actors, _put_actors),
    "target": Field(("target",), values.targets, lambda event: [_bare(t) for t in event.targets], _put_targets),
    "weapon": Field(("weapon",), values.weapons, lambda event: [_bare(w) for w in event.weapons], _put_weapons),
    **{kind: Field((kind,), values.toll, _tolls(kind), _put_toll(kind)) for kind in KINDS},
}


def typed(event: Event, types: Types) -> Event:
    """The event with label, family and codes of its type. Raises KeyError where the codebook lacks the type."""
    entry = types[event.type]
    return msgspec.structs.replace(event, label=entry.label, family=entry.family, codes=dict(entry.codes))
