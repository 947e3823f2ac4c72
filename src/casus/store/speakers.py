"""Who is cited and who is told of: sources and actors over all events."""

from typing import NamedTuple

import msgspec
import numpy as np

from casus.store.columns import Array, Columns, distinct, once, who
from casus.store.vocabulary import UNKNOWN, folded

# So many outlets are named with a source, those that cite it most often.
CITERS = 20
DISPUTED = ("contested", "denied")


class Cited(msgspec.Struct, frozen=True):
    """How often an outlet passes on the words of a source."""

    name: str
    count: int


class SourceLine(msgspec.Struct, frozen=True, kw_only=True):
    """A source over all reports.

    `cited` counts the claims that are its words, `reports` and `events` those that name it, `cited_by` the claims
    that an outlet passes on for it, `alone` the events that nobody else speaks of, `contradicted` those where
    somebody says otherwise: of who did it, or how many were killed or injured.
    """

    name: str
    kind: str
    cited: int
    reports: int
    events: int
    cited_by: tuple[Cited, ...]
    alone: int
    contradicted: int


class ActorLine(msgspec.Struct, frozen=True, kw_only=True):
    """An actor over all events; `roles` counts events by what it does in them."""

    actor: str | None
    name: str
    kind: str | None
    roles: dict[str, int]
    events: int


class Found(NamedTuple):
    """Some names of a list, the most frequent first, and the number of all."""

    codes: list[int]
    total: int


def sources(columns: Columns, text: str | None, offset: int, limit: int) -> Found:
    """Sources whose name holds the words, those named in most events first; upper and lower case are one."""
    _, codes = columns.told["named"]
    return _most(columns, codes, text, offset, limit)


def actors(columns: Columns, text: str | None, offset: int, limit: int) -> Found:
    """Actors whose name or id holds the words, those in most events first."""
    _, codes = columns.told["actor"]
    return _most(columns, codes, text, offset, limit)


def _most(columns: Columns, codes: Array, text: str | None, offset: int, limit: int) -> Found:
    counts, words = np.bincount(codes), columns.words.words
    wanted = folded(text) if text else ""
    found = [code for code in np.flatnonzero(counts).tolist() if wanted in folded(words[code])]
    found.sort(key=lambda code: (-counts[code], words[code]))
    return Found(found[offset : offset + limit], len(found))


def source_line(columns: Columns, code: int) -> SourceLine:
    """What is known of the source with this folded name."""
    words = columns.words.words
    first, last = np.searchsorted(columns.sources["folded"], [code, code + 1])
    own = {name: column[first:last] for name, column in columns.sources.items()}
    rows = distinct(own["row"])
    passed = (own["claims"] > 0) & (own["outlet"] != UNKNOWN) & (own["outlet"] != own["name"])
    citers = np.bincount(own["outlet"][passed], own["claims"][passed])
    return SourceLine(
        name=words[_usual(own["name"])],
        kind=words[_usual(own["kind"])],
        cited=int(own["claims"].sum()),
        reports=len(distinct(own["report"])),
        events=len(rows),
        cited_by=tuple(Cited(words[outlet], int(citers[outlet])) for outlet in _top(citers)),
        alone=int((columns.roots[distinct(own["row"][own["claims"] > 0])] == 1).sum()),
        contradicted=int(_disputed(columns, rows).sum()),
    )


def _top(counts: Array) -> list[int]:
    known = np.flatnonzero(counts)
    order = np.argsort(-counts[known], kind="stable")
    found: list[int] = known[order][:CITERS].tolist()
    return found


def _disputed(columns: Columns, rows: Array) -> Array:
    events, words = columns.events, columns.words
    codes = [code for word in DISPUTED if (code := words.find(word)) != UNKNOWN]
    disputed = np.isin(events["grade"][rows], codes) | np.isin(events["blame"][rows], codes)
    for kind in ("killed", "injured"):
        low, high = events[f"{kind}_low"][rows], events[f"{kind}_high"][rows]
        disputed |= (low != UNKNOWN) & (low < high)
    return np.asarray(disputed)


def actor_line(columns: Columns, code: int) -> ActorLine:
    """What is known of the actor with this registry id, or without one this name."""
    actors, words = columns.actors, columns.words.words
    own = who(actors) == code
    rows, roles = once(actors["row"][own], actors["role"][own])
    counts = np.bincount(roles)
    known = bool((actors["actor"][own] != UNKNOWN).any())
    ordered = sorted(np.flatnonzero(counts).tolist(), key=lambda role: (-counts[role], words[role]))
    return ActorLine(
        actor=words[code] if known else None,
        name=words[_usual(actors["name"][own])],
        kind=words[code].partition(":")[0] if known else None,
        roles={words[role]: int(counts[role]) for role in ordered},
        events=len(distinct(rows)),
    )


def actor_code(columns: Columns, name: str) -> int:
    """The actor of a registry id or, in upper or lower case, of a name; UNKNOWN where no event tells of one."""
    actors, words = columns.actors, columns.words
    for column, code in ((actors["actor"], words.find(name)), (actors["folded"], words.find(folded(name)))):
        own = column == code
        if code != UNKNOWN and own.any():
            return _usual(who(actors)[own])
    return UNKNOWN


def source_code(columns: Columns, name: str) -> int:
    """The source of a name, in upper or lower case; UNKNOWN where nobody names one."""
    code = columns.words.find(folded(name))
    return code if code != UNKNOWN and (columns.sources["folded"] == code).any() else UNKNOWN


def _usual(codes: Array) -> int:
    return int(np.bincount(codes).argmax())
