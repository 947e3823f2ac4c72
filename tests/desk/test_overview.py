"""What is answered from memory is what the database would answer."""

from datetime import date
from typing import get_args

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.model import Decision, ReviewState
from casus.store import EventFilter, Store, reviewing
from casus.store.columns import read_columns
from casus.store.filters import conditions
from casus.store.masks import mask
from casus.store.overview import Overview


def some(*values):
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


def maybe(*values):
    return st.none() | st.sampled_from(values)


DAYS = maybe(date(2024, 3, 17), date(2024, 3, 25), date(2024, 5, 1), date(1, 1, 1), date(9999, 12, 31))
BOXES = maybe((30, 30, 40, 35), (-180, -90, 180, 90), (170, -90, 10, 90), (36.3, 33.5, 36.3, 33.5), (0, 0, 1, 1))
FILTERS = st.builds(
    EventFilter, types=some("air_strike", "shelling", "none"), families=some("violence", "contention"),
    text=maybe("aleppo", "bread before", '"'), since=DAYS, box=BOXES, countries=some("sy", "FR", "XX"),
    actor=maybe("state:SYR", "SYRIA", "israel", "nobody"), killed_min=maybe(0, 3, 9), killed_max=maybe(2, 5),
    injured_min=maybe(0), statuses=some("alleged", "denied"), grades=some("fair", "weak", "contested"),
    realis=some("actual", "planned"), source=maybe("Monitor", "doctors", "outlet 1"), report=maybe("r1", "r3", "none"),
    reviews=some("pending", "discarded", "accepted"),
)  # fmt: skip


@pytest.fixture(scope="session")
def judged(filled):
    """The store of `events`, one of them discarded and one accepted."""
    store = Store(filled.path.with_name("judged.db"))
    filled_store = Store(filled.path)
    filled_store.connection.backup(store.connection)
    filled_store.close()
    by_type = {event.type: event.id for event in store.events()}
    store.decide(Decision(event=by_type["protest"], verb="discard", author="Ann Example"))
    store.decide(Decision(event=by_type["meeting"], verb="accept", author="Ann Example"))
    return store, read_columns(store.connection)


@settings(deadline=None)
@given(FILTERS)
def test_a_filter_keeps_the_same_events_in_memory_and_in_the_database(judged, wanted):
    store, columns = judged
    where, values = conditions(wanted)
    found = {name for (name,) in store.connection.execute(f"select id from events where {where}", values)}
    assert set(columns.events["id"][mask(store.connection, columns, wanted)].tolist()) == found


def test_after_a_change_only_what_is_new_is_read_and_the_outcome_is_that_of_reading_all(base, events):
    with Store(base.path) as store:
        before = read_columns(store.connection)
        store.decide(Decision(event=events[0].id, verb="merge", others=(events[1].id,), author="Ann Example"))
        store.decide(Decision(event=events[2].id, verb="correct", field="killed", value=7, author="Ann Example"))
        after, anew = read_columns(store.connection, before), read_columns(store.connection)
    assert after.words is before.words
    assert len(after) == len(events) - 1
    for frame in ("events", "places", "actors", "sources"):
        assert plain(after, frame) == plain(anew, frame)


def plain(columns, frame):
    """A frame with its words written out; in places and the like the order means nothing."""
    words = [*columns.words.words, None]
    found = {
        name: [words[code] for code in column.tolist()] if column.dtype == np.int32 else column.tolist()
        for name, column in getattr(columns, frame).items()
    }
    return sorted(map(str, zip(*found.values(), strict=True)))


def test_an_overview_sees_what_another_connection_writes(base, events):
    with Store(base.path) as store, Store(base.path) as writer, Overview(base.path) as overview:
        first = overview.columns(store.connection)
        assert overview.columns(store.connection) is first
        writer.decide(Decision(event=events[0].id, verb="discard", author="Ann Example"))
        _, kept = overview.kept(store.connection, EventFilter())
        assert kept.sum() == len(events) - 1
        store.decide(Decision(event=events[1].id, verb="discard", author="Ann Example"))
        _, kept = overview.kept(store.connection, EventFilter())
        assert kept.sum() == len(events) - 2


@given(FILTERS, st.none() | st.sampled_from(["Ann Example", "Bob Example"]))
@settings(deadline=None, max_examples=40)
def test_the_queue_is_the_same_where_the_events_of_the_filter_are_known(judged, wanted, coder):
    store, columns = judged
    anything = msgspec.structs.replace(wanted, reviews=get_args(ReviewState))
    among = columns.events["number"][mask(store.connection, columns, anything)].tolist()
    asked = store.connection, wanted, 50, coder
    assert reviewing.queue(*asked, among) == reviewing.queue(*asked)
