"""Leaves a street unplaced that is called after a place, and a village where all that bear its name lie abroad.

A village that no gazetteer has shares its name with one a continent away more often than a report about one war names
a hamlet of another country without saying so. A wrong point is worse than none.
"""

from collections.abc import Collection, Sequence

from casus.language.parse import Parse
from casus.resolving.places.entries import ADMIN1, CITY, Entry
from casus.resolving.places.ranking import distance_km
from casus.resolving.places.spans import Span

SMALL, SMALL_BY_OTHER_NAME = 15_000, 100_000  # people; a place known by another name is less likely to be meant
STREETS = frozenset({"street", "avenue", "boulevard", "roundabout", "square", "intersection"})
ROADS = frozenset({"road", "highway"})
FAR = 700.0  # kilometres from every other place of the report


def unplace_streets(parse: Parse, spans: Sequence[Span]) -> None:
    """Takes the entry from what a street is called after, in place; a road leads to a town, but to no province."""
    for span in spans:
        after = parse.tokens[span.last].lower if span.last < len(parse.tokens) else ""
        province = span.chosen is not None and span.chosen.kind == ADMIN1
        if span.chosen is not None and (after in STREETS or (after in ROADS and province)):
            span.why = f"a street called after {span.chosen.name}"
            span.chosen, span.named = None, ()


def unplace_abroad(spans: Sequence[Span], countries: Collection[str]) -> None:
    """Takes the entry from such names in place; `countries` are those of the report's actors, by two-letter code."""
    placed = {id(span): span.chosen for span in spans if span.chosen is not None}
    for span in spans:
        entry = placed.get(id(span))
        if entry is None or not _obscure(span, entry):
            continue
        others = [e for s in spans if s.key != span.key and (e := placed.get(id(s))) is not None]
        home = {e.country for e in others} | set(countries)
        if others and entry.country not in home and all(distance_km(entry, e) > FAR + e.radius for e in others):
            span.chosen, span.named = None, ()
            span.why = (
                f"not in the gazetteer where the report is about; only {entry.name} in {entry.country} has the name"
            )


def _obscure(span: Span, entry: Entry) -> bool:
    if entry.kind not in (CITY, ADMIN1) or span.container is not None or entry.source.endswith("public maps"):
        return False
    rank = next((n.rank for n in span.named if n.entry.id == entry.id), 0)
    if entry.kind == ADMIN1 and not entry.population:
        return False
    return entry.population < (SMALL_BY_OTHER_NAME if rank else SMALL)
