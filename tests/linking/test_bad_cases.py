"""Reports that cannot be right: never a crash, never a silent merge, and said for review."""

import pytest

from casus.linking import link
from casus.model import Report
from casus.store import Store
from casus.weighing import events_of
from coding_factories import CodingMaker, FakeCodebook, day, perpetrator, toll

STRIKE = "Warplanes struck a warehouse in Kiswah, killing nine fighters of the Quds brigade, Doctor Nadia Farouk said."
VILLAGES = ["Kiswah", "Tadef", "Sarmin", "Binnish", "Atarib", "Darkush"]


def told(report, date=None, text=STRIKE, published=None, place=0, kind="air_strike"):
    maker = CodingMaker(report, text=f"{text} {report} has the details.", published=published)
    times = (maker.time(date),) if date else ()
    where = maker.place(VILLAGES[place], 33.3 + 4 * place, 36.2, country="SY")
    maker.mention(kind, times=times, places=[where], tolls=[toll(9)], roles=[perpetrator("Israel", "state:ISR")])
    return maker.build()


def grouped(codings):
    return sorted(sorted(codings[index].report for index, _ in cluster) for cluster in link(codings))


@pytest.fixture
def stored(tmp_path):
    """The events of a store that holds the codings."""

    def store(codings):
        with Store(tmp_path / "casus.db") as opened:
            for coding in codings:
                opened.add(Report(id=coding.report, text=coding.text, digest=coding.report), coding)
            opened.rebuild_events(FakeCodebook())
            return opened.events()

    return store


def test_reports_that_contradict_each_other_stay_apart_and_it_is_said(stored):
    early, late = told("early", day(0), published=day(12)), told("late", day(10), published=day(12))
    undated = told("undated", published=day(12))
    assert all(not {"early", "late"} <= set(group) for group in grouped([early, late, undated]))
    said = [words for event in stored([early, late, undated]) for words in event.doubts]
    assert any("cannot be of one event" in words and "10 days apart" in words for words in said)


def test_a_report_that_claims_everything_merges_nothing(stored):
    singles = [told(f"r{n}", day(n), place=n, published=day(n)) for n in range(len(VILLAGES))]
    maker = CodingMaker("all", text=STRIKE, published=day(9))
    for n, village in enumerate(VILLAGES):
        where = maker.place(village, 33.3 + 4 * n, 36.2, country="SY")
        maker.mention(times=(maker.time(day(n)),), places=[where], happening=n, start=n, tolls=[toll(9)])
    groups = grouped([*singles, maker.build()])
    assert all(len(set(group) - {"all"}) <= 1 for group in groups)


def test_a_report_of_very_many_happenings_is_said_to_be_one():
    maker = CodingMaker("all", text=STRIKE, published=day(9))
    for n in range(60):
        maker.mention(happening=n, start=n % 50)
    events = events_of(link([maker.build()]), [maker.build()], FakeCodebook())
    assert len(events) == 60
    assert events[0].doubts == ("all tells of 60 happenings",)


def test_a_thousand_copies_of_one_text_are_one_event_with_one_witness_and_it_is_said():
    maker = told("r", day(0), published=day(1))
    copies = [type(maker)(**{**as_fields(maker), "report": f"r{n:04}"}) for n in range(1000)]
    (event,) = events_of(link(copies), copies, FakeCodebook())
    assert len(event.reports) == 1000
    assert event.witnesses == 1
    assert event.doubts == ("1000 of its 1000 tellings are copies of one text",)


def as_fields(coding):
    return {name: getattr(coding, name) for name in coding.__struct_fields__}


def test_a_report_dated_before_what_it_tells_is_said_and_not_mended():
    coding = told("early", day(10), published=day(0))
    (event,) = events_of(link([coding]), [coding], FakeCodebook())
    assert event.time.earliest.isoformat() == day(10)
    assert event.doubts == ("early is dated 1 March 2024, before the day of the event (11 March 2024)",)


def test_a_date_in_the_far_future_or_past_breaks_nothing():
    codings = [
        told(f"r{n}", d, published=p) for n, (d, p) in enumerate([("0001-01-01", day(0)), ("9999-12-31", "9999-12-31")])
    ]
    assert sum(map(len, grouped(codings))) == 2
