from casus.linking import link
from casus.weighing import events_of
from coding_factories import CodingMaker, FakeCodebook, perpetrator, toll


def test_each_happening_of_a_report_is_an_event_in_text_order():
    maker = CodingMaker("r1")
    maker.mention("protest", happening=1, start=5)
    maker.mention("air_strike", happening=0, start=1)
    codings = [maker.build()]
    assert [event.type for event in events_of(link(codings, across=False), codings, FakeCodebook())] == [
        "air_strike",
        "protest",
    ]


def test_two_sources_that_differ_give_a_range_with_both_claims():
    maker = CodingMaker("r1", outlet="Example Times")
    maker.mention(tolls=[toll(5), toll(9, start=5)], roles=[perpetrator("Israel", "state:ISR", "alleged")])
    ids = maker.claim("killed", 5, source="the army", item=0), maker.claim("killed", 9, source="doctors", item=1)
    codings = [maker.build()]
    (event,) = events_of(link(codings, across=False), codings, FakeCodebook())
    (killed,) = event.tolls
    assert (killed.low, killed.best, killed.high, killed.claims) == (5, 5, 9, ids)
    assert event.witnesses == 2
    assert event.actors[0].status == "alleged"


def test_deaths_that_somebody_is_said_to_be_behind_are_an_attack():
    maker = CodingMaker("r1")
    maker.mention("casualties_reported", roles=[perpetrator("Example Front", "group:example", "claimed")])
    codings = [maker.build()]
    assert [event.type for event in events_of(link(codings, across=False), codings, FakeCodebook())] == ["attack"]


def test_a_pronoun_whose_meaning_was_not_found_is_no_actor():
    maker = CodingMaker("r1")
    maker.mention("attack", roles=[perpetrator("who", None, "undisputed")])
    codings = [maker.build()]
    assert [event.actors for event in events_of(link(codings, across=False), codings, FakeCodebook())] == [()]
