"""Explains how the places that bear a name are ranked."""

import msgspec

from casus.resolving.places.entries import CITY, Entry, Named
from casus.resolving.places.gazetteer import Gazetteer, open_gazetteer
from casus.resolving.places.ranking import base
from casus.resolving.places.spans import Span

_BEARS = ("own name", "alternate name", "sounds alike")


class Candidate(msgspec.Struct, frozen=True):
    """A place that a name may mean, its points without context, and what they are made of."""

    entry: Entry
    score: float
    why: str

    def line(self) -> "CandidateLine":
        """The entry's own fields with the points and the reasons beside them."""
        return CandidateLine(**msgspec.structs.asdict(self.entry), points=self.score, why=self.why)


class CandidateLine(Entry, frozen=True):
    """A candidate flat, as it is printed."""

    points: float
    why: str


def find_candidates(name: str, gazetteer: Gazetteer | None = None, limit: int = 20) -> tuple[Candidate, ...]:
    """The places that a name may mean, the likeliest first, as they rank before the report's context is known.

    "Name, Country" with a two-letter code looks by sound in that country too. Where no place bears the name, places
    whose own name contains its words are given.
    """
    opened = gazetteer or open_gazetteer()
    bare, _, country = (part.strip() for part in name.partition(","))
    named = opened.named(bare)
    if len(country) == 2:
        named = tuple(n for n in named if n.entry.country == country.upper()) or opened.sounding(bare, country.upper())
    if not named:
        named = tuple(Named(entry, 2, 0.0) for entry in opened.containing_words(bare, limit))
    span = Span(0, 0, 0, 0, bare, named)
    found = [Candidate(n.entry, round(base(n, span), 2), _why(n)) for n in named]
    return tuple(sorted(found, key=lambda c: (-c.score, c.entry.id))[:limit])


def _why(named: Named) -> str:
    people = f", {named.entry.population:,} people" if named.entry.kind == CITY else ""
    alike = f" ({named.likeness})" if named.rank == 2 else ""
    return f"{_BEARS[named.rank]}{alike}, {named.entry.kind}{people}; from {named.entry.source}"
