from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.model import EventTime, EventToll, MentionPlace
from casus.model.coding import MentionLink
from casus.weighing import events_of
from casus.weighing.grades import grade
from casus.weighing.summary import when
from casus.weighing.totals import everyone
from casus.weighing.types import event_realis, event_type
from coding_factories import CodingMaker, FakeCodebook, perpetrator, target, toll


def event(*makers):
    codings = [maker.build() for maker in makers]
    return events_of([tuple((index, 0) for index in range(len(codings)))], codings, FakeCodebook())[0]


def dated(report, *spans, precision="day", kind="DATE"):
    maker = CodingMaker(report, text=f"{report} speaks")
    maker.mention(times=tuple(maker.time(*span, precision=precision, kind=kind) for span in spans))
    return maker


def days(event):
    return tuple(str(day) if day else None for day in (event.time.earliest, event.time.latest))


def test_the_finest_day_that_most_reports_bear_out_stands():
    week = dated("a", ("2024-03-11", "2024-03-17"), precision="week")
    assert days(event(week, dated("b", ("2024-03-16",)), dated("c", ("2024-03-20",)))) == ("2024-03-16", "2024-03-16")


def test_a_time_that_nothing_settles_stays_open_with_its_precision():
    maker = dated("a", (), precision="weekend")
    maker.published = CodingMaker("x", published="2024-03-18").published
    found = event(maker).time
    assert (found.earliest, found.precision, found.status) == (None, "weekend", "unknown")


def test_a_half_open_time_is_kept():
    maker = CodingMaker("a")
    index = maker.time("2024-03-01", "2024-03-01")
    maker.times[index] = type(maker.times[index])(start=0, end=1, type="DATE", value="", earliest=date(2024, 3, 1))
    maker.mention(times=(index,))
    assert days(event(maker)) == ("2024-03-01", None)


def test_a_duration_is_no_date():
    assert event(dated("a", ("2024-03-16",), kind="DURATION")).time == EventTime()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("XXXX-WXX-7", ("2024-03-17", "2024-03-17")),
        ("XXXX-WXX-7TEV", ("2024-03-17", "2024-03-17")),
        ("XXXX-WXX-WE", ("2024-03-16", "2024-03-17")),
        ("XXXX-02", ("2024-02-01", "2024-02-29")),
        ("XXXX-12", ("2023-12-01", "2023-12-31")),
        ("P3D", (None, None)),
    ],
)
def test_a_relative_date_of_an_undated_report_is_read_by_the_dated_one_it_is_linked_with(value, expected):
    undated, other = CodingMaker("a"), CodingMaker("b", text="other words", published="2024-03-18")
    undated.mention(times=(undated.time(value=value),))
    other.mention()
    found = event(undated, other)
    assert days(found) == expected
    assert found.time.status == ("inferred" if expected[0] else "unknown")


def located(*places):
    maker = CodingMaker("a")
    found = []
    for name, role, more in places:
        found.append(MentionPlace(maker.place(name, **more), role))
    maker.mention(places=found)
    return [(place.name, place.role) for place in event(maker).places]


TOWN = ("Kiswah", "site", {"latitude": 33.36, "longitude": 36.24, "country": "SY", "admin1": "Rif Dimashq"})
PROVINCE = ("Rif Dimashq", "site", {"country": "SY", "admin1": "Rif Dimashq", "precision": 4})
COUNTRY = ("Syria", "site", {"country": "SY", "precision": 6})


def test_wider_places_give_way_to_a_finer_one_in_them():
    assert located(COUNTRY, PROVINCE, TOWN) == [("Kiswah", "site")]
    assert located(COUNTRY, PROVINCE) == [("Rif Dimashq", "site")]
    assert located(COUNTRY) == [("Syria", "site")]
    assert located(("Middle East", "site", {"kind": "region", "precision": 5}), COUNTRY) == [("Syria", "site")]


