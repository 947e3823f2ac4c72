"""Which of the places that bear a name is meant.

Every candidate gets points for its size, its kind, how it bears the name, and how it fits the rest of the report:
the countries and first-level units of its other names, the actors' countries, the place that the text says it lies in,
and the distance to the other places. The weights were set on development texts of several kinds.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from casus.resolving.places.entries import ADMIN1, ADMIN2, COUNTRY, Entry, Named
from casus.resolving.places.spans import Span

Weights = defaultdict[str, float]
UnitWeights = defaultdict[tuple[str, str], float]
_COUNTRY_WEIGHT, _UNIT_WEIGHT, _CONTAINER_WEIGHT, _NEAR_WEIGHT = 3.0, 2.5, 6.0, 1.5
_ROUNDS = 3
_NEWSWORTHY = 1.2
_ENGLISH = frozenset(["US", "GB", "CA", "AU", "NZ", "IE"])


def distance_km(one: Entry, two: Entry) -> float:
    """Great-circle distance on a sphere of 6371 km (equirectangular below a degree is as good for ranking)."""
    lat1, lat2 = math.radians(one.latitude), math.radians(two.latitude)
    x = math.radians(two.longitude - one.longitude)
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(x / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))


def contains(outer: Entry, inner: Entry) -> bool:
    """Whether a place lies in another, as far as codes and radii say."""
    if outer.id == inner.id:
        return False
    if outer.kind == COUNTRY:
        return outer.country == inner.country and inner.kind != COUNTRY
    if outer.country and inner.country and outer.country != inner.country:
        return False
    if outer.kind in (ADMIN1, ADMIN2) and outer.code and inner.code:
        return outer.code == inner.code and inner.kind not in (COUNTRY, ADMIN1)
    return inner.kind not in (COUNTRY, ADMIN1) and distance_km(outer, inner) < max(40.0, 1.5 * outer.radius)


def base(named: Named, span: Span) -> float:
    """Points that do not depend on the rest of the report."""
    entry = named.entry
    score = math.log10(entry.population + 10) - (0.0, 2.5 if entry.country in _ENGLISH else 1.3, 2.5)[named.rank]
    if entry.kind == COUNTRY:
        score += 2.5
    elif entry.kind == ADMIN1:
        score = 4.2 + score / 8 + (1.8 if entry.country in _ENGLISH and named.rank == 0 else 0.0)
    elif entry.kind in ("region", "continent", "sea"):
        score = 6.0 + score / 8
    if entry.source.endswith("public maps"):
        score += _NEWSWORTHY
    if span.kind:
        score += 3.0 if entry.kind == span.kind else 0.0
        score -= 2.0 if entry.kind == COUNTRY else 0.0
    return score


def resolve(spans: Sequence[Span], actors: Mapping[str, int]) -> None:
    """Choose an entry for every span, in rounds: each sees what the one before chose elsewhere."""
    bases = {id(span): [base(named, span) for named in span.named] for span in spans}
    for span in spans:
        span.scores = list(bases[id(span)])
        span.chosen = _best(span).entry
    for _ in range(_ROUNDS):
        countries, units, anchors = _context(spans, actors)
        for span in spans:
            span.scores = _scores(span, bases[id(span)], countries, units, anchors)
        _lean_on_containers(spans)
        for span in spans:
            span.chosen = _best(span).entry
    _one_sense(spans)


def _best(span: Span) -> Named:
    return span.named[max(range(len(span.named)), key=lambda i: (span.scores[i], -i))]


def _context(spans: Sequence[Span], actors: Mapping[str, int]) -> tuple[Weights, UnitWeights, list[Entry]]:
    countries: Weights = defaultdict(float)
    units: UnitWeights = defaultdict(float)
    anchors: dict[str, Entry] = {}
    for span in {span.key: span for span in spans}.values():
        entry = span.chosen
        if entry is None or entry.country is None:
            continue
        sure = _sureness(span)
        countries[entry.country] += sure * (1.5 if entry.kind == COUNTRY else 1.0)
        if entry.code:
            units[entry.country, entry.code] += sure * (1.5 if entry.kind == ADMIN1 else 1.0)
        if entry.kind not in (COUNTRY, ADMIN1) and sure > 0.5:
            anchors[span.key] = entry
    for country, count in actors.items():
        countries[country] += 0.4 * min(count, 4)
    return countries, units, list(anchors.values())[:12]


def _sureness(span: Span) -> float:
    """How far the chosen candidate leads the next one of another country, 0.15 to 1."""
    chosen = span.chosen
    if chosen is None:
        return 0.0
    top = max(span.scores)
    others = [
        s
        for s, n in zip(span.scores, span.named, strict=True)
        if n.entry.country != chosen.country or n.entry.code != chosen.code
    ]
    return max(0.15, min(1.0, (top - max(others)) / 3.0)) if others else 1.0


def _scores(
    span: Span, bases: list[float], countries: Weights, units: UnitWeights, anchors: Sequence[Entry]
) -> list[float]:
    own = span.chosen
    weight = _sureness(span) * (1.5 if own and own.kind == COUNTRY else 1.0)
    unit_weight = _sureness(span) * (1.5 if own and own.kind == ADMIN1 else 1.0)
    total = max(sum(countries.values()) - weight, 0.5)
    scores = []
    for named, points in zip(span.named, bases, strict=True):
        entry, score = named.entry, points
        mine = own is not None and entry.country == own.country
        share = (countries[entry.country] - (weight if mine else 0.0)) / total if entry.country else 0.0
        score += _COUNTRY_WEIGHT * max(0.0, share) ** 0.5
        if entry.code and entry.country:
            same = mine and own is not None and entry.code == own.code
            part = (units[entry.country, entry.code] - (unit_weight if same else 0.0)) / total
            score += _UNIT_WEIGHT * max(0.0, part) ** 0.5
        if entry.kind not in (COUNTRY, "continent"):
            score += _NEAR_WEIGHT * _closeness(entry, anchors)
        scores.append(score)
    return scores


def _closeness(entry: Entry, anchors: Sequence[Entry]) -> float:
    near = [
        abs(a.latitude - entry.latitude) + abs(a.longitude - entry.longitude) for a in anchors if a.name != entry.name
    ]
    return max((math.exp(-step / 1.5) for step in near if step < 6), default=0.0)


def _lean_on_containers(spans: Sequence[Span]) -> None:
    """Points for candidates that lie in a candidate of the place that the text puts them in, and for that one."""
    for span in spans:
        outer = span.container
        if outer is None:
            continue
        top = max(outer.scores)
        pairs = [
            (i, j, outer.scores[j] - top)
            for i, inner in enumerate(span.named)
            for j, around in enumerate(outer.named)
            if contains(around.entry, inner.entry)
        ]
        for i in {i for i, _, _ in pairs}:
            span.scores[i] += _CONTAINER_WEIGHT + max(gap for k, _, gap in pairs if k == i)
        highest = max(span.scores)
        for j in {j for _, j, _ in pairs}:
            outer.scores[j] += max(0.0, 3.0 + max(span.scores[i] - highest for i, k, _ in pairs if k == j))


def _one_sense(spans: Sequence[Span]) -> None:
    """One name means one place in a report, unless the text puts a mention elsewhere: the surest mention decides."""
    groups: dict[tuple[str, str | None], list[Span]] = {}
    for span in spans:
        groups.setdefault((span.key, span.kind), []).append(span)
    for group in groups.values():
        surest = max(group, key=lambda s: (s.container is not None, max(s.scores)))
        for span in group:
            if span.container is None:
                span.chosen = surest.chosen
