"""Reports one by one, in any order and any batches, give the events of all at once."""

from pathlib import Path
from random import Random

import msgspec
import pytest

from casus.codebook import load_codebook
from casus.examples import REPORTS
from casus.linking.records import records_of
from casus.model import Report
from casus.reading import read
from casus.store import Store, relinking

DEVELOPMENT = Path(__file__).parents[3] / "shared" / "data" / "linking" / "dev.jsonl"
ORDERS = 100
# Neighbours in time, so that they have something in common.
SOME = 15


@pytest.fixture(scope="module")
def coded(pipeline):
    """Reports of some files with their codings, each coded once."""

    def code(files, most=None):
        reports = [reading.report for reading in read(files) if isinstance(reading.report, Report)]
        reports = sorted(reports, key=lambda report: (str(report.published), report.id))[:most]
        return [(report, pipeline.code(report)) for report in reports]

    return code


@pytest.fixture(autouse=True)
def read_once(monkeypatch):
    """What linking reads from a coding is read once for all orders."""
    known = {}

    def of(coding):
        if coding.report not in known:
            known[coding.report] = records_of(coding)
        return known[coding.report]

    monkeypatch.setattr(relinking, "records_of", of)


def added(batches):
    """A store into which the batches were coded one after the other."""
    book, store = load_codebook(), Store(":memory:")
    for batch in batches:
        for report, coding in batch:
            store.add(report, coding)
        store.rebuild_events(book)
    return store


def told(store):
    """What the events say, under the tellings that they stand for instead of their ids."""
    events = store.events()
    name = {event.id: str(sorted(store.members(event.id))) for event in events}
    plain = [
        msgspec.structs.replace(
            event,
            id=name[event.id],
            links=tuple(
                sorted(
                    (msgspec.structs.replace(link, event=name[link.event]) for link in event.links),
                    key=lambda link: (link.type, link.event),
                )
            ),
        )
        for event in events
    ]
    return sorted(msgspec.json.encode(event) for event in plain)


def batched(items, chance):
    """The items in a random order, cut into random batches."""
    mixed, batches = chance.sample(items, len(items)), []
    while mixed:
        size = chance.choice((1, len(items) // 4, len(items) // 2, len(items)))
        batches.append(mixed[:size])
        mixed = mixed[size:]
    return batches


def check(items):
    whole = told(added([items]))
    assert len(whole) > 1
    for seed in range(ORDERS):
        with added(batched(items, Random(seed))) as store:
            assert told(store) == whole, f"order {seed}"


def test_the_examples_give_the_same_events_in_any_order_and_batches(coded):
    check(coded(sorted(REPORTS.glob("*.md"))))


@pytest.mark.skipif(not DEVELOPMENT.exists(), reason="needs the linking reports in ../shared")
def test_development_reports_give_the_same_events_in_any_order_and_batches(coded):
    check(coded([DEVELOPMENT], SOME))
