import pytest

from casus.errors import StoreError, UsageError
from casus.model import Decision, MemberName, Passage
from casus.store import EventFilter
from deciding_stores import BOOK, alone, coding, decide, filled, report, strike, undo


@pytest.fixture
def store(tmp_path):
    with filled(tmp_path / "casus.db", "a", "b", "c") as opened:
        yield opened


def state(store):
    """All that an undo has to bring back."""
    return store.events(EventFilter(reviews=("pending", "accepted", "corrected", "discarded", "conflict")))


def killed(event):
    return [(toll.low, toll.best, toll.high) for toll in event.tolls if toll.kind == "killed"]


def test_accepting_says_so_and_changes_nothing_else(store):
    before = strike(store, "a")
    (after,) = decide(store, "accept", before).events
    assert (before.review, after.review) == ("pending", "accepted")
    assert after == store.event(before.id)
    assert (after.tolls, after.summary, after.claims) == (before.tolls, before.summary, before.claims)


def test_a_correction_sets_the_value_and_names_who_and_by_which_words(store):
    event = strike(store, "a")
    start = report("a").text.index("nine")
    done = decide(
        store, "correct", event, field="killed", value=12, evidence=Passage(report="a", start=start, end=start + 4)
    )
    after = store.event(event.id)
    assert killed(after) == [(12, 12, 12)]
    assert "12 killed" in after.summary
    (correction,) = after.corrections
    assert (correction.field, correction.author, correction.decision) == ("killed", "ada", done.decision.id)
    assert correction.evidence.quote == "nine"
    assert after.review == "corrected"


def test_a_correction_holds_under_every_policy(store):
    event = strike(store, "a")
    decide(store, "correct", event, field="killed", value={"low": 10, "best": 12, "high": None})
    for policy in ("witnesses", "highest", "latest"):
        again = store.event(event.id, policy, BOOK)
        assert killed(again) == [(10, 12, None)]
        assert again.review == "corrected"


def test_a_discarded_event_stays_in_the_store_and_out_of_the_listing(store):
    event = strike(store, "a")
    decide(store, "discard", event)
    assert event.id not in {one.id for one in store.events()}
    assert [one.id for one in store.events(EventFilter(reviews=("discarded",)))] == [event.id]
    assert store.event(event.id).review == "discarded"


def test_merging_leaves_a_redirect_and_undoing_brings_all_back(store):
    before, one, other = state(store), strike(store, "a"), strike(store, "b")
    done = decide(store, "merge", one, others=(other.id,))
    (merged,) = done.events
    assert merged.reports == ("a", "b")
    assert store.event(other.id) == store.event(one.id) == merged
    assert [change.kind for change in store.changes()][-1] == "merged"
    undo(store, done.decision)
    assert state(store) == before
    assert [change.kind for change in store.changes()][-1] == "restored"


def test_splitting_names_the_parent_and_undoing_brings_all_back(store):
    merged = decide(store, "merge", strike(store, "a"), others=(strike(store, "b").id, strike(store, "c").id)).events[0]
    before = state(store)
    done = decide(store, "split", merged, members=(MemberName("c", 0),))
    assert sorted(event.reports for event in done.events) == [("a", "b"), ("c",)]
    assert {change.other for change in store.changes() if change.kind in ("split", "restored")} == {merged.id}
    undo(store, done.decision)
    assert state(store) == before


def test_an_undo_can_be_undone(store):
    event = strike(store, "a")
    done = decide(store, "correct", event, field="killed", value=12)
    corrected = store.event(event.id)
    first = undo(store, done.decision)
    assert store.event(event.id) == event
    undo(store, first.decision)
    assert store.event(event.id) == corrected
    with pytest.raises(UsageError, match="undone already"):
        undo(store, first.decision)


def test_a_preview_shows_what_deciding_gives_and_writes_nothing(store):
    event, other = strike(store, "a"), strike(store, "b")
    draft = Decision(event=event.id, verb="merge", author="ada", others=(other.id,))
    before = list(store.connection.iterdump())
    seen = store.preview(draft, BOOK)
    assert list(store.connection.iterdump()) == before
    done = store.decide(draft, BOOK)
    assert (seen.before, seen.events) == (done.before, done.events)
    assert [one.id for one in seen.before] == sorted([event.id, other.id])


def test_only_the_events_touched_are_written_anew(store):
    numbers = dict(store.connection.execute("select id, number from events"))
    event = strike(store, "a")
    decide(store, "accept", event)
    after = dict(store.connection.execute("select id, number from events"))
    assert {name for name in numbers if numbers[name] != after[name]} == {event.id}


@pytest.mark.parametrize("verb", ["merge", "split", "correct", "discard", "accept"])
def test_deciding_gives_what_linking_all_anew_with_the_decisions_gives(store, verb):
    merged = decide(store, "merge", strike(store, "a"), others=(strike(store, "b").id,)).events[0]
    more = {
        "merge": {"others": (strike(store, "c").id,)}, "split": {"members": (MemberName("b", 0),)},
        "correct": {"field": "killed", "value": 3},
    }  # fmt: skip
    decide(store, verb, merged, **more.get(verb, {}))
    quick = state(store)
    alone(store)
    assert state(store) == quick


