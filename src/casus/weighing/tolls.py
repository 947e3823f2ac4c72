"""The tolls of an event: entries by kind, group and side, each with low, best and high by a policy."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from casus.model import EventToll
from casus.weighing.figures import Key, Statement, figures, statements
from casus.weighing.policies import Policy
from casus.weighing.tellings import Telling
from casus.weighing.totals import everyone

KINDS = ("killed", "injured", "missing", "captured", "displaced")


def event_tolls(tellings: Sequence[Telling], voices: Mapping[str, str], policy: Policy) -> tuple[EventToll, ...]:
    """The entries, wider groups before narrower ones; parts stand beside their totals and are never added."""
    said = statements(tellings, voices)
    killed = everyone(_entries([one for one in said if one.toll.kind == "killed"], policy), "killed")
    dead = killed.best or 0 if killed else 0
    return _entries(without_who_died(survivors(said, dead), dead), policy)


def _entries(said: Sequence[Statement], policy: Policy) -> tuple[EventToll, ...]:
    groups: dict[Key, list[Statement]] = defaultdict(list)
    for one in said:
        if one.live:
            groups[one.key].append(one)
    for kind in {key[0] for key in groups}:
        _add_described(groups, (kind, "unknown", None))
    for plain in [key for key in groups if key[1] == "unknown" or key[2] is None]:
        _fold(groups, plain)
    _join_descriptions(groups)
    superseded = [one for one in said if one.toll.superseded]
    entries = [_entry(key, group, superseded, policy) for key, group in groups.items()]
    return tuple(sorted(entries, key=_order))


def _add_described(groups: dict[Key, list[Statement]], everyone: Key) -> None:
    """Lets roots that only describe the people ("a girl died") speak for everyone, where as many agree as count them.

    A report that gives one figure, and no wider one, gives its total; by itself it may only know of some. A party
    that counts its own fighters never speaks for everyone.
    """
    counting = groups.get(everyone)
    if not counting:
        return
    known = {one.report for one in counting}
    described: dict[tuple[str, str], dict[Key, Statement]] = defaultdict(dict)
    for key in [key for key in groups if key[0] == everyone[0] and key != everyone]:
        for one in groups[key]:
            if one.report not in known and not one.toll.part and one.toll.words is None:
                described[one.report, one.root].setdefault(one.key, one)
    totals = [_total(list(told.values())) for told in described.values() if not any(_of_a_side(key) for key in told)]
    agreed = max((_agreeing(totals, one) for one in totals), key=_roots, default=[])
    if agreed and _roots(agreed) >= _roots(counting):
        groups[everyone] = counting + agreed


def _of_a_side(key: Key) -> bool:
    return key[1] == "combatant" or key[2] is not None


def _agreeing(totals: Sequence[Statement], with_one: Statement) -> list[Statement]:
    return [one for one in totals if (one.toll.low, one.toll.high) == (with_one.toll.low, with_one.toll.high)]


def _roots(said: Sequence[Statement]) -> int:
    return len({one.root for one in said})


def _total(told: Sequence[Statement]) -> Statement:
    """What one root gives of several groups, as a figure for everyone."""
    first = told[0]
    count = sum(one.toll.low if one.toll.low is not None else one.toll.high or 0 for one in told)
    bounded = all(one.toll.high is not None for one in told)
    toll = msgspec.structs.replace(first.toll, low=count, high=count if bounded else None, group="unknown", side=None)
    return msgspec.structs.replace(first, toll=toll, claims=tuple(name for one in told for name in one.claims))


def survivors(said: Sequence[Statement], dead: int) -> list[Statement]:
    """The statements, the dead taken out of those who were "shot" or "hit".

    Such words leave open who lived. A report that knows of no death counts among them those who, as others tell, died.
    """
    knowing = {one.report for one in said if one.toll.kind == "killed" and one.live}
    found: list[Statement] = []
    for one in said:
        if one.toll.kind == "injured" and one.toll.inclusive and one.report not in knowing and dead:
            left = [None if bound is None else max(0, bound - dead) for bound in (one.toll.low, one.toll.high)]
            if any(left):
                toll = msgspec.structs.replace(one.toll, low=left[0], high=left[1])
                found.append(msgspec.structs.replace(one, toll=toll))
        else:
            found.append(one)
    return found


def without_who_died(said: Sequence[Statement], dead: int) -> list[Statement]:
    """The statements without the one wounded person who, as later reports tell, died.

    So where no report tells of a dead and a wounded person both, nobody has more than one of either, and somebody
    describes the dead as the wounded are: a soldier wounded and an attacker killed are two.
    """
    deaths = [one for one in said if one.toll.kind == "killed" and one.live]
    hurt = [one for one in said if one.toll.kind == "injured" and one.live]
    apart = not {one.report for one in deaths} & {one.report for one in hurt}
    alike = {one.key[1:] for one in hurt} <= {one.key[1:] for one in deaths}
    if dead != 1 or not (apart and alike) or any(one.toll.high != 1 for one in hurt):
        return list(said)
    last = max((one.published for one in deaths if one.published), default=None)
    before = last and all(one.published and one.published <= last for one in hurt)
    return [one for one in said if not (before and one.live and one.toll.kind == "injured")]


def _fold(groups: dict[Key, list[Statement]], plain: Key) -> None:
    """Moves a figure for people not described to the one description of them that has the same count."""
    same = [key for key in groups if _describes(key, plain) and _counts(groups[key]) & _counts(groups[plain])]
    rivals = [key for key in groups if _describes(key, plain) and not _only_parts(groups[key])]
    if len(same) == 1 and len(rivals) == 1 and not _only_parts(groups[same[0]]):
        groups[same[0]] = groups[same[0]] + groups.pop(plain)


def _join_descriptions(groups: dict[Key, list[Statement]]) -> None:
    """Joins descriptions of one count that no report puts side by side: a girl here is a woman there."""
    for key in [key for key in groups if key[1] != "unknown"]:
        for other in [other for other in groups if other[0] == key[0] and other[1] not in ("unknown", key[1])]:
            if key in groups and other in groups and _same_people(groups[key], groups[other]):
                more, less = sorted((key, other), key=lambda k: -len({one.report for one in groups[k]}))
                groups[more] = groups[more] + groups.pop(less)


def _same_people(mine: Sequence[Statement], yours: Sequence[Statement]) -> bool:
    apart = not {one.report for one in mine} & {one.report for one in yours}
    whole = not (_only_parts(mine) or _only_parts(yours))
    return apart and whole and bool(_counts(mine) & _counts(yours))


def _describes(fine: Key, plain: Key) -> bool:
    """Whether one key says more than another of those whom both can mean."""
    if fine == plain or fine[0] != plain[0]:
        return False
    group_fits = plain[1] in ("unknown", fine[1])
    return group_fits and plain[2] in (None, fine[2])


def _counts(group: Sequence[Statement]) -> set[int | None]:
    return {one.toll.low if one.toll.low is not None else one.toll.high for one in group}


def _only_parts(group: Sequence[Statement]) -> bool:
    return all(one.toll.part for one in group)


def _entry(key: Key, group: Sequence[Statement], superseded: Sequence[Statement], policy: Policy) -> EventToll:
    estimate = policy(figures(group))
    history = [one for one in superseded if one.key == key]
    claims = tuple(dict.fromkeys(claim for one in [*group, *history] for claim in one.claims))
    first = group[0].toll
    return EventToll(
        kind=first.kind,
        group=next(one.toll.group for one in group if one.toll.group == key[1]),
        side=key[2],
        low=estimate.low,
        best=estimate.best,
        high=estimate.high,
        claims=claims,
    )


def _order(toll: EventToll) -> tuple[int, bool, int, str, str]:
    return KINDS.index(toll.kind), toll.group != "unknown", -(toll.best or 0), toll.group, toll.side or ""
