"""Which pairs are compared at all: records that share a stretch of time and a place, or a rare word."""

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

import msgspec

from casus.errors import LinkingError
from casus.linking.model import Limits, Model, kin
from casus.linking.records import Record, Site

# Buckets of days and cells of degrees; a record near an edge is put on both sides of it.
BUCKET_DAYS = 8
STRETCH_DAYS = 20
EDGE_DAYS = 1
CELL_DEGREES = 0.5
EDGE_DEGREES = 0.15
DISTRICT = 3
# Rare words that two records far apart in time must share to be compared.
TELLING = 2
MOST_SITES = 4
MOST_BUCKETS = 8

Key = tuple[Hashable, ...]
Edge = tuple[int, int]


class Blocks(msgspec.Struct, frozen=True):
    """The pairs to compare, in order, and the largest block that was left whole."""

    pairs: list[Edge]
    largest: int
    largest_name: str


def candidate_pairs(records: Sequence[Record], model: Model) -> Blocks:
    """Pairs of positions, the smaller first, from all blocks.

    Raises LinkingError where the pairs would exceed the model's budget, naming the largest block.
    """
    limits = model.limits
    budget = max(limits.pairs_at_least, limits.pairs_per_record * len(records))
    found: set[Edge] = set()
    largest, name = 0, ""
    for label, members, allowed in _blocks(records, model):
        if len(members) > largest:
            largest, name = len(members), label
        if len(members) * (len(members) - 1) // 2 <= budget:
            found.update(_pairs(members, records, allowed))
        if len(found) > budget or len(members) * (len(members) - 1) // 2 > budget:
            raise LinkingError(_over(budget, name, largest))
    return Blocks(sorted(found), largest, name)


def _over(budget: int, name: str, size: int) -> str:
    return (
        f"linking would compare more than {budget:,} pairs; the largest block is {name} with {size:,} records; "
        "link fewer reports at a time, or raise pairs_per_record in the linking model"
    )


Allowed = Callable[[Record, Record], bool]


def _pairs(members: Sequence[int], records: Sequence[Record], allowed: Allowed) -> Iterator[Edge]:
    for position, one in enumerate(members):
        for other in members[position + 1 :]:
            if records[one].report != records[other].report and allowed(records[one], records[other]):
                yield one, other


def _blocks(records: Sequence[Record], model: Model) -> Iterator[tuple[str, list[int], Allowed]]:
    """Blocks of time and place, divided where they are too large, then blocks of rare words."""
    relatives = kin(model)

    def kindred(one: Record, other: Record) -> bool:
        return any(a == b or b in relatives.get(a, ()) for a in one.types for b in other.types)

    def telling(one: Record, other: Record) -> bool:
        return kindred(one, other) and (_near(one, other, model.limits) or len(one.rare & other.rare) >= TELLING)

    for key, members in _gather(records, place_keys(model)):
        for label, part in _divided(key, members, records, FINER, model.limits):
            yield label, part, kindred
    for label, part in _word_blocks(records, model.limits):
        yield label, part, telling


def _near(one: Record, other: Record, limits: Limits) -> bool:
    """Whether two records can lie in one stretch of time, by their days, else by their publication."""
    mine = one.earliest if one.earliest is not None else one.published
    yours = other.earliest if other.earliest is not None else other.published
    return mine is None or yours is None or abs(mine - yours) <= limits.undated_days


def _gather(
    records: Sequence[Record], keys: Callable[[Record], Iterable[Key]], members: Iterable[int] | None = None
) -> list[tuple[Key, list[int]]]:
    """Blocks of more than one record, in the order of their first members."""
    found: dict[Key, list[int]] = defaultdict(list)
    for position in range(len(records)) if members is None else members:
        for key in keys(records[position]):
            found[key].append(position)
    return [(key, block) for key, block in found.items() if len(block) > 1]


def place_keys(model: Model) -> Callable[[Record], Iterable[Key]]:
    """Keys of a record: its group of types, a bucket of days, a cell of the map or the name of a wide place."""
    groups = _type_groups(model)

    def keys(record: Record) -> Iterator[Key]:
        spans = buckets(record, model.limits)
        kinds = sorted({group for name in record.types for group in groups.get(name, (name,))})
        for place in dict.fromkeys(place for site in record.sites[:MOST_SITES] for place in cells(site)):
            for bucket in spans:
                for kind in kinds:
                    yield kind, place, bucket

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


Finer = Callable[[Record], Iterable[Hashable]]


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


def _divided(
    key: Key, members: list[int], records: Sequence[Record], steps: Sequence[tuple[str, Finer]], limits: Limits
) -> Iterator[tuple[str, list[int]]]:
    if len(members) <= limits.block or not steps:
        yield " / ".join(map(str, key)), members
        return
    (name, finer), rest = steps[0], steps[1:]
    for value, part in _gather(records, lambda record: ((v,) for v in finer(record)), members):
        yield from _divided((*key, f"{name} {value[0]}"), part, records, rest, limits)


def _word_blocks(records: Sequence[Record], limits: Limits) -> Iterator[tuple[str, list[int]]]:
    """Blocks of records that hold one name: all of them where few do, else those of one stretch of days.

    Each record is in the blocks of its rarest names only; a block that is still too large is left out.
    """
    held: dict[str, int] = defaultdict(int)
    for record in records:
        for word in record.names:
            held[word] += 1
    found: dict[Key, list[int]] = defaultdict(list)
    for position, record in enumerate(records):
        usable = sorted((held[word], word) for word in record.names if held[word] > 1)
        for count, word in usable[: limits.words_per_record]:
            for stretch in ((),) if count <= limits.word_block else _stretches(record):
                found[(word, *stretch)].append(position)
    for key in sorted(found, key=str):
        if 1 < len(found[key]) <= limits.word_block:
            yield " / ".join(("word", *map(str, key))), found[key]


def _stretches(record: Record) -> list[Key]:
    """Stretches of days in two grids, one half a stretch later, so that near days meet in one of them."""
    day = record.earliest if record.earliest is not None else record.published
    half = STRETCH_DAYS // 2
    return [] if day is None else [(0, day // STRETCH_DAYS), (1, (day + half) // STRETCH_DAYS)]
