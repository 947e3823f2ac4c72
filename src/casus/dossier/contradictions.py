"""What the sources of an event say that cannot be true together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from casus.dossier.evidence import Evidence
from casus.model import Claim, EventActor
from casus.weighing.figures import Key, Statement, statements
from casus.weighing.figures import figures as last_words
from casus.weighing.policies import Figure
from casus.weighing.roots import SUPPORTING, fold

BLAME = frozenset({"perpetrator", "responsibility"})
AGAINST = frozenset({"denies", "doubts"})


class Contradiction(msgspec.Struct, frozen=True):
    """One thing on which sources disagree: the field, a sentence that says how, the claims behind it."""

    field: str
    text: str
    claims: tuple[str, ...]


def contradictions(evidence: Evidence) -> Iterator[Contradiction]:
    """What is denied first, then who is blamed, when it was, and how many."""
    yield from _denied(evidence)
    yield from _blamed(evidence)
    yield from _days(evidence)
    yield from _tolls(evidence)


def _denied(evidence: Evidence) -> Iterator[Contradiction]:
    about = [claim for claim in evidence.in_time() if claim.about == "event"]
    against = [claim for claim in about if claim.stance in AGAINST]
    if against and len(against) < len(about):
        text = f"{_who(evidence, against)} {_verb(evidence, against)} it"
        yield Contradiction("event", text, _ids(against))


def _blamed(evidence: Evidence) -> Iterator[Contradiction]:
    blamed = [actor for actor in evidence.event.actors if actor.role == "perpetrator"]
    for actor in blamed:
        own = _about(evidence, actor)
        against = [claim for claim in own if claim.stance in AGAINST]
        if against:
            backed = [claim for claim in own if claim.stance in SUPPORTING]
            behind = f", named by {_who(evidence, backed)}" if backed else ""
            text = f"{actor.name}{behind}: {_who(evidence, against)} {_verb(evidence, against)} it"
            yield Contradiction("perpetrator", text, _ids([*against, *backed]))
    named = {claim.id for actor in blamed for claim in _about(evidence, actor)}
    plain = [claim for claim in evidence.in_time() if _refuses(claim) and claim.id not in named]
    if plain:
        yield Contradiction("perpetrator", f"{_who(evidence, plain)} {_verb(evidence, plain)} it", _ids(plain))
    rivals = [actor for actor in blamed if actor.status == "contested"]
    if len(rivals) > 1:
        sides = [(actor, [c for c in _about(evidence, actor) if c.stance in SUPPORTING]) for actor in rivals]
        text = "; ".join(f"{_who(evidence, claims)}: {actor.name}" for actor, claims in sides if claims)
        yield Contradiction("perpetrator", text, _ids([claim for _, claims in sides for claim in claims]))


def _refuses(claim: Claim) -> bool:
    """A denial that names no culprit, such as "denied responsibility"."""
    return claim.about in BLAME and claim.stance in AGAINST


def _about(evidence: Evidence, actor: EventActor) -> list[Claim]:
    named = set(actor.claims)
    return [
        claim
        for claim in evidence.in_time()
        if claim.id in named or (claim.about in BLAME and fold(str(claim.value or "")) == fold(actor.name))
    ]


def _days(evidence: Evidence) -> Iterator[Contradiction]:
    """Days are taken from claims that name one; words such as "last week" contradict nothing."""
    by_day: dict[str, list[Claim]] = defaultdict(list)
    for claim in evidence.in_time():
        if claim.about == "time" and claim.stance in SUPPORTING and _is_day(claim.value):
            by_day[str(claim.value)].append(claim)
    reports = [{claim.report for claim in claims} for claims in by_day.values()]
    if len(by_day) > 1 and not set.intersection(*reports):
        text = "; ".join(f"{_who(evidence, claims)}: {day}" for day, claims in sorted(by_day.items()))
        yield Contradiction("time", text, _ids([claim for claims in by_day.values() for claim in claims]))


def _is_day(value: object) -> bool:
    try:
        return bool(date.fromisoformat(str(value)))
    except ValueError:
        return False


def _tolls(evidence: Evidence) -> Iterator[Contradiction]:
    groups: dict[Key, list[Statement]] = defaultdict(list)
    for one in statements(evidence.tellings, evidence.voices):
        if one.live and not one.toll.part:
            groups[one.key].append(one)
    for (kind, group, _), told in groups.items():
        figures = last_words(told)
        if any(all(figure.allows(count) for figure in figures) for count in {figure.stated for figure in figures}):
            continue
        names = {one.root: _name(evidence, one) for one in told}
        people = "" if group == "unknown" else f" ({group.replace('_', ' ')})"
        said = "; ".join(
            f"{names[figure.root]}: {bounds(figure)}" for figure in sorted(figures, key=lambda f: (f.stated, f.root))
        )
        yield Contradiction(
            kind, f"{kind}{people}: {said}", tuple(dict.fromkeys(c for one in told for c in one.claims))
        )


def bounds(figure: Figure) -> str:
    """A figure as a reader writes it."""
    if figure.low == figure.high:
        return str(figure.low)
    if figure.high is None:
        return f"at least {figure.low}"
    return f"up to {figure.high}" if figure.low is None else f"{figure.low} to {figure.high}"


def _name(evidence: Evidence, one: Statement) -> str:
    claim = next((evidence.claims[name] for name in one.claims if name in evidence.claims), None)
    name = evidence.speaker(claim).name if claim else evidence.outlet(one.report)
    return name or f"report {one.report}"


def _who(evidence: Evidence, claims: Sequence[Claim]) -> str:
    return ", ".join(_names(evidence, claims)) or "nobody"


def _verb(evidence: Evidence, claims: Sequence[Claim]) -> str:
    verb = "deny" if any(claim.stance == "denies" for claim in claims) else "doubt"
    one = {"deny": "denies", "doubt": "doubts"}
    return verb if len(_names(evidence, claims)) > 1 else one[verb]


def _names(evidence: Evidence, claims: Sequence[Claim]) -> list[str]:
    return list(dict.fromkeys(evidence.speaker(claim).name or f"report {claim.report}" for claim in claims))


def _ids(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.id for claim in claims))
