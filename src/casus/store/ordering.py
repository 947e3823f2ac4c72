"""Events in order and by pages, from columns."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from casus.errors import UsageError
from casus.store.columns import Array, Columns
from casus.store.vocabulary import UNKNOWN

LAST = 10**9


def _or_last(column: Array) -> Array:
    return np.where(column == UNKNOWN, LAST, column)


# Order -> the value that it goes by; a minus before the name turns it round.
KEYS: dict[str, Callable[[Columns], Array]] = {
    "time": lambda columns: _or_last(columns.events["first"]),
    "-time": lambda columns: columns.events["last"],
    "killed": lambda columns: _or_last(columns.events["killed"]),
    "-killed": lambda columns: columns.events["killed"],
    "reports": lambda columns: columns.events["reports"],
    "-reports": lambda columns: columns.events["reports"],
    "doubt": lambda columns: columns.events["doubt"],
}
FALLING = frozenset({"-time", "-killed", "-reports", "doubt"})
SORTS = tuple(KEYS)
Key = tuple[int, str]


class Slice(NamedTuple):
    """Positions of events in order, and the key of the last of them where more follow."""

    rows: Array
    last: Key | None


def page(columns: Columns, kept: Array, sort: str = "time", after: Key | None = None, limit: int = 50) -> Slice:
    """Some of the kept events in order, from behind the key `after` on; of equals by id.

    Unknown values come last. Raises UsageError for an order that does not exist.
    """
    if sort not in KEYS:
        raise UsageError(f"no order is called {sort!r}; choose one of {', '.join(KEYS)}")
    rows = np.flatnonzero(kept)
    keys, ids = KEYS[sort](columns)[rows], columns.events["id"][rows]
    if after:
        behind = _behind(keys, ids, after, sort in FALLING)
        rows, keys, ids = rows[behind], keys[behind], ids[behind]
    chosen = _first(keys, ids, limit, sort in FALLING)
    more = len(rows) > limit
    last = (int(keys[chosen[-1]]), str(ids[chosen[-1]])) if more and len(chosen) else None
    return Slice(rows[chosen], last)


def _behind(keys: Array, ids: Array, after: Key, falling: bool) -> Array:
    key, name = after
    beyond, later = (keys < key, ids < name) if falling else (keys > key, ids > name)
    return np.asarray(beyond | ((keys == key) & later))


def _first(keys: Array, ids: Array, limit: int, falling: bool) -> Array:
    """Positions of the first `limit` in order; only those near the front are sorted by id as well."""
    if len(keys) > limit:
        edge = np.partition(keys, -limit)[-limit] if falling else np.partition(keys, limit - 1)[limit - 1]
        near = np.flatnonzero(keys >= edge if falling else keys <= edge)
    else:
        near = np.arange(len(keys))
    order = np.lexsort((ids[near], keys[near]))
    return near[order[::-1] if falling else order][:limit]
