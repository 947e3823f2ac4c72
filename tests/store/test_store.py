import sqlite3
from datetime import date
from pathlib import Path

import pytest

from casus.errors import InputError, StoreError, UsageError
from casus.model import Decision, InputRecord, Report
from casus.store import EventFilter, Store
from coding_factories import CodingMaker, FakeCodebook, perpetrator, toll


def report(name, text="A strike killed nine people.", digest=None):
    return Report(id=name, text=text, digest=digest or f"digest of {text}")


def coding(name, happening=0, text="A strike killed nine people.", published="2024-03-18"):
    maker = CodingMaker(name, text=text, published=published, outlet=f"Outlet of {name}")
    when = maker.time("2024-03-17")
    where = maker.place("Damascus", 33.5, 36.3, country="SY", geonames_id=170654)
    maker.mention(
        times=(when,), places=[where], roles=[perpetrator("Israel", "state:ISR", "alleged")], tolls=[toll(5), toll(9)]
    )
    maker.claim("killed", 5, source="army", item=0)
    maker.claim("killed", 9, source="doctors", item=1)
    return maker.build()


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "casus.db") as opened:
        yield opened


def rows(store, table):
    return store.connection.execute(f"select count(*) from {table}").fetchone()[0]


def test_the_same_report_twice_changes_nothing(store):
    assert store.add(report("a"), coding("a")) == "added"
    assert store.add(report("a"), coding("a")) == "known"
    assert rows(store, "reports") == rows(store, "codings") == 1
    assert store.report("a") == report("a")
    assert store.coding("a") == coding("a")


def test_a_new_coding_stands_beside_the_old_one_and_counts(store):
    store.add(report("a"), coding("a"))
    assert store.add(report("a"), coding("a", published="2024-03-19")) == "recoded"
    assert rows(store, "codings") == 2
    assert store.codings() == [coding("a", published="2024-03-19")]


def test_an_id_stands_for_one_text(store):
    store.add(report("a"), coding("a"))
    with pytest.raises(InputError, match="another text"):
        store.add(report("a", "Other words."), coding("a", text="Other words."))
    assert rows(store, "reports") == 1


def test_a_report_that_fails_leaves_nothing_half_written(store):
    run = store.start_run()
    with pytest.raises(StoreError):
        store.add(report("a"), coding("a"), run + 1, InputRecord(origin=None, outcome="read"))  # type: ignore[arg-type]
    assert rows(store, "reports") == rows(store, "claims") == rows(store, "inputs") == 0


def test_events_are_rebuilt_with_the_same_ids(store):
    store.add(report("a"), coding("a"))
    assert store.rebuild_events(FakeCodebook()) == 1
    (first,) = store.events()
    store.rebuild_events(FakeCodebook())
    assert store.events() == [first]
    assert [change.kind for change in store.changes()] == ["minted"]
    assert store.changes(since="9999") == []


def test_another_policy_weighs_anew(store):
    store.add(report("a"), coding("a"))
    store.rebuild_events(FakeCodebook())
    (plain,) = store.events()
    (high,) = store.events(policy="highest", codebook=FakeCodebook())
    assert (plain.tolls[0].best, high.tolls[0].best) == (5, 9)
    assert store.event(plain.id, "highest", FakeCodebook()) == high
    with pytest.raises(UsageError, match="codebook"):
        store.events(policy="highest")


@pytest.mark.parametrize(
    "wanted",
    [
        EventFilter(types=("air_strike",), families=("violence",), grades=("fair",), realis=("actual",)),
        EventFilter(since=date(2024, 3, 17), until=date(2024, 3, 17)),
        EventFilter(box=(36, 33, 37, 34)),
        EventFilter(box=(170, 33, 37, 34)),
        EventFilter(countries=("sy",), actor="israel", statuses=("alleged",)),
        EventFilter(actor="state:ISR", report="a"),
        EventFilter(text='nine "people'),
    ],
)
def test_filters_keep_what_fits(store, wanted):
    store.add(report("a"), coding("a"))
    store.rebuild_events(FakeCodebook())
    assert len(store.events(wanted)) == 1


@pytest.mark.parametrize(
    "wanted",
    [
        EventFilter(types=("protest",)),
        EventFilter(since=date(2024, 3, 18)),
        EventFilter(until=date(2024, 3, 16)),
        EventFilter(box=(0, 0, 1, 1)),
        EventFilter(countries=("IR",)),
        EventFilter(text="ten"),
        EventFilter(report="b"),
    ],
)
def test_filters_leave_out_what_does_not(store, wanted):
    store.add(report("a"), coding("a"))
    store.rebuild_events(FakeCodebook())
    assert store.events(wanted) == []


def test_a_filter_that_cannot_hold_is_wrong_use():
    with pytest.raises(UsageError, match="before it begins"):
        EventFilter(since=date(2024, 3, 18), until=date(2024, 3, 17))
    with pytest.raises(UsageError, match="south"):
        EventFilter(box=(0, 2, 1, 1))


