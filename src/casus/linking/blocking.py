"""Which pairs are compared at all: records that share a stretch of time and a place, or a telling name.

Whether a block is divided depends on its size alone, so blocks can be kept and changed record by record.
"""

import math
from collections.abc import Callable, Hashable, Iterable, Iterator

import msgspec

from casus.linking.model import Limits, Model, kin, told_as
from casus.linking.records import Record, Site

# Buckets of days and cells of degrees; a record near an edge is put on both sides of it.
BUCKET_DAYS = 8
STRETCH_DAYS = 20
EDGE_DAYS = 1
CELL_DEGREES = 0.5
EDGE_DEGREES = 0.15
DISTRICT = 3
# Telling words that two records far apart in time must share to be compared.
TELLING = 2
MOST_SITES = 4
MOST_BUCKETS = 8

Finer = Callable[[Record], Iterable[Hashable]]


class Tree(msgspec.Struct, frozen=True):
    """One way of making blocks.

    `keys` gives a record's blocks; one with more than `largest` records is divided by the `steps`, the first one
    first. At the end of the steps it is left whole, or, where `closed`, makes no pairs. `allowed` says which of
    its pairs count.
    """

    keys: Callable[[Record], Iterable[str]]
    steps: tuple[tuple[str, Finer], ...]
    largest: int
    closed: bool
    allowed: Callable[[Record, Record], bool]

    def state(self, size: int, depth: int) -> str:
        """What a block of that size is after so many steps: whole, divided or closed."""
        if size <= self.largest:
            return "whole"
        return "divided" if depth < len(self.steps) else "closed" if self.closed else "whole"

    def parts(self, block: str, depth: int, record: Record) -> list[str]:
        """The parts of a divided block that a record is in."""
        name, finer = self.steps[depth]
        return [f"{block} / {name} {value}" for value in finer(record)]


def trees(model: Model) -> tuple[Tree, Tree]:
    """The blocks by time and place, and those by telling names."""
    limits = model.limits
    kindred = _Kindred(model)

    def telling(one: Record, other: Record) -> bool:
        near = _near(one, other, limits) or len(one.rare.keys() & other.rare.keys()) >= TELLING
        return near and kindred(one, other)

    def names(record: Record) -> Iterable[str]:
        return [f"word {word}" for word in record.names[: limits.words_per_record]]

    places = Tree(place_keys(model), FINER, limits.block, False, kindred)
    return places, Tree(names, (("stretch", _stretches),), limits.word_block, True, telling)


class _Kindred:
    """Whether some type of the one record can tell the same happening as some type of the other."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._known: dict[tuple[tuple[str, ...], tuple[str, ...]], bool] = {}

    def __call__(self, one: Record, other: Record) -> bool:
        key = one.types, other.types
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = not told_as(one.types, self._model).isdisjoint(other.types)
        return found


def _near(one: Record, other: Record, limits: Limits) -> bool:
    """Whether two records can lie in one stretch of time, by their days, else by their publication."""
    mine = one.earliest if one.earliest is not None else one.published
    yours = other.earliest if other.earliest is not None else other.published
    return mine is None or yours is None or abs(mine - yours) <= limits.undated_days


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
    return sorted(record.rare)


# How a block that is too large is divided, step by step. A record that a step cannot place is left to the word blocks.
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
