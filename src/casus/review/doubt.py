"""How much an event is in doubt and how much it matters: what the review queue is ordered by.

Each ground for doubt has a weight, and doubt is the chance that at least one of them is a fault, taking the grounds
as independent: 1 - (1 - w1)(1 - w2)... (noisy-or, Pearl 1988). Importance joins toll and reports in the same way.
"""

from math import log10, prod

from casus.model import Event, EventToll
from casus.weighing.totals import everyone

GRADES = {"confirmed": 0.0, "fair": 0.05, "weak": 0.2, "contested": 0.3, "discounted": 0.15}
STATUSES = {"contested": 0.3, "denied": 0.25, "alleged": 0.15, "claimed": 0.05, "unknown": 0.1}
COARSE_TIMES = {"season": 0.15, "year": 0.2, "month": 0.1, "unknown": 0.2}
DISTRICT, COUNTRY = 3, 6
SITES = ("site", "near")
# A toll of ten thousand, and ten reports, count in full.
FULL_TOLL, FULL_REPORTS = 10_000, 10
Ground = tuple[float, str]


def doubt(event: Event) -> float:
    """From 0, nothing speaks against it, to 1; a conflict with a decision alone gives 1."""
    return _joined([weight for weight, _ in grounds(event)])


def importance(event: Event) -> float:
    """From 0 to 1 by toll (on a logarithmic scale) and reports; recency is added when the queue is read."""
    tolls = [everyone(event.tolls, kind) for kind in ("killed", "injured")]
    people = sum((toll.best or 0) for toll in tolls if toll)
    by_toll = min(1.0, log10(1 + people) / log10(FULL_TOLL))
    by_reports = min(1.0, (len(event.reports) - 1) / (FULL_REPORTS - 1)) if event.reports else 0.0
    return _joined([0.8 * by_toll, 0.5 * by_reports])


def reasons(event: Event) -> list[str]:
    """Why an analyst should look at the event, the weightiest ground first."""
    return [why for _, why in sorted(grounds(event), key=lambda ground: -ground[0])]


def grounds(event: Event) -> list[Ground]:
    """Every ground for doubt with its weight."""
    return [
        *((1.0, why) for why in event.conflicts),
        *((0.3, why) for why in event.doubts),
        *_of_grade(event),
        *_of_actors(event),
        *_of_tolls(event),
        *_of_place(event),
        *_of_time(event),
    ]


def _joined(weights: list[float]) -> float:
    return round(1 - prod(1 - weight for weight in weights), 4)


def _of_grade(event: Event) -> list[Ground]:
    weight = GRADES[event.grade]
    why = f"graded {event.grade}" + (f": {event.grade_rule}" if event.grade_rule else "")
    return [(weight, why)] if weight else []


def _of_actors(event: Event) -> list[Ground]:
    blamed = [actor for actor in event.actors if actor.role == "perpetrator"]
    found = [(STATUSES[a.status], f"{a.name} as perpetrator is {a.status}") for a in blamed if a.status in STATUSES]
    if not blamed and event.family == "violence":
        found.append((0.1, "no perpetrator is named"))
    return found


def _of_tolls(event: Event) -> list[Ground]:
    return [ground for kind in ("killed", "injured") for ground in _of_toll(event, everyone(event.tolls, kind), kind)]


def _of_toll(event: Event, toll: EventToll | None, kind: str) -> list[Ground]:
    """A toll is the more in doubt the further its ends are apart, and a little where one end is open."""
    if toll is None:
        return []
    low, high = toll.low, toll.high
    if low is None or high is None:
        return [(0.1, f"{kind}: {'up to' if low is None else 'at least'} {high if low is None else low}, no more")]
    if low == high or f"{kind}" in {correction.field for correction in event.corrections}:
        return []
    return [(round(0.5 * (high - low) / high, 4), f"{kind}: {low} to {high}; {_who_says(event, kind)}")]


def _who_says(event: Event, kind: str) -> str:
    """Each root with its figures, as a reader would ask for them."""
    said: dict[str, list[str]] = {}
    for claim in event.claims:
        if claim.about == kind and claim.value is not None:
            said.setdefault(claim.root or "a report", []).append(str(claim.value))
    parts = [f"{root} says {', '.join(dict.fromkeys(values))}" for root, values in said.items()]
    return "; ".join(parts) or "the reports differ"


def _of_place(event: Event) -> list[Ground]:
    sites = [place for place in event.places if place.role in SITES]
    if not sites:
        return [(0.15, "no place is known")]
    finest = min(place.precision for place in sites)
    if finest <= DISTRICT:
        return []
    return [(0.15 if finest >= COUNTRY else 0.1, f"the place is no finer than {sites[0].name}")]


def _of_time(event: Event) -> list[Ground]:
    weight = COARSE_TIMES.get(event.time.precision, 0.0)
    if not weight:
        return [(0.05, "the day is inferred")] if event.time.status == "inferred" else []
    what = "no day is known" if event.time.precision == "unknown" else f"the day is known to the {event.time.precision}"
    return [(weight, what)]