def test_a_wider_place_elsewhere_or_in_another_role_stays():
    assert located(TOWN, ("Homs", "site", {"country": "SY", "admin1": "Homs", "precision": 4}))[1] == ("Homs", "site")
    assert located(TOWN, ("Iraq", "site", {"country": "IQ", "precision": 6}))[1] == ("Iraq", "site")
    assert located(TOWN, ("Syria", "origin", {"country": "SY", "precision": 6}))[1] == ("Syria", "origin")


def test_a_place_that_the_text_puts_around_another_gives_way():
    maker = CodingMaker("a")
    around = maker.place("Kivu")
    inside = maker.place("Goma", within=around)
    maker.mention(places=[around, inside])
    assert [place.name for place in event(maker).places] == ["Goma"]


def test_one_place_under_two_names_and_roles_stands_once_in_the_telling_role():
    same = {"geonames_id": 7, "latitude": 1.0, "longitude": 2.0}
    assert located(("Abu Kamal", "near", same), ("Al Bukamal", "site", same)) == [("Al Bukamal", "site")]
    assert located(("Nowhere", "site", {}), ("nowhere", "site", {})) == [("Nowhere", "site")]
    assert len(located(("A", "site", {"entry": "own:a"}), ("B", "site", {"entry": "own:b"}))) == 2


def blamed(report, name, actor=None, status="undisputed", source=None, country=None, **claim):
    maker = CodingMaker(report, text=f"{report} blames somebody", outlet=f"Outlet {report}")
    maker.actor(name, actor, country)
    maker.mention(roles=[perpetrator(name, actor, status)])
    maker.claim(claim.pop("about", "perpetrator"), name, source=source, item=0, **claim)
    return maker


def statuses(*makers):
    return {actor.name: actor.status for actor in event(*makers).actors}


def test_the_careful_word_stands_where_reports_are_divided():
    assert statuses(blamed("a", "Israel", "state:ISR"), blamed("b", "Israel", "state:ISR", "alleged")) == {
        "Israel": "alleged"
    }
    many = [blamed(name, "Israel", "state:ISR") for name in "abc"]
    assert statuses(*many, blamed("d", "Israel", "state:ISR", "alleged")) == {"Israel": "undisputed"}


def test_who_takes_responsibility_has_claimed_it():
    maker = blamed("a", "IS", "group:is", source="IS", stance="acknowledges")
    assert statuses(maker) == {"IS": "claimed"}
    assert event(maker).grade == "confirmed"


def test_unnamed_officials_confirm_nothing_for_their_side():
    maker = blamed(
        "a", "Israel", "state:ISR", "claimed", source="Israeli officials", kind="unnamed", stance="acknowledges"
    )
    assert statuses(maker) == {"Israel": "claimed"}
    assert event(maker).grade == "weak"


def test_a_denial_by_the_accused_counts_as_one():
    maker = blamed("a", "Iran", "state:IRN", source="Tehran", kind="party")
    maker.claim("perpetrator", "Iran", source="Iran", kind="party", stance="denies", item=0, actor="state:IRN")
    assert statuses(maker) == {"Iran": "denied"}
    assert event(maker).grade == "contested"


def test_a_denial_by_somebody_else_is_none():
    maker = blamed("a", "Iran", "state:IRN", source="Tehran", kind="party")
    maker.claim("perpetrator", "Iran", source="Qatar", kind="official", stance="denies", item=0, actor="state:QAT")
    assert statuses(maker) == {"Iran": "undisputed"}


def test_sources_that_name_different_perpetrators_contest_each_other():
    first = blamed("a", "Russia", "state:RUS", source="Kyiv", country="RUS")
    second = blamed("b", "Ukraine", "state:UKR", source="Moscow", country="UKR")
    assert statuses(first, second) == {"Russia": "contested", "Ukraine": "contested"}
    assert event(first, second).grade == "contested"


