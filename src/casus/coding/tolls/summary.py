"""What the tolls of one happening amount to: totals before lists, the same people once, parts never added."""

from collections.abc import Iterable, Sequence

import msgspec

from casus.coding.tolls.known import PARTS, WIDE
from casus.model.toll import Toll, TollGroup, TollKind

Range = tuple[int | None, int | None]
# Groups that others count beside the civilians, with a figure of their own.
ARMED = frozenset({"combatant", "official"})
KINDS: tuple[TollKind, ...] = ("killed", "injured", "missing", "captured", "displaced")

HURT = ("killed", "injured")


def summarise(tolls: Iterable[Toll]) -> tuple[Toll, ...]:
    """The tolls of one happening: for each kind its total, then the parts of it, then other claimed totals.

    People told of twice count once, people among others are not added to them, distinct people are
    added up, and the dead are taken out of those merely "shot". Each toll keeps its words.
    """
    told = _counted([toll for toll in tolls if not (toll.cumulative or toll.superseded)])
    found = [toll for kind in KINDS for toll in _summary(told, kind)]
    return tuple(toll for toll in found if not _refuted(toll, found))


def _refuted(none: Toll, found: Sequence[Toll]) -> bool:
    """Whether "no casualties" is told beside people of one fate: it says nothing of the other then."""
    return none.high == 0 and any(toll.kind in HURT and toll.kind != none.kind and toll.high != 0 for toll in found)


def _counted(tolls: Sequence[Toll]) -> list[Toll]:
    """Leaves out a vague word ("deaths") where a figure hangs on the same word ("deaths of four soldiers")."""
    exact = {(toll.kind, toll.anchor) for toll in tolls if toll.words is None and not toll.part}
    return [toll for toll in tolls if toll.words is None or (toll.kind, toll.anchor) not in exact]


def total(tolls: Iterable[Toll], kind: TollKind) -> Range | None:
    """(low, high) of the people of a kind in one happening; None where nothing is said of them."""
    found = [toll for toll in summarise(tolls) if toll.kind == kind and not toll.part]
    if not found:
        return None
    lows = [toll.low if toll.low is not None else toll.high or 0 for toll in found]
    highs = [toll.high for toll in found]
    return sum(lows), None if None in highs else sum(high or 0 for high in highs)


class _People(msgspec.Struct):
    """The figures about the same people, with what is told of those among them."""

    tolls: list[Toll]
    members: list["_People"]
    start: int

    @property
    def several(self) -> bool:
        return not all(toll.low == 1 and toll.high == 1 for toll in self.tolls) or len(self.members) > 1


def _summary(tolls: Sequence[Toll], kind: TollKind) -> list[Toll]:
    whole = [toll for toll in tolls if not toll.part and not toll.implied and toll.high != 0]
    shares = [share for people in _people(whole) if (share := _share(people, kind))]
    if not shares and not any(
        toll.part and toll.kind == kind and toll.within < 0 and toll.group in WIDE and (toll.low or 0) > 1
        for toll in tolls
    ):
        return _fallback(tolls, kind)
    parts = [toll for toll in tolls if toll.part and toll.kind == kind]
    main = _main(shares, [toll for toll in parts if toll.group in WIDE])
    parts += _among(whole, main, kind)
    entries = _entries(main)
    groups = {toll.group for toll in entries} | {"unknown"}
    return entries + [toll for toll in parts if toll.group not in groups]


def _among(whole: Sequence[Toll], main: Sequence[Toll], kind: TollKind) -> list[Toll]:
    """Fighters told of before the total that holds them are a part of it ("seven officers", then "a toll of 14")."""
    totals = {toll.people: toll.low or 0 for toll in main if toll.people >= 0 and toll.group == "unknown"}
    narrow = [t for t in whole if t.kind == kind and t.within in totals and t.group in ARMED and t.words is None]
    return [msgspec.structs.replace(toll, part=True) for toll in narrow if (toll.low or 0) < totals[toll.within]]


def _fallback(tolls: Sequence[Toll], kind: TollKind) -> list[Toll]:
    """Without any counted people: parts alone, what the name of the happening implies, or an explicit none."""
    own = [toll for toll in tolls if toll.kind == kind]
    parts, implied = [t for t in own if t.part], [t for t in own if t.implied]
    return parts or implied[:1] or [toll for toll in own if toll.high == 0][:1]


def _people(tolls: Sequence[Toll]) -> list[_People]:
    """The people that are not among others, with their members inside, in text order."""
    table: dict[int, _People] = {}
    loose = []
    for toll in tolls:
        if toll.people < 0:
            loose.append(_People([toll], [], toll.start))
        else:
            table.setdefault(toll.people, _People([], [], toll.start)).tolls.append(toll)
    top = []
    for people in list(table.values()):
        within = people.tolls[0].within
        if within < 0:
            top.append(people)
            continue
        if within not in table:
            table[within] = _People([], [], people.start)
            top.append(table[within])
        table[within].members.append(people)
    return sorted(top + loose, key=lambda people: people.start)


