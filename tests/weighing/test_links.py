"""Ties between events, across the reports that tell them."""

import pytest

from casus.model import Report
from casus.model.coding import MentionLink
from casus.store import Store
from casus.weighing import events_of
from coding_factories import CodingMaker, FakeCodebook, day, perpetrator, toll

BOMBING = (
    "A bomb on a market in Mopti killed thirty-one traders on Friday, and Colonel Keita blamed the Katiba fighters."
)
ANSWER = "Jets struck the Katiba camp near Gao on Sunday in retaliation for the bomb on the market in Mopti on Friday."


def bombing():
    """The report of the bombing by itself."""
    maker = CodingMaker("bombing", text=BOMBING, published=day(1))
    when, where = maker.time(day(0)), maker.place("Mopti", 14.5, -4.2, country="ML")
    maker.mention("bombing", times=(when,), places=[where], tolls=[toll(31)])
    return maker.build()


def answer():
    """A report of what was done in answer to it."""
    maker = CodingMaker("answer", text=ANSWER, published=day(3))
    friday, sunday = maker.time(day(0)), maker.time(day(2))
    mopti, gao = maker.place("Mopti", 14.5, -4.2, country="ML"), maker.place("Gao", 16.3, 0.0, country="ML")
    maker.mention(times=(sunday,), places=[gao], roles=[perpetrator("Mali", "state:MLI")])
    maker.mention("bombing", happening=1, start=9, times=(friday,), places=[mopti], tolls=[toll(31)])
    maker.claim("event", "air_strike")
    maker.links.append(MentionLink(type="retaliation_for", of="m0", on="m1", start=0, end=1))
    return maker.build()


def test_a_tie_leads_to_the_event_that_another_report_tells_as_its_own():
    strike, answered = events_of([((0, 0),), ((0, 1), (1, 0))], [answer(), bombing()], FakeCodebook())
    assert [(link.type, link.event) for link in strike.links] == [("retaliation_for", answered.id)]
    assert answered.reports == ("bombing", "answer")


def test_a_tie_carries_the_claim_that_states_it():
    strike, _ = events_of([((0, 0),), ((0, 1),)], [answer()], FakeCodebook())
    (claim,) = strike.links[0].claims
    assert claim in {one.id for one in strike.claims}


def test_a_tie_within_one_event_is_none():
    (event,) = events_of([((0, 0), (0, 1))], [answer()], FakeCodebook())
    assert event.links == ()


@pytest.mark.parametrize("order", [(answer, bombing), (bombing, answer)], ids=["answer first", "bombing first"])
def test_background_links_to_its_own_record_in_whatever_order_the_reports_come(tmp_path, order):
    with Store(tmp_path / "casus.db") as store:
        for make in order:
            coding = make()
            store.add(Report(id=coding.report, text=coding.text, digest=coding.text), coding)
            store.rebuild_events(FakeCodebook())
        strike, answered = sorted(store.events(), key=lambda event: len(event.reports))
        assert set(answered.reports) == {"answer", "bombing"}
        assert [link.event for link in strike.links] == [answered.id]
