"""Events as a request wants them: filtered and ordered in memory, read from the store."""

from collections.abc import Iterator
from typing import NamedTuple

from casus.desk.desk import Desk
from casus.model import Event
from casus.store import EventFilter, Store, ordering, queries
from casus.store.ordering import Key

AT_ONCE = 500


class Selection(NamedTuple):
    """Some events in order, the key of the last where more follow, and the number of all that the filter keeps."""

    events: list[Event]
    last: Key | None
    total: int


def select(
    desk: Desk, store: Store, wanted: EventFilter, sort: str = "time", after: Key | None = None, limit: int = 50
) -> Selection:
    """A page of the events that a filter keeps."""
    columns, kept = desk.overview.kept(store.connection, wanted)
    rows, last = ordering.page(columns, kept, sort, after, limit)
    numbers = columns.events["number"][rows].tolist()
    return Selection(queries.read_numbered(store.connection, numbers), last, int(kept.sum()))


def every(desk: Desk, store: Store, wanted: EventFilter, policy: str = "witnesses") -> Iterator[Event]:
    """All events that a filter keeps, by first day; read some at a time, since all at once may not fit in memory."""
    columns, kept = desk.overview.kept(store.connection, wanted)
    rows, _ = ordering.page(columns, kept, limit=max(1, len(columns)))
    numbers = columns.events["number"][rows].tolist()
    for start in range(0, len(numbers), AT_ONCE):
        found = queries.read_numbered(store.connection, numbers[start : start + AT_ONCE])
        if policy == "witnesses":
            yield from found
        else:
            yield from (store.event(event.id, policy, desk.codebook) for event in found)
