"""What the reports of one cluster bring: per report its mentions of the happening and the claims about them."""

from collections.abc import Sequence
from datetime import date

import msgspec

from casus.linking.happenings import Cluster, happenings
from casus.model import Claim, Coding, Mention

BARE_STRIKES = frozenset({"strike", "strikes"})


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One report's telling of the happening; `index` is the place of the report in the run."""

    index: int
    coding: Coding
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]

    @property
    def published(self) -> date | None:
        """The last day on which the report can have been published."""
        return self.coding.published.latest if self.coding.published else None

    @property
    def key(self) -> tuple[str, str, int, int, str]:
        """Sorts tellings in an order that does not depend on arrival: publication, report, text."""
        first = self.mentions[0]
        day = self.published
        return (day.isoformat() if day else "", self.coding.report, first.start, first.end, first.type)


class Book:
    """The codings of a run with their mentions grouped by happening and their claims by mention."""

    def __init__(self, codings: Sequence[Coding]) -> None:
        self.codings = codings
        self._grouped: dict[int, dict[int, tuple[Mention, ...]]] = {}
        self._claims: dict[int, dict[str, list[Claim]]] = {}

    def tellings(self, cluster: Cluster) -> tuple[Telling, ...]:
        """The members of a cluster in their canonical order."""
        return tuple(sorted((self._telling(*member) for member in cluster), key=lambda telling: telling.key))

    def _telling(self, index: int, number: int) -> Telling:
        if index not in self._grouped:
            self._read(index)
        mentions = self._grouped[index][number]
        by_mention = self._claims[index]
        claims = tuple(claim for mention in mentions for claim in by_mention.get(mention.id, ()))
        return Telling(index=index, coding=self.codings[index], mentions=mentions, claims=claims)

    def _read(self, index: int) -> None:
        self._grouped[index] = happenings(self.codings[index])
        claims: dict[str, list[Claim]] = {}
        same: dict[tuple[object, ...], str] = {}
        for claim in sorted(self.codings[index].claims, key=lambda c: (c.start, c.end, c.about, c.id)):
            kept = same.setdefault(content(claim), claim.id)
            claims.setdefault(claim.mention, []).append(msgspec.structs.replace(claim, id=kept))
        self._claims[index] = claims


def bare_strikes(tellings: Sequence[Telling]) -> frozenset[str]:
    """The ids of mentions that say "strike" and no more."""
    return frozenset(
        mention.id
        for telling in tellings
        for mention in telling.mentions
        if telling.coding.text[mention.start : mention.end].lower() in BARE_STRIKES
    )


def content(claim: Claim) -> tuple[object, ...]:
    """What a claim says apart from the mention it was read with; equal contents share the first one's id."""
    return claim.about, str(claim.value), claim.stance, claim.chain, claim.report, claim.start, claim.end