def test_a_state_and_its_army_do_not_contest_each_other():
    first = blamed("a", "Russia", "state:RUS", source="Kyiv", country="RUS")
    second = blamed("b", "Russian army", "force:rus", source="Lviv", country="RUS")
    assert set(statuses(first, second).values()) == {"undisputed"}


def test_a_source_that_names_two_does_not_contradict_itself():
    maker = CodingMaker("a", outlet="Post")
    maker.mention(roles=[perpetrator("Israel", "state:ISR"), perpetrator("United States", "state:USA")])
    for item, name in enumerate(("Israel", "United States")):
        maker.claim("perpetrator", name, source="official", item=item)
    assert set(statuses(maker).values()) == {"undisputed"}


def test_a_description_contradicts_no_name():
    first, second = blamed("a", "IS", "group:is", source="Kyiv"), blamed("b", "gunmen", source="Lviv")
    assert set(statuses(first, second).values()) == {"undisputed"}


def test_everyone_is_the_whole_figure_else_the_sum_of_groups():
    def entry(group, count, high=None):
        return EventToll(kind="killed", group=group, low=count, best=count, high=high or count)

    assert everyone((entry("unknown", 9), entry("child", 3)), "killed").best == 9
    assert everyone((entry("combatant", 5), entry("civilian", 2), entry("child", 3)), "killed").best == 7
    assert everyone((entry("child", 3), entry("woman", 2)), "killed").high == 5
    assert everyone((entry("child", 3),), "killed").group == "child"
    assert everyone((), "killed") is None


def test_an_actor_without_a_name_is_left_out():
    maker = CodingMaker("a")
    maker.mention(roles=[perpetrator("")])
    assert event(maker).actors == ()


def test_targets_and_weapons_stand_once_with_their_claims():
    maker = CodingMaker("a", outlet="Post")
    weapon = maker.weapon("Missile"), maker.weapon("missile")
    maker.mention(targets=[target("the depot"), target("Depot")], weapons=weapon)
    ids = maker.claim("target", "depot"), maker.claim("weapon", "missile")
    found = event(maker)
    assert [(t.name, t.claims) for t in found.targets] == [("the depot", ids[:1])]
    assert [(w.name, w.claims) for w in found.weapons] == [("missile", ids[1:])]


def test_the_outlets_own_word_is_no_witness_beside_a_named_source():
    maker = CodingMaker("a", outlet="Post")
    maker.mention()
    maker.claim("event")
    assert event(maker).witnesses == 1
    maker.claim("event", source="SOHR", kind="monitor")
    assert event(maker).witnesses == 1
    maker.claim("event", source="SANA", kind="state_media")
    assert event(maker).witnesses == 2


def test_hidden_sources_speak_with_the_voice_of_their_outlet():
    makers = [CodingMaker(name, text=f"{name} says it", outlet="Post") for name in "ab"]
    for maker in makers:
        maker.mention()
        maker.claim("event", source="a military source", kind="unnamed")
    assert event(*makers).witnesses == 1


def test_an_outlet_quoted_by_another_is_the_root():
    maker = CodingMaker("a", outlet="Post")
    maker.mention()
    maker.claim("event", source="Sky", kind="outlet")
    other = CodingMaker("b", text="something else", outlet="Sky")
    other.mention()
    other.claim("event")
    assert event(maker, other).witnesses == 1


def test_claims_that_say_the_same_in_the_same_words_stand_once():
    maker = CodingMaker("a", outlet="Post")
    maker.mention()
    maker.mention()
    first = maker.claim("event", mention="m0")
    maker.claim("event", mention="m1")
    maker.claims[1] = type(maker.claims[1])(**{**fields(maker.claims[0]), "id": "other", "mention": "m1"})
    assert [claim.id for claim in event(maker).claims] == [first]


def fields(value):
    return {name: getattr(value, name) for name in value.__struct_fields__}


