"""Whom of an event's actors a reader is shown: no bare word beside a name, no army beside its state."""

from collections.abc import Sequence

from casus.model import EventActor
from casus.weighing.wordings import is_general


def shown(actors: Sequence[EventActor]) -> list[EventActor]:
    """The actors less those that only repeat another of the same role in other words, in their order."""
    return [actor for actor in actors if not any(_stands_for(other, actor) for other in actors)]


def _stands_for(one: EventActor, other: EventActor) -> bool:
    """Whether the one says of the other all that a line can hold: it has a name, or is the state of an army."""
    if one is other or one.role != other.role or is_general(one.name, "doers"):
        return False
    if other.actor is None and (_has_name(one) or one.actor is None) and is_general(other.name, "doers"):
        return True
    if other.actor is None or other.actor.startswith("org:"):
        return _has_name(one) and one.name.lower() in other.name.lower()
    kind, _, state = (one.actor or "").partition(":")
    return kind == "state" and other.actor.startswith(f"force:{state}-")


def _has_name(actor: EventActor) -> bool:
    """Whether an actor is known, or called by a name of several words that the registry lacks."""
    words = [word for word in actor.name.split() if word[:1].isupper()]
    return actor.actor is not None or (len(words) > 1 and not is_general(actor.name, "doers"))
