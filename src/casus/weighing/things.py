"""Targets and weapons of an event, each once with its claims."""

from collections.abc import Sequence

from casus.model import Claim, EventActor, EventTarget, EventWeapon, Target
from casus.weighing.parts import HARMED
from casus.weighing.roots import fold
from casus.weighing.tellings import Telling
from casus.weighing.wordings import distinct, is_general, one_thing


def event_targets(tellings: Sequence[Telling], beside: Sequence[EventActor] = ()) -> tuple[EventTarget, ...]:
    """What was aimed at or hit, in the order in which it is told, one thing once under its fullest name.

    `beside` are the actors of the event: what is one of them under fewer words is left to them, and words for
    anything ("sites") say nothing beside a known target.
    """
    found: dict[str, EventTarget] = {}
    told = _told(tellings)
    homes = distinct([target.name for target, _ in told])
    for target, ids in told:
        known = found.get(fold(homes[target.name]))
        kept = known or EventTarget(name=homes[target.name], kind=target.kind)
        found[fold(kept.name)] = EventTarget(
            name=kept.name, kind=kept.kind, claims=tuple(dict.fromkeys(kept.claims + ids))
        )
    return _beside(list(found.values()), [actor for actor in beside if actor.role in HARMED])


def _told(tellings: Sequence[Telling]) -> list[tuple[Target, tuple[str, ...]]]:
    return [
        (target, _claims(telling.claims, mention.id, "target", target.name))
        for telling in tellings
        for mention in telling.mentions
        for target in mention.targets
    ]


def _beside(targets: Sequence[EventTarget], harmed: Sequence[EventActor]) -> tuple[EventTarget, ...]:
    own = [t for t in targets if not any(one_thing(t.name, actor.name) for actor in harmed)]
    telling = [t for t in own if t.kind != "land" and not is_general(t.name, "things")]
    named = any(actor.actor for actor in harmed)
    return tuple(telling if telling or named else own)


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
