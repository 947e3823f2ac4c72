"""Targets and weapons of an event, each once with its claims."""

from collections.abc import Sequence

from casus.model import Claim, EventTarget, EventWeapon
from casus.weighing.roots import fold
from casus.weighing.tellings import Telling


def event_targets(tellings: Sequence[Telling]) -> tuple[EventTarget, ...]:
    """What was aimed at or hit, in the order in which it is told."""
    found: dict[str, EventTarget] = {}
    for telling in tellings:
        for mention in telling.mentions:
            for target in mention.targets:
                ids = _claims(telling.claims, mention.id, "target", target.name)
                known = found.get(fold(target.name))
                kept = known or EventTarget(name=target.name, kind=target.kind)
                found[fold(target.name)] = EventTarget(
                    name=kept.name, kind=kept.kind, claims=tuple(dict.fromkeys(kept.claims + ids))
                )
    return tuple(found.values())


def event_weapons(tellings: Sequence[Telling]) -> tuple[EventWeapon, ...]:
    """The weapons, in the order in which they are told."""
    found: dict[str, tuple[str, ...]] = {}
    for telling in tellings:
        for mention in telling.mentions:
            for index in mention.weapons:
                name = fold(telling.coding.weapons[index].name)
                found[name] = found.get(name, ()) + _claims(telling.claims, mention.id, "weapon", name)
    return tuple(EventWeapon(name=name, claims=tuple(dict.fromkeys(ids))) for name, ids in found.items())


def _claims(claims: Sequence[Claim], mention: str, about: str, name: str) -> tuple[str, ...]:
    return tuple(
        claim.id
        for claim in claims
        if claim.mention == mention and claim.about == about and fold(str(claim.value or "")) == fold(name)
    )
