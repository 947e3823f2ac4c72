"""Ids are minted once and stay: which old id a new cluster keeps, and what becomes of the others."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from casus.model import Coding

Member = tuple[str, int]


class Known(msgspec.Struct, frozen=True):
    """An event as it stood: when it was minted, and its members, the canonical earliest first."""

    minted: int
    members: tuple[Member, ...]


class Change(msgspec.Struct, frozen=True):
    """What became of an id: minted, merged (into `other`), split (off `other`), vanished or restored."""

    kind: str
    event: str
    other: str | None = None


def found_again(known: Known, spans: Mapping[str, Sequence[tuple[int, int]]], codings: Mapping[str, Coding]) -> Known:
    """An event as it stood, its tellings under the numbers that a newer coding gives them.

    `spans` are the triggers by which each report told it. Where no trigger is left, the telling has gone.
    """
    members: list[Member] = []
    for report in dict.fromkeys(report for report, _ in known.members):
        coding, counts = codings.get(report), Counter[int]()
        for mention in coding.mentions if coding else ():
            met = any(mention.start < end and start < mention.end for start, end in spans.get(report, ()))
            counts[mention.happening] += met
        members += [(report, number) for number, count in counts.most_common() if count]
    return Known(known.minted, tuple(members))


def settle(
    old: Mapping[str, Known],
    new: Sequence[tuple[str, tuple[Member, ...]]],
    retired: frozenset[str] = frozenset(),
    others: frozenset[str] = frozenset(),
) -> tuple[list[str], list[Change]]:
    """The id of every new cluster, and the changes.

    `new` gives each cluster's canonical id and members, the canonical earliest first. Old ids are taken in the
    order of their minting: each goes to the cluster that holds its earliest member still there; a cluster that
    already has an id leaves a redirect from the later one; a cluster without one is new, or split off.
    `others` are the ids of events that stay as they are.
    """
    place = {member: index for index, (_, members) in enumerate(new) for member in members}
    ids: list[str | None] = [None] * len(new)
    changes: list[Change] = []
    for name, known in sorted(old.items(), key=lambda item: (item[1].minted, item[0])):
        index = next((place[member] for member in known.members if member in place), None)
        if index is None:
            changes.append(Change("vanished", name))
        elif ids[index] is None:
            ids[index] = name
        else:
            changes.append(Change("merged", name, ids[index]))
    return _mint(ids, old, new, retired, others, changes)


def _mint(
    ids: Sequence[str | None],
    old: Mapping[str, Known],
    new: Sequence[tuple[str, tuple[Member, ...]]],
    retired: frozenset[str],
    others: frozenset[str],
    changes: list[Change],
) -> tuple[list[str], list[Change]]:
    parents = {member: name for name, known in old.items() for member in known.members}
    taken = set(old) | others | {name for name in ids if name}
    settled = []
    for kept, (canonical, members) in zip(ids, new, strict=True):
        name = kept or _free(canonical, taken)
        taken.add(name)
        settled.append(name)
        if not kept:
            parent = next((parents[member] for member in members if member in parents), None)
            kind = "restored" if name in retired else "split" if parent else "minted"
            changes.append(Change(kind, name, parent))
    return settled, changes


def _free(canonical: str, taken: set[str]) -> str:
    """The canonical id, or one derived from it where another event already bears it."""
    name, step = canonical, 0
    while name in taken:
        step += 1
        name = "ev_" + hashlib.sha256(f"{canonical}/{step}".encode()).hexdigest()[:16]
    return name
