"""The toll of everyone in an event, for tables and maps that hold one number."""

from collections.abc import Sequence

from casus.model import EventToll
from casus.model.toll import TollGroup

# Groups whose members are also counted in a wider one.
PARTS: frozenset[TollGroup] = frozenset({"child", "woman", "aid_worker", "journalist"})


def everyone(tolls: Sequence[EventToll], kind: str) -> EventToll | None:
    """One entry for all people of a kind, None where no figure is given.

    A figure of no group and side stands for everyone. Without one the wide groups (combatants, civilians,
    officials) are added up, or the parts (children, women, ...) where those are more.
    """
    own = [toll for toll in tolls if toll.kind == kind]
    whole = [toll for toll in own if toll.group == "unknown" and toll.side is None]
    if whole or len(own) < 2:
        return next(iter(whole or own), None)
    wide, parts = [t for t in own if t.group not in PARTS], [t for t in own if t.group in PARTS]
    return max(_sum(wide), _sum(parts), key=lambda toll: toll.best or 0)


def _sum(tolls: Sequence[EventToll]) -> EventToll:
    lows, highs = [toll.low for toll in tolls], [toll.high for toll in tolls]
    return EventToll(
        kind=tolls[0].kind if tolls else "killed",
        low=None if None in lows else sum(low or 0 for low in lows),
        best=sum(toll.best or 0 for toll in tolls),
        high=None if None in highs else sum(high or 0 for high in highs),
        claims=tuple(claim for toll in tolls for claim in toll.claims),
    )
