"""From the figures in the words to one figure per root: combining, revising, leaving parts and totals apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from casus.model import Claim, Toll
from casus.weighing.policies import Figure
from casus.weighing.rivals import interested, rivals
from casus.weighing.roots import SUPPORTING, root_key
from casus.weighing.tellings import Telling

INTERESTED = frozenset({"party", "military", "state_media"})
FIRM = frozenset({"asserts", "acknowledges"})

Key = tuple[str, str, str | None]


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One figure in one report as one root gives it."""

    toll: Toll
    root: str
    report: str
    published: date | None
    claims: tuple[str, ...]
    interested: bool = False
    firm: bool = True

    @property
    def key(self) -> Key:
        """What was counted: kind, group and side."""
        return self.toll.kind, self.toll.group, self.toll.side

    @property
    def live(self) -> bool:
        """Whether it still counts; superseded figures and totals over many events do not."""
        return not (self.toll.superseded or self.toll.cumulative)


def statements(tellings: Sequence[Telling], voices: Mapping[str, str]) -> list[Statement]:
    """All figures of the cluster in canonical order, one per root that gives it."""
    return [one for telling in tellings for one in _of_telling(telling, voices)]


def _of_telling(telling: Telling, voices: Mapping[str, str]) -> list[Statement]:
    claims: dict[tuple[str, str, int], list[Claim]] = defaultdict(list)
    for claim in telling.claims:
        claims[claim.mention, claim.about, claim.item].append(claim)
    found: dict[tuple[int, int, Key, str], Statement] = {}
    for mention in telling.mentions:
        for item, toll in enumerate(mention.tolls):
            for one in _stated(toll, claims.get((mention.id, toll.kind, item), ()), telling, voices):
                found.setdefault((toll.start, toll.end, one.key, one.root), one)
    for rival in rivals(telling, voices):
        one = _statement(rival.toll, rival.root, rival.claims, telling)
        found.setdefault((rival.toll.start, rival.toll.end, one.key, one.root), one)
    return list(found.values())


def _stated(toll: Toll, claims: Sequence[Claim], telling: Telling, voices: Mapping[str, str]) -> list[Statement]:
    """The figure once per root that stands behind it; in the outlet's own voice where no claim names it."""
    supporting = [claim for claim in claims if claim.stance in SUPPORTING]
    if claims and not supporting:
        return []
    by_root: dict[str, list[Claim]] = defaultdict(list)
    for claim in supporting:
        by_root[root_key(claim, voices)].append(claim)
    report, published = telling.coding.report, telling.published
    if not by_root:
        return [Statement(toll=toll, root=voices[report], report=report, published=published, claims=())]
    return [_statement(toll, root, group, telling) for root, group in by_root.items()]


def _statement(toll: Toll, root: str, claims: Sequence[Claim], telling: Telling) -> Statement:
    return Statement(
        toll=toll,
        root=root,
        report=telling.coding.report,
        published=telling.published,
        claims=tuple(claim.id for claim in claims),
        interested=interested(claims, INTERESTED),
        firm=any(claim.stance in FIRM for claim in claims),
    )


def figures(group: Iterable[Statement]) -> list[Figure]:
    """One figure per root for statements of one key: the root's last word.

    Vague counts ("dozens") speak only where nobody gives a number.
    """
    told = list(group)
    by_root: dict[str, list[Statement]] = defaultdict(list)
    for one in [one for one in told if one.toll.words is None] or told:
        by_root[one.root].append(one)
    return [_last_word(by_root[root]) for root in sorted(by_root)]


def _last_word(group: Sequence[Statement]) -> Figure:
    """What a root says in the end: its latest reports count, and in them a revision before what it revises."""
    last = max(one.published or date.min for one in group)
    recent = [one for one in group if (one.published or date.min) == last]
    current = [one for one in recent if one.toll.revised] or recent
    low, high = combined([one.toll for one in current])
    return Figure(
        low=low,
        high=high,
        root=group[0].root,
        published=None if last == date.min else last,
        interested=all(one.interested for one in current),
        firm=any(one.firm for one in current),
    )


def combined(tolls: Sequence[Toll]) -> tuple[int | None, int | None]:
    """Bounds of several figures for the same people by the same root.

    Figures that can be true together are narrowed to what all allow; "nine" beside "at least nine" stays
    open, the careful words standing. A figure that is the sum of the others is their total. Otherwise the
    first told stands: headlines and leads carry the count of the whole.
    """
    lows = [toll.low for toll in tolls if toll.low is not None]
    highs = [toll.high for toll in tolls if toll.high is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is None or high is None or low < high:
        return low, high
    if low == high:
        careful = any(toll.low == low and toll.high is None for toll in tolls)
        return low, None if careful else high
    total = _total(tolls)
    return (total.low, total.high) if total else (tolls[0].low, tolls[0].high)


def _total(tolls: Sequence[Toll]) -> Toll | None:
    """The figure that equals the sum of all others, each counted once."""
    distinct = list({(toll.start, toll.end): toll for toll in tolls}.values())
    counts = [toll.low if toll.low is not None else toll.high or 0 for toll in distinct]
    whole = sum(counts)
    return next((t for t, count in zip(distinct, counts, strict=True) if len(counts) > 2 and 2 * count == whole), None)
