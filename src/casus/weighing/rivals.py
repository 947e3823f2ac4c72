"""Figures that other sources of one report give for the same people, beside the one that its coder settled on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from casus.model import Claim, Toll
from casus.weighing.roots import SUPPORTING, attributed, root_key
from casus.weighing.tellings import Telling

# A lower figure than this share of the settled one is taken for some of the people, not for all of them.
LEAST_SHARE = 0.5


class Rival(msgspec.Struct, frozen=True):
    """A figure of another root, with the claims that state it."""

    toll: Toll
    root: str
    claims: tuple[Claim, ...]


def rivals(telling: Telling, voices: Mapping[str, str]) -> list[Rival]:
    """For each kind with one settled figure, the highest figure of every other named source of the report.

    A source's highest figure is its total, its lower ones are parts. A figure well below the settled one is
    likely a part as well and left out; it stays among the claims. Where people died, the injured of other
    sources are left out too: "seven were shot" may hold the dead.
    """
    settled = _settled(telling)
    dead = any(toll.kind == "killed" for toll in settled)
    found: list[Rival] = []
    for toll in settled:
        if toll.kind == "injured" and dead:
            continue
        roots = {root_key(c, voices) for c in telling.claims if c.about == toll.kind and c.item >= 0}
        for root, claims in _others(telling, toll.kind, roots, voices).items():
            most = max(count for count, _ in claims)
            if most >= LEAST_SHARE * (toll.low or toll.high or 0):
                found.append(_rival(toll, root, [claim for count, claim in claims if count == most], most))
    return found


def _rival(settled: Toll, root: str, claims: Sequence[Claim], count: int) -> Rival:
    at = claims[0].start, claims[0].end
    toll = msgspec.structs.replace(settled, low=count, high=count, start=at[0], end=at[1], revised=False)
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
) -> dict[str, list[tuple[int, Claim]]]:
    """Root -> the counts that it gives, of named roots that do not stand behind the settled figure."""
    found: dict[str, list[tuple[int, Claim]]] = defaultdict(list)
    for claim in telling.claims:
        if claim.about == kind and claim.item < 0 and claim.stance in SUPPORTING and isinstance(claim.value, int):
            root = root_key(claim, voices)
            if attributed(claim) and root not in roots:
                found[root].append((claim.value, claim))
    return found


def interested(claims: Sequence[Claim], kinds: frozenset[str]) -> bool:
    """Whether every claim comes from a party to the violence."""
    return all(bool(claim.chain) and claim.chain[-1].kind in kinds for claim in claims)