def test_an_unknown_report_or_event_is_said(store):
    for ask in (store.report, store.coding, store.event):
        with pytest.raises(StoreError, match="'x'"):
            ask("x")


def test_full_text_finds_reports(store):
    store.add(report("a"), coding("a"))
    assert store.search_reports("killed nine") == ["a"]
    assert store.search_reports("ten") == []


def test_inputs_and_decisions_are_kept_in_order(store):
    run = store.start_run("code x")
    store.add(report("a"), coding("a"), run, InputRecord(origin="a.txt", outcome="read", report="a"))
    store.note_inputs(run, [InputRecord(origin="b.txt", outcome="set_aside", reason="empty")])
    store.finish_run(run)
    assert [(number, record.origin) for number, record in store.inputs()] == [(run, "a.txt"), (run, "b.txt")]
    store.rebuild_events(FakeCodebook())
    (event,) = store.events()
    decision = Decision(id="d1", event=event.id, verb="accept", author="me", at="2024-03-18T00:00:00Z")
    first = store.decide(decision, FakeCodebook()).decision
    assert store.decide(decision, FakeCodebook()).decision == first
    assert store.decisions() == store.decisions(event.id) == [first]
    assert store.decisions("ev_2") == store.decisions(since=first.number) == []


def test_a_file_that_is_no_database_is_said(tmp_path):
    path = tmp_path / "notes.db"
    path.write_text("these are not the tables you are looking for" * 50)
    with pytest.raises(StoreError, match="not a database"):
        Store(path)


def test_a_database_of_another_program_is_left_alone(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("create table other (x)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        Store(path)
    assert path.read_bytes() == before


def test_a_newer_version_is_said(tmp_path):
    path = tmp_path / "casus.db"
    with Store(path) as store:
        store.connection.execute("pragma user_version = 99")
    with pytest.raises(StoreError, match="version 99"):
        Store(path)


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(StoreError, match="cannot be opened"):
        Store(tmp_path / "missing" / "casus.db")


def test_a_damaged_database_is_said(tmp_path):
    path = tmp_path / "casus.db"
    with Store(path) as store:
        store.add(report("a"), coding("a"))
    data = bytearray(path.read_bytes())
    data[2000:] = b"\xff" * (len(data) - 2000)
    path.write_bytes(bytes(data))
    with pytest.raises(StoreError, match="damaged"), Store(path) as store:
        store.codings()


def test_a_database_that_cannot_be_written_is_said(tmp_path):
    path = tmp_path / "casus.db"
    with Store(path) as store:
        store.connection.execute("pragma query_only = on")
        with pytest.raises(StoreError, match="cannot be written"):
            store.add(report("a"), coding("a"))
        assert Path(path).exists()


def test_a_full_disk_is_said_and_leaves_the_store_whole(store):
    store.add(report("a"), coding("a"))
    pages = store.connection.execute("pragma page_count").fetchone()[0]
    store.connection.execute(f"pragma max_page_count = {pages}")
    long = "word " * 50_000
    with pytest.raises(StoreError, match="disk is full"):
        store.add(report("b", long), coding("b", text=long))
    assert [coding.report for coding in store.codings()] == ["a"]


def test_a_merge_leaves_a_redirect_that_is_followed(store):
    for name in ("a", "b"):
        store.add(report(name), coding(name))
    clusters = [((0, 0),), ((1, 0),)]
    store.write_clusters(clusters, store.codings(), FakeCodebook())
    first, second = store.changes()
    store.write_clusters([((0, 0), (1, 0))], store.codings(), FakeCodebook())
    kept, gone = first.event, second.event
    assert [(change.kind, change.event, change.other) for change in store.changes()[2:]] == [("merged", gone, kept)]
    assert store.event(gone) == store.event(kept)
    store.write_clusters(clusters, store.codings(), FakeCodebook())
    assert store.changes()[-1].kind == "restored"
    assert store.event(gone).reports == ("b",)


def test_a_vanished_event_is_said_to_be_gone(store):
    store.add(report("a"), coding("a"))
    store.write_clusters([((0, 0),)], store.codings(), FakeCodebook())
    (event,) = store.events()
    store.write_clusters([], store.codings(), FakeCodebook())
    assert store.changes()[-1].kind == "vanished"
    with pytest.raises(StoreError, match="no longer stands"):
        store.event(event.id)


def test_reports_one_by_one_and_all_at_once_give_the_same_events(tmp_path):
    texts = {name: f"A strike on the warehouse killed nine people, {name} said." for name in "abcd"}
    codings = {name: coding(name, text=text) for name, text in texts.items()}
    found = []
    for order in ("abcd", "dbca"):
        with Store(tmp_path / f"{order}.db") as store:
            for name in order:
                store.add(report(name, texts[name]), codings[name])
                store.rebuild_events(FakeCodebook())
            found.append([(event.reports, event.tolls, event.time, event.places) for event in store.events()])
    assert found[0] == found[1]
    assert len(found[0]) == 1
