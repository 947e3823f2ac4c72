"""Figures that other sources of one report give for the same people, beside the one that its coder settled on."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from casus.model import Claim, Toll
from casus.weighing.roots import SUPPORTING, attributed, root_key
from casus.weighing.tellings import Telling

# A lower figure than this share of the settled one is taken for some of the people, not for all of them.
LEAST_SHARE = 0.5
# Speakers that keep a count of their own; outlets, witnesses and private accounts mostly name the part they know.
COUNTING = frozenset({"official", "military", "monitor", "hospital", "party", "state_media"})
RANGE = re.compile(r"(\d+)-(\d+)")


class Rival(msgspec.Struct, frozen=True):
    """A figure of another root, with the claims that state it."""

    toll: Toll
    root: str
    claims: tuple[Claim, ...]


def rivals(telling: Telling, voices: Mapping[str, str]) -> list[Rival]:
    """For each kind with one settled figure, the highest figure of every other named source of the report.

    A source's highest figure is its total, its lower ones are parts. A number well below the settled one is
    likely a part as well and left out, though it stays among the claims; a range is an estimate of the whole.
    Where people died, the injured of other sources are left out too: "seven were shot" may hold the dead.
    """
    settled = _settled(telling)
    dead = any(toll.kind == "killed" for toll in settled)
    found: list[Rival] = []
    for toll in settled:
        if toll.kind == "injured" and dead:
            continue
        roots = {root_key(c, voices) for c in telling.claims if c.about == toll.kind and c.item >= 0}
        for root, told in _others(telling, toll.kind, roots, voices).items():
            most = max(told, key=lambda figure: figure[:2])[:2]
            if most[0] != most[1] or most[0] >= _least(toll, told[0][2]):
                found.append(_rival(toll, root, most, [claim for *bounds, claim in told if tuple(bounds) == most]))
    return found


def _least(settled: Toll, claim: Claim) -> float:
    """How low a figure may be and still count everybody: bodies that keep counts may give fewer, others may not."""
    whole = settled.low or settled.high or 0
    return whole * LEAST_SHARE if claim.chain[-1].kind in COUNTING else whole


def _rival(settled: Toll, root: str, bounds: tuple[int, int], claims: Sequence[Claim]) -> Rival:
    at, (low, high) = claims[0], bounds
    toll = msgspec.structs.replace(settled, low=low, high=high, start=at.start, end=at.end, revised=False, words=None)
    return Rival(toll, root, tuple(claims))


def _settled(telling: Telling) -> list[Toll]:
    """The figures of kinds that have one figure for all the people, parts aside."""
    by_kind: dict[str, list[Toll]] = defaultdict(list)
    for mention in telling.mentions:
        for toll in mention.tolls:
            if not (toll.part or toll.cumulative or toll.superseded):
                by_kind[toll.kind].append(toll)
    return [tolls[0] for tolls in by_kind.values() if len(tolls) == 1]


def _others(
    telling: Telling, kind: str, roots: set[str], voices: Mapping[str, str]
) -> dict[str, list[tuple[int, int, Claim]]]:
    """Root -> the bounds that it gives, of named roots that do not stand behind the settled figure."""
    found: dict[str, list[tuple[int, int, Claim]]] = defaultdict(list)
    for claim in telling.claims:
        if claim.about == kind and claim.item == -1 and claim.stance in SUPPORTING and attributed(claim):
            bounds, root = _bounds(claim.value), root_key(claim, voices)
            if bounds and root not in roots:
                found[root].append((*bounds, claim))
    return found


def _bounds(value: int | str | None) -> tuple[int, int] | None:
    """The bounds of a claimed figure: a number or a range."""
    if isinstance(value, int):
        return value, value
    found = RANGE.fullmatch(value or "")
    return (int(found[1]), int(found[2])) if found else None


def interested(claims: Sequence[Claim], kinds: frozenset[str]) -> bool:
    """Whether every claim comes from a party to the violence."""
    return all(bool(claim.chain) and claim.chain[-1].kind in kinds for claim in claims)
