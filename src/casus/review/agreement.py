"""How far analysts agree, by Krippendorff's alpha.

The only light library for it (PyPI's krippendorff) is GPL and the permissive one (nltk) heavy, so the formula stands
here: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), sections C and D.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from casus.model import Decision
from casus.review.chain import canonical
from casus.review.fields import FIELDS, KINDS

Distance = Callable[[Any, Any], float]
Unit = str


class FieldAgreement(NamedTuple):
    """Alpha of one field over the events that at least two decided on; None where there is nothing to compare."""

    field: str
    alpha: float | None
    units: int


class Agreement(NamedTuple):
    """Who decided, and how far they agree by field."""

    coders: list[str]
    fields: list[FieldAgreement]


def nominal(one: Any, other: Any) -> float:
    """Values are the same or not."""
    return float(one != other)


def interval(one: float, other: float) -> float:
    """The squared difference."""
    return float(one - other) ** 2


def ratio(one: float, other: float) -> float:
    """The squared difference in relation to the sum: nine for ten is little, none for one is all."""
    return ((one - other) / (one + other)) ** 2 if one + other else 0.0


def alpha(units: Sequence[Sequence[Any]], distance: Distance = nominal) -> float | None:
    """1 for full agreement, 0 for that of chance; `units` hold the values given to each, missing ones left out.

    None where no unit has two values, or all values are the same, so that chance alone would agree.
    """
    paired = [unit for unit in units if len(unit) > 1]
    values = [value for unit in paired for value in unit]
    expected = _spread(values, distance)
    if not paired or not expected:
        return None
    observed = sum(_spread(unit, distance) * len(unit) for unit in paired) / len(values)
    return 1 - observed / expected


def _spread(values: Sequence[Any], distance: Distance) -> float:
    """The mean distance of all ordered pairs of different values' places."""
    counts = Counter(values)
    total = sum(distance(one, other) * n * m for one, n in counts.items() for other, m in counts.items())
    return total / (len(values) * (len(values) - 1)) if len(values) > 1 else 0.0


def agreement(decisions: Sequence[Decision]) -> Agreement:
    """The agreement of all authors on the events that at least two decided on; `decisions` are those in force.

    What a coder says of a field is their last correction of it, else what they accepted. `verdict` is whether
    it is an event at all.
    """
    said = coded(decisions)
    coders = sorted({coder for one in said.values() for coder in one})
    return Agreement(coders, [_of_field(name, said) for name in ("verdict", *FIELDS)])


def coded(decisions: Sequence[Decision]) -> dict[Unit, dict[str, dict[str, Any]]]:
    """Event -> coder -> field -> value."""
    found: dict[Unit, dict[str, dict[str, Any]]] = {}
    for decision in decisions:
        if decision.verb not in ("accept", "correct", "discard"):
            continue
        own = found.setdefault(decision.event, {}).setdefault(decision.author, {})
        if decision.verb == "correct" and decision.field:
            own[decision.field] = key(decision.field, decision.value)
        else:
            own["verdict"] = decision.verb
        if decision.verb == "accept":
            values = {**decision.basis.get("values", {}), **decision.basis.get("shown", {})}
            for name, value in values.items():
                own[name] = key(name, value)
    return found


def _of_field(name: str, said: Mapping[Unit, Mapping[str, Mapping[str, Any]]]) -> FieldAgreement:
    units = [[own[name] for _, own in sorted(coders.items()) if name in own] for _, coders in sorted(said.items())]
    units = [unit for unit in units if len(unit) > 1]
    distance = ratio if name in KINDS else interval if name == "time" else nominal
    plain = [[value for value in unit if value is not None] for unit in units] if name in (*KINDS, "time") else units
    found = alpha(plain, distance)
    return FieldAgreement(name, None if found is None else round(found, 4), sum(len(unit) > 1 for unit in plain))


def key(name: str, value: Any) -> Any:
    """What of a value is compared: the best count of everyone, the first day, the names."""
    if name in KINDS:
        toll = _whole(value) if isinstance(value, list) else value
        read = FIELDS[name].read(toll)
        return read.best if read else None
    read = FIELDS[name].read(value)
    if name == "time":
        first: date | None = read.earliest or read.latest
        return first.toordinal() if first else None
    return canonical(sorted(one.name.lower() for one in read)) if isinstance(read, tuple) else read


def _whole(tolls: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The entry for everyone among those of one kind, else the first."""
    whole = (toll for toll in tolls if toll.get("group", "unknown") == "unknown" and not toll.get("side"))
    return next(whole, next(iter(tolls), None))
