"""Whatever analysts decide: nothing is lost, all can be undone, and deriving everything anew gives the same."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.errors import UsageError
from casus.model import Decision, MemberName
from casus.review import VERBS, in_force
from casus.store import EventFilter, Store
from deciding_stores import BOOK, coding, report

ALL = EventFilter(reviews=("pending", "accepted", "corrected", "discarded", "conflict"))
NAMES = "abcd"
# What linking makes of the reports: the strikes of two are one event, all else stands alone.
LINKED = [((0, 0), (1, 0)), ((2, 0),), ((3, 0),), *(((index, 1),) for index in range(4))]
STEPS = st.lists(
    st.tuples(
        st.sampled_from([*VERBS, "correct", "merge", "undo"]),
        st.integers(0, 50), st.integers(0, 50), st.sampled_from(["ada", "ben"]),
    ), min_size=1, max_size=9,
)  # fmt: skip
VALUES = [
    ("killed", 12),
    ("killed", None),
    ("type", "raid"),
    ("place", "Aleppo"),
    ("perpetrator", None),
    ("time", None),
]


class BookOfTwo:
    def __init__(self):
        self.types = {name: BOOK.types[name] for name in ("air_strike", "raid")}


def fresh():
    store = Store(":memory:")
    for name in NAMES:
        store.add(report(name), coding(name, killed=ord(name)))
    derive(store)
    return store


def derive(store):
    store.write_clusters(LINKED, store.codings(), BookOfTwo())


def step(store, verb, first, second, author):
    """Some decision of that verb on some event; None where it makes no sense there."""
    events = sorted(store.events(ALL), key=lambda event: event.id)
    event = events[first % len(events)]
    given = {"event": event.id, "verb": verb, "author": author}
    if verb == "correct":
        given["field"], given["value"] = VALUES[second % len(VALUES)]
    if verb == "merge":
        given["others"] = (events[second % len(events)].id,)
    if verb == "split":
        members = store.members(event.id)
        given["members"] = tuple(MemberName(*member) for member in members[: 1 + second % max(1, len(members) - 1)])
    if verb == "comment":
        given["comment"] = "seen"
    if verb == "undo":
        decided = store.decisions()
        if not decided:
            return None
        given |= {"event": "", "undoes": decided[second % len(decided)].id}
    return Decision(**given)


def decide(store, draft):
    """What deciding gives, after a preview has said the same; refusals are wrong use and write nothing."""
    try:
        seen = store.preview(draft, BookOfTwo())
    except UsageError:
        return
    done = store.decide(draft, BookOfTwo())
    assert without_time(seen.events) == without_time(done.events)
    assert seen.before == done.before


def without_time(events):
    """Events but for the ids and moments of decisions: a preview may fall into another second."""
    return [(event.id, event.review, event.tolls, event.reports, event.summary, event.conflicts) for event in events]


def nameless(events):
    """Events without their ids, which may be dealt out otherwise where merges are undone out of their order."""
    return sorted(str(msgspec.structs.replace(event, id="", links=())) for event in events)


@settings(max_examples=20, deadline=None)
@given(steps=STEPS)
def test_deciding_is_the_same_as_deriving_all_anew_and_can_be_undone_to_the_last(steps):
    with fresh() as store:
        before = store.events(ALL)
        for verb, first, second, author in steps:
            draft = step(store, verb, first, second, author)
            if draft:
                decide(store, draft)
        quick = store.events(ALL)
        told = sorted(member for event in quick for member in store.members(event.id))
        assert told == sorted((name, number) for name in NAMES for number in (0, 1))
        derive(store)
        assert store.events(ALL) == quick
        assert store.verify().findings == []
        for decision in reversed(in_force(store.decisions())):
            if decision.verb != "undo":
                store.decide(Decision(event="", verb="undo", author="ada", undoes=decision.id), BookOfTwo())
        in_order = not any(verb == "undo" for verb, *_ in steps)
        assert nameless(store.events(ALL)) == nameless(before)
        assert not in_order or store.events(ALL) == before