def test_a_finer_type_and_the_most_real_realis_stand():
    maker = CodingMaker("a")
    maker.mention("attack", realis="planned")
    maker.mention("attack")
    maker.mention("air_strike")
    assert event_type(maker.mentions) == "air_strike"
    assert event_realis(maker.mentions) == "actual"


def test_the_strike_is_whatever_strike_was_told_of():
    maker = CodingMaker("a")
    maker.mention("shelling")
    strikes = [maker.mention("air_strike", start=start) for start in (5, 9)]
    assert event_type(maker.mentions, frozenset(strikes)) == "shelling"
    assert event_type(maker.mentions[1:], frozenset(strikes)) == "air_strike"


def test_a_deadly_attack_is_not_called_after_the_looting_in_it():
    maker = CodingMaker("a")
    maker.mention("attack", tolls=[toll(50, 50)])
    maker.mention("looting", start=5)
    assert event_type(maker.mentions) == "attack"


def test_ties_that_the_words_state_become_links_between_events():
    maker = CodingMaker("a")
    maker.mention(happening=0)
    maker.mention(happening=1, start=5)
    maker.links.append(MentionLink("retaliation_for", "m1", "m0", 0, 1))
    maker.links.append(MentionLink("follows", "m1", "gone", 0, 1))
    codings = [maker.build()]
    first, second = events_of([((0, 0),), ((0, 1),)], codings, FakeCodebook())
    assert [(link.type, link.event) for link in second.links] == [("retaliation_for", first.id)]
    assert first.links == ()


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (EventTime(), ""),
        (EventTime(date(2024, 3, 1), date(2024, 3, 1)), "1 March 2024"),
        (EventTime(date(2024, 3, 1), date(2024, 3, 2)), "1 March 2024 to 2 March 2024"),
        (EventTime(date(2024, 3, 1)), "from 1 March 2024 on"),
        (EventTime(None, date(2024, 3, 1)), "until 1 March 2024"),
    ],
)
def test_days_in_words(time, words):
    assert when(time) == words


def test_a_line_says_what_by_whom_where_when_and_how_many():
    maker = CodingMaker("a")
    index = maker.time("2024-03-17")
    place = maker.place("Kiswah", 33.36, 36.24, country="SY")
    tolls = [toll(9, None), toll(3, 5, kind="injured", group="aid_worker", start=5), toll(None, 2, "missing", start=9)]
    maker.mention(times=(index,), places=[place], tolls=tolls, roles=[perpetrator("Israel", "state:ISR", "alleged")])
    assert event(maker).summary == (
        "Air strike by Israel (alleged) at Kiswah, 17 March 2024: "
        "at least 9 killed, 3 (3 to 5) injured (aid worker), up to 2 missing"
    )


def test_grades_name_their_rule():
    assert grade("negated", (), (), 3)[0] == "discounted"
    assert grade("actual", (), (), 2) == ("fair", "2 independent witnesses")
    assert grade("actual", (), (), 1) == ("weak", "a single witness")


def test_what_is_only_denied_is_discounted():
    maker = CodingMaker("a", outlet="Post")
    maker.mention()
    maker.claim("event", source="army", stance="denies")
    assert event(maker).grade == "discounted"


def test_two_parties_that_both_took_responsibility_contest_it():
    makers = [blamed(name, actor, f"group:{actor.lower()}", "claimed") for name, actor in (("a", "IS"), ("b", "HTS"))]
    assert event(*makers).grade == "contested"


@given(st.permutations([0, 1, 2]))
def test_the_order_of_the_members_changes_nothing(order):
    makers = [dated("a", ("2024-03-16",)), dated("b", ("2024-03-17",)), dated("c", ())]
    codings = [maker.build() for maker in makers]
    found = events_of([tuple((index, 0) for index in order)], codings, FakeCodebook())
    assert found == events_of([((0, 0), (1, 0), (2, 0))], codings, FakeCodebook())
