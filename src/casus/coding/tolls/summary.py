"""What the tolls of one happening amount to: totals before lists, the same people once, parts never added."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from casus.model.toll import Toll, TollGroup, TollKind

Range = tuple[int | None, int | None]
_KINDS: tuple[TollKind, ...] = ("killed", "injured", "missing", "captured", "displaced")
_FINE = frozenset(("child", "woman", "aid_worker", "journalist"))


def summarise(tolls: Iterable[Toll]) -> tuple[Toll, ...]:
    """The tolls of one happening: for each kind the totals that it claims, then parts by group.

    People told of twice count once, people among others are not added to them, distinct people are
    added up, and the dead are taken out of those merely "shot". Each toll keeps its words.
    """
    told = [toll for toll in tolls if not (toll.cumulative or toll.superseded)]
    return tuple(toll for kind in _KINDS for toll in _summary(told, kind))


def total(tolls: Iterable[Toll], kind: TollKind) -> Range | None:
    """(low, high) over the totals that the tolls of one happening claim for a kind; None where none does."""
    found = [toll for toll in summarise(tolls) if toll.kind == kind and not toll.part]
    if not found:
        return None
    lows = [toll.low if toll.low is not None else toll.high for toll in found]
    highs = [toll.high for toll in found]
    return min(low or 0 for low in lows), None if None in highs else max(high or 0 for high in highs)


class _Group(msgspec.Struct):
    """The figures about the same people, with what is told of those among them."""

    tolls: list[Toll]
    members: list["_Group"]

    @property
    def first(self) -> Toll:
        return self.tolls[0]


def _summary(tolls: Sequence[Toll], kind: TollKind) -> list[Toll]:
    whole = [toll for toll in tolls if not toll.part and not toll.implied and toll.high != 0]
    counted = [share for group in _groups(whole) for share in _shares(group, kind)]
    parts = [toll for toll in tolls if toll.part and toll.kind == kind]
    if not counted:
        return _fallback(tolls, kind) + parts
    exact = [toll for toll in counted if not _is_vague(toll)]
    return _sum(exact or counted[:1]) + parts


def _fallback(tolls: Sequence[Toll], kind: TollKind) -> list[Toll]:
    """Without any counted people: an explicit none, else what the name of the happening implies."""
    none = [toll for toll in tolls if toll.kind == kind and toll.high == 0]
    implied = [toll for toll in tolls if toll.kind == kind and toll.implied]
    return implied[:1] or none[:1]


def _is_vague(toll: Toll) -> bool:
    return toll.words is not None and (toll.low or 0) <= 2


def _groups(tolls: Sequence[Toll]) -> list[_Group]:
    """The top groups of people, with their members inside."""
    table: dict[int, _Group] = {}
    loose = []
    for toll in tolls:
        if toll.people < 0:
            loose.append(_Group([toll], []))
        else:
            table.setdefault(toll.people, _Group([], [])).tolls.append(toll)
    top = []
    for group in table.values():
        holder = table.get(group.first.within)
        if holder and holder is not group:
            holder.members.append(group)
        else:
            top.append(group)
    return sorted(top + loose, key=lambda group: group.first.start)


def _shares(group: _Group, kind: TollKind) -> list[Toll]:
    """What a group contributes to a kind: its own figure, or those of its members that the figure leaves open."""
    own = [toll for toll in group.tolls if toll.kind == kind]
    deaths = sum(toll.low or 0 for member in group.members for toll in _shares(member, "killed"))
    died = any(toll.kind == "killed" for toll in group.tolls)
    if kind == "injured" and (died or deaths) and own:
        return [] if died else _survivors(own[0], deaths)
    if own:
        return [own[0]]
    return [toll for member in group.members for toll in _shares(member, kind)]


def _survivors(toll: Toll, deaths: int) -> list[Toll]:
    """Those "shot" less those of them who died; the merely injured stay as told."""
    if not toll.inclusive or toll.low is None:
        return [toll]
    low, high = max(toll.low - deaths, 0), None if toll.high is None else max(toll.high - deaths, 0)
    return [msgspec.structs.replace(toll, low=low, high=high)] if high is None or high > 0 else []


def _sum(tolls: list[Toll]) -> list[Toll]:
    """Distinct people added up within each group; one entry a group."""
    groups = Counter(_wide(toll) for toll in tolls)
    return [_added([toll for toll in tolls if _wide(toll) == group], group) for group in groups]


def _wide(toll: Toll) -> TollGroup:
    return toll.group


def _added(tolls: list[Toll], group: TollGroup) -> Toll:
    if len(tolls) == 1:
        return tolls[0]
    low = sum(toll.low if toll.low is not None else 0 for toll in tolls)
    high = None if any(toll.high is None for toll in tolls) else sum(toll.high or 0 for toll in tolls)
    sides = {toll.side for toll in tolls}
    side = sides.pop() if len(sides) == 1 else None
    return msgspec.structs.replace(tolls[0], low=low, high=high, group=group, side=side, people=-1, within=-1)
