"""Where a place lies that no gazetteer has: as far as the places beside it in the text say, and no finer.

A place that the text puts in another gets that one's middle and precision ("the village of X in Borno": class 4), one
near or so many kilometres from another a point of class 2. Where nothing is said it has no point.
"""

import re
from collections.abc import Sequence

from casus.language.parse import Parse
from casus.resolving.places.containers import followed_by_container, led_by_container
from casus.resolving.places.entries import CITY, Entry
from casus.resolving.places.ranking import contains, distance_km
from casus.resolving.places.relations import Offset, apposed_offset
from casus.resolving.places.spans import Span

_NEAR_KM, _FAR_KM, _SMALL = 15.0, 100.0, 20_000
_WIDE = frozenset(["country", "admin1", "admin2", "region", "continent"])
_NEAR = re.compile(
    r",?\s(?:(?:a|an|the)\s(?:[a-z-]+\s){1,4})?(?:located\s|lying\s)?(?:just\s)?"
    r"(?:near|close\sto|outside|not\sfar\sfrom|on\sthe\s(?:outskirts|edge)\sof|(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)\sof)"
    r"\s(?:the\s)?(?:(?!border|frontier)[a-z-]+\s){0,4}"
)


def estimate(parse: Parse, span: Span, before: Span | None, following: Sequence[Span]) -> None:
    """Give a span without entry a point from the place before it or the one or two that follow in its sentence."""
    after = following[0] if following else None
    if after is not None and _together(parse, span, after):
        offset = apposed_offset(parse.text[span.end : after.start])
        if offset is not None:
            return _at(parse, span, after, offset)
        if _NEAR.fullmatch(parse.text[span.end : after.start]):
            return _beside(parse, span, after)
        if _lies_in(parse, span, after):
            return _inside(parse, span, _owned(parse, after, following[1:]) or after)
    if before is not None and _together(parse, before, span) and led_by_container(parse, before, span):
        return _inside(parse, span, before)
    return None


def _owned(parse: Parse, owner: Span, following: Sequence[Span]) -> Span | None:
    """What the place before it owns ("Nigeria's Borno"), where it has a point."""
    owned = following[0] if following else None
    return owned if owned and owned.chosen and led_by_container(parse, owner, owned) else None


def contradicted(parse: Parse, span: Span, after: Span) -> bool:
    """Whether the text puts a small place in or near another from which the entry of its name lies far off."""
    entry, outer = span.chosen, after.chosen
    if (
        entry is None
        or outer is None
        or entry.kind != CITY
        or entry.population > _SMALL
        or not _together(parse, span, after)
    ):
        return False
    between = parse.text[span.end : after.start]
    told = _NEAR.fullmatch(between) or (_lies_in(parse, span, after) and between.strip() != ",")
    if not told or contains(outer, entry):
        return False
    abroad = outer.country is not None and entry.country != outer.country
    return abroad or distance_km(entry, outer) > max(_FAR_KM, 2 * outer.radius)


def _together(parse: Parse, one: Span, two: Span) -> bool:
    return parse.tokens[one.first].sentence == parse.tokens[two.first].sentence


def _lies_in(parse: Parse, span: Span, outer: Span) -> bool:
    """A comma alone is a list where the second is no wider a place ("X, Homs and Hama")."""
    wide = outer.chosen is not None and outer.chosen.kind in _WIDE
    listed = parse.text[span.end : outer.start].strip() == "," and not wide
    return followed_by_container(parse, span, outer) and not listed


def _inside(parse: Parse, span: Span, outer: Span) -> None:
    entry = outer.chosen
    if entry is None:
        return
    if entry.kind in _WIDE:  # else the town stays beside its quarter: its is the name that readers know
        span.container = outer
    radius = max(entry.radius, _NEAR_KM)
    span.chosen = _entry(parse, span, entry, entry.latitude, entry.longitude, entry.precision, radius)
    span.why = f"in no gazetteer; the middle of {entry.name}, where the text puts it"


def _beside(parse: Parse, span: Span, other: Span) -> None:
    entry = other.chosen
    if entry is not None and entry.kind not in _WIDE:
        precision = max(2, entry.precision)
        radius = max(entry.radius, _NEAR_KM)
        span.chosen = _entry(parse, span, entry, entry.latitude, entry.longitude, precision, radius)
        span.why = f"in no gazetteer; the point of {entry.name}, which the text puts it near"


def _at(parse: Parse, span: Span, other: Span, offset: Offset) -> None:
    entry = other.chosen
    if entry is None or entry.precision > 2:
        return
    latitude, longitude = offset.move(entry.latitude, entry.longitude)
    radius = max(5.0, offset.kilometres * (0.25 if offset.bearing is not None else 1.0))
    span.chosen = _entry(parse, span, entry, latitude, longitude, 2, radius)
    span.why = f"in no gazetteer; {offset.kilometres:g} km from {entry.name}, as the text says"


def _entry(
    parse: Parse, span: Span, near: Entry, latitude: float, longitude: float, precision: int, radius: float
) -> Entry:
    name = parse.text[span.start : span.end]
    return Entry(
        id=-1 - span.first, name=name, latitude=latitude, longitude=longitude, country=near.country,
        admin1=near.admin1, code=near.code, geonames_id=None, kind=span.kind or "city", population=0,
        precision=precision, radius=radius, source="the text",
    )  # fmt: skip
