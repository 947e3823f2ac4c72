"""Reports that stand alone beside reports that are linked."""

import pytest

from casus.model import Report
from casus.store import Store
from coding_factories import CodingMaker, FakeCodebook, day, perpetrator, toll

STRIKE = "Warplanes struck a warehouse in Kiswah late on Sunday, killing nine fighters of the Quds brigade."
AGAIN = "Nine fighters of the Quds brigade died when a warehouse in Kiswah was hit by warplanes."


def coding(name, text=STRIKE):
    maker = CodingMaker(name, text=text, published=day(1))
    when, where = maker.time(day(0)), maker.place("Kiswah", 33.36, 36.24, country="SY")
    maker.mention(times=(when,), places=[where], tolls=[toll(9)], roles=[perpetrator("Israel", "state:ISR")])
    return maker.build()


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "casus.db") as opened:
        yield opened


def add(store, *names, across=True):
    for number, name in enumerate(names):
        text = (STRIKE, AGAIN)[number % 2] + f" {name} reported it."
        store.add(Report(id=name, text=text, digest=text), coding(name, text))
    store.rebuild_events(FakeCodebook(), across=across, named=names)


def together(store):
    return sorted(event.reports for event in store.events())


def test_reports_coded_each_alone_leave_the_others_linked(store):
    add(store, "a", "b")
    add(store, "c", across=False)
    assert together(store) == [("a", "b"), ("c",)]


def test_later_reports_do_not_link_with_those_that_stand_alone(store):
    add(store, "a", "b", across=False)
    add(store, "c")
    assert together(store) == [("a",), ("b",), ("c",)]


def test_a_report_that_stood_alone_is_linked_when_it_is_coded_without_each(store):
    add(store, "a", "b", across=False)
    add(store, "a", "b")
    assert together(store) == [("a", "b")]


def test_a_report_that_was_linked_stands_alone_when_it_is_coded_with_each(store):
    add(store, "a", "b")
    add(store, "a", across=False)
    assert together(store) == [("a",), ("b",)]
    assert store.changes()[-1].kind == "split"


def test_nothing_new_changes_nothing(store):
    add(store, "a", "b")
    before = store.events(), store.changes()
    store.rebuild_events(FakeCodebook())
    assert (store.events(), store.changes()) == before
