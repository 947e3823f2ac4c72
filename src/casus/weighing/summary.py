"""One line a person can read."""

from collections.abc import Sequence
from datetime import date

from casus.model import EventActor, EventPlace, EventTime, EventToll
from casus.weighing.shown import shown

SHOWN_ACTORS = 2


def summary(
    label: str,
    actors: Sequence[EventActor],
    places: Sequence[EventPlace],
    time: EventTime,
    tolls: Sequence[EventToll],
    realis: str,
) -> str:
    """What, by whom, where, when and how many, leaving out what is not known."""
    head = label + (f" ({realis})" if realis != "actual" else "") + _by(actors)
    where = ", ".join(dict.fromkeys(p.name for p in places if p.role in ("site", "near")[: 1 + (len(places) == 1)]))
    parts = [head + (f" at {where}" if where else ""), when(time)]
    counts = ", ".join(f"{_count(toll)} {toll.kind}" + _of(toll) for toll in tolls if toll.best is not None)
    return ", ".join(part for part in parts if part) + (f": {counts}" if counts else "")


def _by(actors: Sequence[EventActor]) -> str:
    """Who did it; where nobody did, who said it; where nobody did either, who took part."""
    for word, roles in (("by", ("perpetrator",)), ("by", ("source", "actor")), ("of", ("party",))):
        named = shown([actor for actor in actors if actor.role in roles])[:SHOWN_ACTORS]
        if named:
            return f" {word} " + " and ".join(_with_status(actor) for actor in named)
    return ""


def _with_status(actor: EventActor) -> str:
    return actor.name + ("" if actor.status == "undisputed" else f" ({actor.status})")


def _count(toll: EventToll) -> str:
    if toll.high is None and toll.low is not None:
        return f"at least {toll.low}"
    if toll.low is None:
        return f"up to {toll.high}"
    return str(toll.best) if toll.low == toll.high else f"{toll.best} ({toll.low} to {toll.high})"


def _of(toll: EventToll) -> str:
    return "" if toll.group == "unknown" else f" ({toll.group.replace('_', ' ')})"


def when(time: EventTime) -> str:
    """The days of an event in words."""
    if time.earliest and time.latest:
        return day(time.earliest) if time.earliest == time.latest else f"{day(time.earliest)} to {day(time.latest)}"
    if time.earliest:
        return f"from {day(time.earliest)} on"
    return f"until {day(time.latest)}" if time.latest else ""


def day(value: date) -> str:
    """A day in words."""
    return f"{value.day} {value:%B %Y}"
