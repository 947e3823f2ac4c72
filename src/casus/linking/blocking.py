"""Which pairs are compared at all: records that share a stretch of time and a place, or a telling name.

Whether a block is divided depends on its size alone, so blocks can be kept and changed record by record.
"""

import math
from collections.abc import Callable, Hashable, Iterable, Iterator

import msgspec

from casus.linking.likely import Likely
from casus.linking.model import Limits, Model, kin
from casus.linking.records import Record, Site

# Buckets of days and cells of degrees; a record near an edge is put on both sides of it.
BUCKET_DAYS = 8
STRETCH_DAYS = 20
EDGE_DAYS = 1
CELL_DEGREES = 0.5
EDGE_DEGREES = 0.15
DISTRICT = 3
MOST_SITES = 4
MOST_BUCKETS = 8

Finer = Callable[[Record], Iterable[Hashable]]


class Tree(msgspec.Struct, frozen=True):
    """One way of making blocks.

    `keys` gives a record's blocks. Of one with up to `largest` records all pairs count that are `allowed`. A larger
    one is divided by the `steps`, the first one first; after `sampled` steps and more, all its records are compared
    with a few chosen ones as well, where `likely`, so that what very many reports tell hangs together.
    """

    keys: Callable[[Record], Iterable[str]]
    steps: tuple[tuple[str, Finer], ...]
    largest: int
    sampled: int
    allowed: Callable[[Record, Record], bool]
    likely: Callable[[Record, Record], bool]

    def parts(self, block: str, depth: int, record: Record) -> list[str]:
        """The parts of a divided block that a record is in."""
        name, finer = self.steps[depth]
        return [f"{block} / {name} {value}" for value in finer(record)]


def trees(model: Model) -> tuple[Tree, Tree]:
    """The blocks by time and place, and those by telling names."""
    limits, likely = model.limits, Likely(model)

    def names(record: Record) -> Iterable[str]:
        return [f"word {word}" for word in record.names[: limits.words_per_record]]

    places, alike = likely.in_one_place, likely.by_more_than_a_name
    return (
        Tree(place_keys(model), FINER, limits.block, SITE_DEPTH, places, places),
        Tree(names, (("stretch", _stretches),), limits.word_block, 1, likely.under_one_name, alike),
    )


def place_keys(model: Model) -> Callable[[Record], Iterable[str]]:
    """Keys of a record: its group of types, a bucket of days, a cell of the map or the name of a wide place."""
    groups = _type_groups(model)

    def keys(record: Record) -> Iterator[str]:
        spans = buckets(record, model.limits)
        kinds = sorted({group for name in record.types for group in groups.get(name, (name,))})
        for place in dict.fromkeys(place for site in record.sites[:MOST_SITES] for place in cells(site)):
            for bucket in spans:
                for kind in kinds:
                    yield f"{kind} / {place} / {bucket}"

    return keys


def _type_groups(model: Model) -> dict[str, tuple[str, ...]]:
    """Type -> names of the classes of types that blocks are made by: types that some chain of groups joins."""
    relatives = kin(model)
    names: dict[str, tuple[str, ...]] = {}
    for name in sorted(relatives):
        if name not in names:
            joined, queue = {name}, [name]
            while queue:
                fresh = relatives[queue.pop()] - joined
                joined |= fresh
                queue += sorted(fresh)
            names |= dict.fromkeys(joined, (name,))
    return names


def buckets(record: Record, limits: Limits) -> tuple[int, ...]:
    """Buckets of days in which the happening can lie; none where that is too wide or not known at all."""
    if record.earliest is not None and record.latest is not None:
        first, last = record.earliest - EDGE_DAYS, record.latest + EDGE_DAYS
    elif record.published is not None:
        first, last = record.published - limits.undated_days, record.published
    else:
        return ()
    if last - first > BUCKET_DAYS * MOST_BUCKETS:
        return ()
    return tuple(range(first // BUCKET_DAYS, last // BUCKET_DAYS + 1))


def cells(site: Site) -> list[Hashable]:
    """Cells of the map that a site lies in or near; the site itself where it is wide or has no point."""
    if site.point is None or site.precision > DISTRICT:
        return [site.key]
    latitude, longitude = site.point
    return [(row, column) for row in _around(latitude) for column in _around(longitude)]


def _around(degrees: float) -> list[int]:
    low, high = degrees - EDGE_DEGREES, degrees + EDGE_DEGREES
    return list(range(math.floor(low / CELL_DEGREES), math.floor(high / CELL_DEGREES) + 1))


def _days(record: Record) -> Iterable[Hashable]:
    if record.earliest is None or record.latest is None or record.latest - record.earliest > BUCKET_DAYS:
        return ()
    return range(record.earliest - EDGE_DAYS, record.latest + EDGE_DAYS + 1)


def _sites(record: Record) -> Iterable[Hashable]:
    return dict.fromkeys(site.key for site in record.sites)


def _rare(record: Record) -> Iterable[Hashable]:
    return sorted(record.rare) or ("",)


# How a block that is too large is divided, step by step. A record that a step cannot place is left to the word blocks.
# Before they are divided by types, which differ from teller to teller, the records of one day and site are sampled.
SITE_DEPTH = 2
FINER: tuple[tuple[str, Finer], ...] = (
    ("day", _days),
    ("site", _sites),
    ("type", lambda record: record.types),
    ("perpetrator", lambda record: sorted(record.perpetrators) or ("",)),
    ("killed", lambda record: (record.killed or (None, None))[:1]),
    ("rare word", _rare),
)


def _stretches(record: Record) -> list[Hashable]:
    """Stretches of days in two grids, one half a stretch later, so that near days meet in one of them."""
    day = record.earliest if record.earliest is not None else record.published
    half = STRETCH_DAYS // 2
    return [] if day is None else [(0, day // STRETCH_DAYS), (1, (day + half) // STRETCH_DAYS)]