@pytest.mark.parametrize(
    ("verb", "more", "names"),
    [
        ("correct", {}, "field"), ("correct", {"field": "mood", "value": 1}, "field"),
        ("correct", {"field": "killed", "value": "many"}, "value"),
        ("correct", {"field": "killed", "value": -1}, "value"),
        ("correct", {"field": "killed", "value": {"low": 5, "high": 2}}, "value"),
        ("correct", {"field": "time", "value": "soon"}, "value"),
        ("correct", {"field": "realis", "value": "x"}, "value"),
        ("correct", {"field": "place", "value": {"name": "x", "latitude": 99, "longitude": 0}}, "value"),
        ("correct", {"field": "killed", "value": 1, "evidence": Passage(report="a", start=5, end=9999)}, "evidence"),
        ("merge", {}, "with"), ("split", {}, "members"), ("split", {"members": (MemberName("b", 0),)}, "members"),
        ("split", {"members": (MemberName("a", 0),)}, "members"), ("comment", {}, "comment"), ("undo", {}, "undoes"),
        ("undo", {"undoes": "dc_none"}, "undoes"), ("accept", {"author": " "}, "author"),
        ("comment", {"comment": "\ud800"}, "no text"),
    ],
)  # fmt: skip
def test_a_decision_that_lacks_something_names_it_and_nothing_is_written(store, verb, more, names):
    with pytest.raises(UsageError, match=names):
        decide(store, verb, strike(store, "a"), **more)
    assert store.decisions() == []


def test_an_unknown_event_is_said(store):
    with pytest.raises(StoreError, match="ev_none"):
        store.decide(Decision(event="ev_none", verb="accept", author="ada"), BOOK)


# Coded anew


def recode(store, name, **more):
    store.add(report(name), coding(name, **more))
    alone(store)


def test_decisions_survive_a_coding_that_numbers_happenings_otherwise(store):
    one, other = strike(store, "a"), strike(store, "b")
    decide(store, "correct", one, field="killed", value=12)
    decide(store, "merge", one, others=(other.id,))
    for name in "ab":
        recode(store, name, numbers=(7, 0))
    merged = store.event(one.id)
    assert merged.type == "air_strike"
    assert merged.reports == ("a", "b")
    assert killed(merged) == [(12, 12, 12)]


def test_a_correction_whose_claims_changed_comes_back_with_the_reason(store):
    event = strike(store, "a")
    decide(store, "correct", event, field="killed", value=12)
    recode(store, "a", killed=14)
    again = store.event(event.id)
    assert again.review == "conflict"
    assert killed(again) == [(12, 12, 12)]
    (reason,) = again.conflicts
    assert "killed was corrected from 9 to 12; the reports now give 14" in reason
    assert store.review_queue().items[0].event.id == event.id


def test_a_discarding_is_not_in_force_for_what_came_later(store):
    one, other = strike(store, "a"), strike(store, "b")
    decide(store, "discard", one)
    decide(store, "merge", one, others=(other.id,))
    again = store.event(one.id)
    assert again.review == "conflict"
    assert "came after it was discarded (b)" in again.conflicts[0]


def test_an_acceptance_of_what_stands_settles_a_conflict(store):
    event = strike(store, "a")
    decide(store, "correct", event, field="killed", value=12)
    recode(store, "a", killed=14)
    decide(store, "accept", store.event(event.id), author="ben")
    again = store.event(event.id)
    assert (again.review, again.conflicts) == ("corrected", ())
    recode(store, "a", killed=15)
    assert store.event(event.id).review == "conflict"


def test_a_decision_whose_words_tell_of_nothing_any_more_is_lost_and_listed(store):
    raid = next(event for event in store.events() if event.type == "raid" and event.reports == ("a",))
    done = decide(store, "accept", raid)
    assert store.lost_decisions() == []
    recode(store, "a", raid=False)
    assert [one.id for one in store.lost_decisions()] == [done.decision.id]
    undo(store, done.decision)
    assert store.lost_decisions() == []


def test_a_merge_one_side_of_which_has_gone_comes_back(store):
    raids = [event for event in store.events() if event.type == "raid"]
    decide(store, "merge", raids[0], others=(raids[1].id,))
    recode(store, raids[1].reports[0], raid=False)
    again = store.event(raids[0].id)
    assert again.review == "conflict"
    assert f"nothing tells of {raids[1].id} any more" in again.conflicts[0]


# The queue


def test_the_queue_holds_what_is_open_and_says_why(store):
    first = strike(store, "a")
    decide(store, "accept", first)
    queue = store.review_queue()
    assert first.id not in {item.event.id for item in queue.items}
    assert queue.progress == (5, 1, 0, 6)
    assert all(item.reasons and 0 <= item.doubt <= 1 and 0 <= item.importance <= 1 for item in queue.items)
    weights = [item.doubt * (1 + item.importance) for item in queue.items]
    assert weights == sorted(weights, reverse=True)
    assert len(store.review_queue(limit=2).items) == 2


def test_a_coder_is_asked_for_what_they_have_not_decided(store):
    event = strike(store, "a")
    decide(store, "accept", event)
    assert event.id not in {item.event.id for item in store.review_queue(coder="ada").items}
    assert event.id in {item.event.id for item in store.review_queue(coder="ben").items}


def test_two_coders_agree_or_do_not(store):
    for name, own, others in (("a", 12, 12), ("b", 3, 4)):
        for author, value in (("ada", own), ("ben", others)):
            decide(store, "correct", strike(store, name), author=author, field="killed", value=value)
    found = store.agreement()
    fields = {one.field: one for one in found.fields}
    assert found.coders == ["ada", "ben"]
    assert fields["killed"].units == 2
    assert 0 < fields["killed"].alpha < 1
    assert fields["type"].alpha is None
