"""What is wrong with registry entries: each fault names file, key and mend."""

from collections.abc import Iterable, Mapping
from typing import get_args

from casus.model.names import ActorKind
from casus.model.source import SpeakerKind
from casus.resolving.actors.entries import Entry
from casus.resolving.actors.pieces import pieces

PREFIXES = ("state", "force", "group", "org", "media", "person")


def faults(entries: Iterable[Entry], known: Mapping[str, Entry], countries: frozenset[str]) -> list[str]:
    """All faults of the entries of some files, against every actor that is known with them.

    `countries` are the codes of the states of the registry.
    """
    found: list[str] = []
    for entry in entries:
        found += [f"{entry.origin}: [{entry.id}] {fault}" for fault in _faults(entry, known, countries)]
    return found


def _faults(entry: Entry, known: Mapping[str, Entry], countries: frozenset[str]) -> Iterable[str]:
    prefix, _, tail = entry.id.partition(":")
    if prefix not in PREFIXES or not tail:
        yield f"the id must begin with one of {', '.join(PREFIXES)} and a colon"
    if not entry.names or not all(pieces(name) for name in entry.names):
        yield "has an empty name; give at least one name with letters"
    if entry.country is not None and entry.country not in countries:
        yield f"country {entry.country!r} is no ISO 3166-1 alpha-3 code of a known state; write one such as SYR"
    if entry.kind not in get_args(ActorKind):
        yield f"kind {entry.kind!r} is not one of {', '.join(get_args(ActorKind))}"
    if entry.speaker_kind is not None and entry.speaker_kind not in get_args(SpeakerKind):
        yield f"speaker {entry.speaker_kind!r} is not one of {', '.join(get_args(SpeakerKind))}"
    if entry.since and entry.until and entry.since > entry.until:
        yield f"since {entry.since} is after until {entry.until}; swap them"
    for key in ("side", "parent"):
        value = getattr(entry, key)
        if value is not None and value not in known:
            yield f"{key} {value!r} is the id of no actor; add that actor or mend the id"


def clashes(entries: Iterable[Entry]) -> list[str]:
    """Names that two actors of one time bear, where no reader could tell them apart."""
    bearers: dict[tuple[str, ...], list[Entry]] = {}
    for entry in entries:
        for key in {pieces(name) for name in entry.names}:
            bearers.setdefault(key, []).append(entry)
    return [
        f"{two.origin}: [{two.id}] bears the name {' '.join(key)!r} of {one.id} ({one.origin}); drop it, or date both"
        for key, rows in sorted(bearers.items())
        for at, one in enumerate(rows)
        for two in rows[at + 1 :]
        if _together(one, two)
    ]


def _together(one: Entry, two: Entry) -> bool:
    """Whether both lived on some day; entries of one state differ by the words around them."""
    starts = [entry.since for entry in (one, two) if entry.since]
    ends = [entry.until for entry in (one, two) if entry.until]
    return not starts or not ends or max(starts) <= min(ends)