def _share(people: _People, kind: TollKind) -> list[Toll]:
    """What some people contribute to a kind: their own figure, or those of their members where it says nothing."""
    own = [toll for toll in people.tolls if toll.kind == kind]
    if kind == "injured" and own:
        return _survivors(own[0], people.members)
    if kind == "injured" and any(toll.kind == "killed" and toll.low == toll.high for toll in people.tolls):
        return []
    if own:
        return [own[0]]
    return [toll for member in people.members for toll in _share(member, kind)]


def _survivors(toll: Toll, members: Sequence[_People]) -> list[Toll]:
    """Those "shot" less those of them who died; the merely injured stay as told."""
    deaths = sum(toll.low or 0 for member in members for toll in _share(member, "killed"))
    if not deaths or not toll.inclusive or toll.low is None:
        return [toll]
    low, high = max(toll.low - deaths, 0), None if toll.high is None else max(toll.high - deaths, 0)
    return [msgspec.structs.replace(toll, low=low, high=high)] if high is None or high > 0 else []


def _main(shares: list[list[Toll]], parts: Sequence[Toll]) -> list[Toll]:
    """The share that states the total: a revised one, else the first of several people, else all single people."""
    shares = shares + [[part] for part in parts if part.within < 0]
    revised = [share for share in shares if share[0].revised]
    several = _counted_first([share for share in shares if not _is_one(share) and not _is_vague(share)])
    single = [toll for share in shares if _is_one(share) for toll in share]
    vague = [share for share in shares if _is_vague(share)]
    if open_parts := [
        part for part in parts if part.within < 0 and (part.low or 0) > _most(several[0] if several else [])
    ]:
        return [open_parts[0]]
    if revised and (not several or _least(revised[-1]) > _most(several[0]) or revised[-1] is several[0]):
        return revised[-1]
    if several:
        return _closed(
            several[0], [*(share for share in several if share is not several[0]), *([part] for part in parts)]
        )
    if vague and len(single) < 2 and (not single or vague[0][0].start < single[0].start):
        return vague[0]
    return single or vague[0]


def _counted_first(several: list[list[Toll]]) -> list[list[Toll]]:
    """The shares, a number told after "dozens" before it where it can be what the word stood for."""
    words = several[:1] if several and several[0][0].words is not None and len(several[0]) == 1 else []
    exact = [share for share in several[1:] if words and share[0].words is None and _is_near(share, words[0])]
    return [*exact[:1], *(share for share in several if share not in exact[:1])]


def _is_near(share: Sequence[Toll], words: Sequence[Toll]) -> bool:
    """Whether a number can be what a word stood for: no mere part of it, and of its order."""
    alike = words[0].group == share[0].group or {words[0].group, share[0].group} <= WIDE
    return alike and _least(words) / 2 <= _least(share) <= 10 * _least(words)


def _closed(share: list[Toll], others: Sequence[Sequence[Toll]]) -> list[Toll]:
    """An "up to" gets its low side from the largest other figure below it."""
    if len(share) > 1 or share[0].low is not None or share[0].high is None:
        return share
    below = [least for other in others if (least := _least(other)) < share[0].high]
    return [msgspec.structs.replace(share[0], low=max(below))] if below else share


def _least(share: Sequence[Toll]) -> int:
    return sum(toll.low if toll.low is not None else toll.high or 0 for toll in share)


def _most(share: Sequence[Toll]) -> int:
    return sum(toll.high if toll.high is not None else toll.low or 0 for toll in share)


def _is_one(share: Sequence[Toll]) -> bool:
    return len(share) == 1 and share[0].low == 1


def _is_vague(share: Sequence[Toll]) -> bool:
    return all(toll.words is not None and (toll.low or 0) <= 2 for toll in share)


def _entries(share: list[Toll]) -> list[Toll]:
    """One entry a group; where the groups cannot stand beside each other, the sum with the groups as parts."""
    groups = list(dict.fromkeys(toll.group for toll in share))
    entries = [_added([toll for toll in share if toll.group == group], group) for group in groups]
    if len(entries) == 1 or all(group in PARTS for group in groups) or not ({*groups} & ({"unknown"} | PARTS)):
        return entries
    return [
        _added(share, "unknown"),
        *(msgspec.structs.replace(toll, part=True) for toll in entries if toll.group != "unknown"),
    ]


def _added(tolls: list[Toll], group: TollGroup) -> Toll:
    if len(tolls) == 1:
        return tolls[0]
    low = sum(toll.low if toll.low is not None else 0 for toll in tolls)
    high = None if any(toll.high is None for toll in tolls) else sum(toll.high or 0 for toll in tolls)
    sides = {toll.side for toll in tolls}
    side = sides.pop() if len(sides) == 1 and group != "unknown" else None
    return msgspec.structs.replace(tolls[0], low=low, high=high, group=group, side=side, people=-1, within=-1)
