"""A report's text as marked ranges: what was read where, and for which event."""

from collections.abc import Iterator, Sequence

import msgspec

from casus.model import Claim, Coding, Event, Mention

KINDS = {"event": "trigger", "responsibility": "perpetrator", "cause": "weapon"}
TOLLS = frozenset({"killed", "injured", "missing", "captured", "displaced"})
# Why a clause is not news, in words; the keys are the realis of its mention.
WHY = {
    "planned": "announced or intended, not yet done",
    "hypothetical": "possible, feared or asked for, not done",
    "generic": "a habit or a total over many events",
    "negated": "said not to have happened",
}


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """A half-open range of the text: what it is, a label to show, and the event, claim and mention it belongs to."""

    start: int
    end: int
    kind: str
    label: str
    event: str | None = None
    claim: str | None = None
    mention: str | None = None


def spans(coding: Coding, events: Sequence[Event]) -> list[Marked]:
    """All that was read in a report, in text order; wider ranges before those inside them."""
    owners = _owners(coding, events)
    found = [
        *_triggers(coding, owners),
        *_names(coding),
        *_speech(coding),
        *(_claimed(claim, owners.get(claim.mention)) for claim in coding.claims),
    ]
    unique = {(one.start, one.end, one.kind, one.event, one.claim): one for one in found if one.start < one.end}
    return sorted(unique.values(), key=lambda one: (one.start, -one.end, one.kind, one.label))


def _owners(coding: Coding, events: Sequence[Event]) -> dict[str, str]:
    """Mention id -> the event that it tells."""
    told = {
        (mention.start, mention.end): event.id
        for event in events
        for mention in event.mentions
        if mention.report == coding.report
    }
    return {m.id: told[m.start, m.end] for m in coding.mentions if (m.start, m.end) in told}


def _triggers(coding: Coding, owners: dict[str, str]) -> Iterator[Marked]:
    for mention in coding.mentions:
        label = mention.type.replace("_", " ")
        if mention.realis != "actual":
            label += f" ({mention.realis})"
        event = owners.get(mention.id)
        yield Marked(start=mention.start, end=mention.end, kind="trigger", label=label, event=event, mention=mention.id)
        yield from _roles(coding, mention, event)


def _roles(coding: Coding, mention: Mention, event: str | None) -> Iterator[Marked]:
    for role in mention.roles:
        kind = "perpetrator" if role.role == "perpetrator" else "target"
        yield Marked(start=role.start, end=role.end, kind=kind, label=f"{role.role}: {role.name}", event=event,
                     mention=mention.id)  # fmt: skip
    for target in mention.targets:
        yield Marked(start=target.start, end=target.end, kind="target", label=f"target: {target.name}", event=event,
                     mention=mention.id)  # fmt: skip
    for toll in mention.tolls:
        yield Marked(start=toll.start, end=toll.end, kind="toll", label=_toll(toll.kind, toll.low, toll.high),
                     event=event, mention=mention.id)  # fmt: skip
    for item in mention.places:
        place = coding.places[item.place]
        yield Marked(start=place.start, end=place.end, kind="place", label=f"{item.role}: {place.name}", event=event,
                     mention=mention.id)  # fmt: skip
    for index in mention.times:
        time = coding.times[index]
        yield Marked(start=time.start, end=time.end, kind="time", label=time.value or time.type, event=event,
                     mention=mention.id)  # fmt: skip


def _toll(kind: str, low: int | None, high: int | None) -> str:
    if low == high:
        return f"{kind}: {low}"
    return f"{kind}: {'–' if low is None else low} to {'–' if high is None else high}"


def _names(coding: Coding) -> Iterator[Marked]:
    """Names that no mention uses are shown as well: a reader wants to see that they were seen."""
    for time in coding.times:
        yield Marked(start=time.start, end=time.end, kind="time", label=time.value or time.type)
    for place in coding.places:
        yield Marked(start=place.start, end=place.end, kind="place", label=place.name)
    for actor in (a for a in coding.actors if a.form != "pronoun"):
        yield Marked(start=actor.start, end=actor.end, kind="actor", label=actor.label or actor.name)
    for weapon in coding.weapons:
        yield Marked(start=weapon.start, end=weapon.end, kind="weapon", label=weapon.name)


def _speech(coding: Coding) -> Iterator[Marked]:
    for said in coding.attributions:
        speaker = said.speaker or f"unnamed ({said.speaker_kind})"
        if said.source:
            yield Marked(start=said.source[0], end=said.source[1], kind="source", label=speaker)
        if said.cue:
            yield Marked(start=said.cue[0], end=said.cue[1], kind="cue", label=said.stance)
        for start, end in said.content:
            yield Marked(start=start, end=end, kind="content", label=f"{speaker} {said.stance}")


def _claimed(claim: Claim, event: str | None) -> Marked:
    kind = "toll" if claim.about in TOLLS else KINDS.get(claim.about, claim.about)
    label = claim.about if claim.value is None else f"{claim.about}: {claim.value}"
    return Marked(start=claim.start, end=claim.end, kind=kind, label=label, event=event, claim=claim.id,
                  mention=claim.mention or None)  # fmt: skip


class Background(msgspec.Struct, frozen=True):
    """A sentence whose clause was read, but not as news, and why."""

    start: int
    end: int
    sentence: str
    realis: str
    why: str


def background(coding: Coding) -> list[Background]:
    """What was read as plan, fear, habit or denial."""
    found: dict[tuple[int, str], Background] = {}
    for mention in coding.mentions:
        if mention.realis != "actual":
            start, end = coding.sentences[mention.sentence]
            why = mention.why or WHY[mention.realis]
            found[start, mention.realis] = Background(start, end, coding.text[start:end], mention.realis, why)
    return [found[key] for key in sorted(found)]
