"""What a dossier is made from: the event, the tellings behind it, and whose words they are."""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from casus.model import Claim, Coding, Event
from casus.weighing.roots import attributed, independent_roots, root_key, voices_of
from casus.weighing.tellings import Book, Telling


class Speaker(msgspec.Struct, frozen=True):
    """Whose words a claim is: the key that tells speakers apart, the name to show, the kind."""

    key: str
    name: str | None
    kind: str


class Evidence:
    """One event with its reports as they were coded, and the look-ups that all parts of a dossier need."""

    def __init__(self, event: Event, codings: Sequence[Coding], members: Sequence[tuple[str, int]]) -> None:
        """`members` are report and number of the happenings that the event stands for; `codings` their reports'."""
        place = {coding.report: index for index, coding in enumerate(codings)}
        self.event = event
        self.codings = codings
        cluster = tuple((place[report], number) for report, number in members if report in place)
        self.tellings: tuple[Telling, ...] = Book(codings).tellings(cluster) if cluster else ()
        self.voices: Mapping[str, str] = voices_of(codings)
        self.independent = independent_roots(self.tellings, self.voices)
        self.claims: Mapping[str, Claim] = {claim.id: claim for claim in event.claims}
        self._published = {coding.report: _day(coding) for coding in codings}
        self._outlets = {coding.report: coding.outlet for coding in codings}

    def day(self, report: str) -> date | None:
        """The last day on which a report can have been published."""
        return self._published.get(report)

    def outlet(self, report: str) -> str | None:
        """The outlet of a report."""
        return self._outlets.get(report)

    def speaker(self, claim: Claim) -> Speaker:
        """Whose words a claim is; what a hidden source says counts as the words of the outlet."""
        if claim.report not in self.voices:
            return Speaker("", claim.root, "unknown")
        key = root_key(claim, self.voices)
        if attributed(claim):
            return Speaker(key, claim.chain[-1].name, claim.chain[-1].kind)
        return Speaker(key, self.outlet(claim.report), "outlet")

    def in_time(self) -> list[Claim]:
        """The claims by the day of their report, then by their place in it; those of undated reports last."""
        return sorted(self.event.claims, key=lambda claim: (self._when(claim.report), claim.start, claim.end, claim.id))

    def _when(self, report: str) -> tuple[bool, str, str]:
        day = self.day(report)
        return day is None, day.isoformat() if day else "", report


def _day(coding: Coding) -> date | None:
    return coding.published.latest if coding.published else None
