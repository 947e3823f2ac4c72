"""Every figure of an event as it was given, and which of them still count."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

import msgspec

from casus.dossier.evidence import Evidence
from casus.weighing.figures import Statement, statements


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A figure by one source in one report; None is an open side. `superseded`: its source gave a later one."""

    day: date | None
    kind: str
    group: str
    side: str | None
    low: int | None
    best: int | None
    high: int | None
    report: str
    claim: str | None
    root: str | None
    superseded: bool


def toll_history(evidence: Evidence) -> list[Figure]:
    """The figures by kind, then by the day of their report; totals over many events are left out."""
    told = [one for one in statements(evidence.tellings, evidence.voices) if not one.toll.cumulative]
    last = _last_days(told)
    found = [_figure(evidence, one, last) for one in told]
    return sorted(found, key=lambda one: (one.kind, one.group, one.day is None, one.day or date.min, one.best or 0))


def _last_days(told: Iterable[Statement]) -> dict[tuple[object, ...], date]:
    last: dict[tuple[object, ...], date] = defaultdict(lambda: date.min)
    for one in told:
        last[one.root, one.key] = max(last[one.root, one.key], one.published or date.min)
    return last


def _figure(evidence: Evidence, one: Statement, last: dict[tuple[object, ...], date]) -> Figure:
    toll = one.toll
    return Figure(
        day=one.published,
        kind=toll.kind,
        group=toll.group,
        side=toll.side,
        low=toll.low,
        best=toll.low if toll.low is not None else toll.high,
        high=toll.high,
        report=one.report,
        claim=one.claims[0] if one.claims else None,
        root=name_of(evidence, one),
        superseded=toll.superseded or (one.published or date.min) < last[one.root, one.key],
    )


def name_of(evidence: Evidence, one: Statement) -> str | None:
    """The name of whoever gives a figure; that of the outlet where no claim names anybody."""
    claim = next((evidence.claims[name] for name in one.claims if name in evidence.claims), None)
    return evidence.speaker(claim).name if claim else evidence.outlet(one.report)
