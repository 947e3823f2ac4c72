import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import UsageError
from casus.weighing import POLICIES, events_of
from casus.weighing.figures import combined
from casus.weighing.policies import Estimate, Figure, policy_named, span
from coding_factories import CodingMaker, FakeCodebook, toll


def event(*makers, policy="witnesses"):
    codings = [maker.build() for maker in makers]
    cluster = tuple((index, 0) for index in range(len(codings)))
    return events_of([cluster], codings, FakeCodebook(), policy)[0]


def told(report, *tolls, published=None, source=None, kind="official", stance="asserts"):
    """A report whose figures one source gives."""
    maker = CodingMaker(report, text=f"{report} tells it its own way", published=published, outlet=f"Outlet {report}")
    maker.mention(tolls=tolls)
    for item, one in enumerate(tolls):
        maker.claim(one.kind, one.low, source=source, kind=kind, stance=stance, item=item)
    return maker


def killed(event):
    return [(t.group, t.low, t.best, t.high) for t in event.tolls if t.kind == "killed"]


def test_a_bound_and_a_figure_above_it_go_together():
    assert killed(event(told("a", toll(9, None)), told("b", toll(12)))) == [("unknown", 9, 12, 12)]


def test_an_open_side_stays_open():
    assert killed(event(told("a", toll(9, None)))) == [("unknown", 9, 9, None)]
    assert killed(event(told("a", toll(None, 12)))) == [("unknown", None, 12, 12)]


def test_best_is_what_most_independent_roots_say():
    assert killed(event(told("a", toll(9)), told("b", toll(12)), told("c", toll(12)))) == [("unknown", 9, 12, 12)]


def test_two_outlets_that_quote_one_monitor_are_one_witness():
    quoting = [told(name, toll(12), source="SOHR", kind="monitor") for name in "ab"]
    together = event(*quoting, told("c", toll(9)))
    assert together.witnesses == 2
    assert killed(together) == [("unknown", 9, 9, 12)]


def test_a_copy_of_a_text_is_no_second_witness():
    text = " ".join(f"word{number}" for number in range(40))
    makers = [told(name, toll(9)) for name in "ab"]
    for maker in makers:
        maker.text = text
    assert event(*makers).witnesses == 1


def test_a_root_is_taken_by_its_last_word():
    early = told("a", toll(9), published="2024-03-17", source="SOHR", kind="monitor")
    late = told("b", toll(17, revised=True), published="2024-03-18", source="SOHR", kind="monitor")
    both = event(late, early)
    assert killed(both) == [("unknown", 17, 17, 17)]
    assert len(both.tolls[0].claims) == 2


def test_superseded_and_cumulative_figures_do_not_count():
    tolls = [toll(17, start=9, revised=True), toll(9, superseded=True), toll(500_000, start=20, cumulative=True)]
    assert killed(event(told("a", *tolls))) == [("unknown", 17, 17, 17)]


def test_a_part_stands_beside_its_total():
    tolls = [toll(12), toll(3, group="child", start=5, part=True)]
    assert killed(event(told("a", *tolls))) == [("unknown", 12, 12, 12), ("child", 3, 3, 3)]


def test_two_groups_counted_apart_are_two_entries():
    tolls = [toll(5, group="official"), toll(1, group="combatant", start=5)]
    assert killed(event(told("a", *tolls))) == [("official", 5, 5, 5), ("combatant", 1, 1, 1)]


def test_the_same_people_told_with_and_without_a_description_are_one_entry():
    assert killed(event(told("a", toll(9)), told("b", toll(9, group="combatant")))) == [("combatant", 9, 9, 9)]


def test_people_of_a_side_and_the_same_people_without_it_are_one_entry():
    merged = event(told("a", toll(9, group="combatant")), told("b", toll(9, group="combatant", side="state:SYR")))
    assert [(t.side, t.best) for t in merged.tolls] == [("state:SYR", 9)]


def test_two_descriptions_of_one_count_that_no_report_tells_apart_are_one_entry():
    girl, woman = told("a", toll(1, group="child")), told("b", toll(1, group="woman"))
    assert killed(event(girl, woman)) == [("child", 1, 1, 1)]
    both = told("c", toll(1, group="child"), toll(1, group="woman", start=5))
    assert len(killed(event(girl, woman, both))) == 2


def test_a_denied_figure_is_no_figure():
    assert event(told("a", toll(9), source="army", stance="denies")).tolls == ()


def test_a_figure_that_no_claim_names_is_the_outlets_own():
    maker = CodingMaker("a")
    maker.mention(tolls=[toll(9)])
    assert killed(event(maker)) == [("unknown", 9, 9, 9)]


def with_rival(kind, settled, *others):
    """A report with one settled figure of the army, and figures of others beside it."""
    maker = told("a", toll(settled, kind=kind), source="army", kind="military")
    for count, source in others:
        maker.claim(kind, count, source=source, kind="hospital")
    return maker


def test_the_figure_of_another_source_in_the_report_widens_the_range():
    assert killed(event(with_rival("killed", 5, (9, "doctors")))) == [("unknown", 5, 5, 9)]


def test_a_source_that_gives_the_same_figure_supports_it():
    maker = with_rival("killed", 9, (9, "doctors"), (12, "mayor"))
    assert killed(event(maker)) == [("unknown", 9, 9, 12)]


def test_a_much_lower_figure_is_taken_for_a_part():
    assert killed(event(with_rival("killed", 9, (2, "doctors")))) == [("unknown", 9, 9, 9)]


def test_a_range_is_an_estimate_of_the_whole_and_a_guess_is_no_count():
    maker = told("a", toll(471), source="ministry", kind="party")
    maker.claim("killed", "10-50", source="analyst", kind="analyst", stance="speculates")
    maker.claim("killed", "scores", source="neighbour", kind="witness")
    assert killed(event(maker)) == [("unknown", 10, 471, 471)]


def test_vague_counts_speak_only_where_nobody_gives_a_number():
    vague = toll(24, None, words="dozens")
    assert killed(event(told("a", vague))) == [("unknown", 24, 24, None)]
    assert killed(event(told("a", vague), told("b", toll(31)))) == [("unknown", 31, 31, 31)]


def test_where_people_died_the_injured_of_others_may_hold_the_dead():
    maker = told("a", toll(2), toll(5, kind="injured", start=5), source="army", kind="military")
    maker.claim("injured", 7, source="doctors", kind="hospital")
    assert [t.high for t in event(maker).tolls if t.kind == "injured"] == [5]


@pytest.mark.parametrize(
    ("tolls", "bounds"),
    [
        ([toll(9), toll(9, None)], (9, None)),
        ([toll(9), toll(5, 12)], (9, 9)),
        ([toll(9, None), toll(12)], (12, 12)),
        ([toll(9), toll(2, start=5), toll(7, start=9)], (9, 9)),
        ([toll(3), toll(8, start=5)], (3, 3)),
        ([toll(None, 12)], (None, 12)),
    ],
)
def test_figures_of_one_root_for_one_group_are_combined(tolls, bounds):
    assert combined(tolls) == bounds


ARMY = Figure(low=5, high=5, root="army", interested=True)
DOCTORS = Figure(low=9, high=9, root="doctors")
HEARSAY = Figure(low=30, high=30, root="rumour", firm=False)


@pytest.mark.parametrize(
    ("policy", "estimate"),
    [
        ("witnesses", Estimate(5, 5, 30)),
        ("lowest", Estimate(5, 5, 30)),
        ("highest", Estimate(5, 30, 30)),
        ("latest", Estimate(5, 5, 30)),
        ("ucdp", Estimate(9, 9, 9)),
        ("airwars", Estimate(9, 9, 30)),
    ],
)
def test_each_policy_keeps_to_its_rule(policy, estimate):
    assert POLICIES[policy]([ARMY, DOCTORS, HEARSAY]) == estimate


def test_ucdp_and_airwars_fall_back_on_a_party_that_is_alone():
    assert POLICIES["ucdp"]([ARMY]) == POLICIES["airwars"]([ARMY]) == Estimate(5, 5, 5)


def test_an_unknown_policy_names_the_known_ones():
    with pytest.raises(UsageError, match="witnesses, lowest"):
        policy_named("loudest")


BOUND = st.none() | st.integers(0, 50)


@st.composite
def some_figures(draw):
    low, high = draw(st.tuples(BOUND, BOUND).filter(lambda pair: pair != (None, None)))
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Figure(low=low, high=high, root=draw(st.sampled_from("abcd")), interested=draw(st.booleans()))


@given(st.lists(some_figures(), min_size=1, max_size=6), st.sampled_from(sorted(POLICIES)))
def test_best_lies_between_low_and_high_and_always_exists(figures, policy):
    estimate = POLICIES[policy](figures)
    assert estimate.best is not None
    assert estimate.low is None or estimate.low <= estimate.best
    assert estimate.high is None or estimate.best <= estimate.high


@given(st.lists(some_figures(), min_size=1, max_size=6))
def test_the_range_holds_every_stated_bound_on_its_closed_sides(figures):
    low, high = span(figures)
    assert low is None or all(f.low is None or f.low >= low for f in figures)
    assert high is None or all(f.high is None or f.high <= high for f in figures)


def injured(event):
    return [(t.low, t.best, t.high) for t in event.tolls if t.kind == "injured"]


def shot(count):
    """People who were shot, of whom nobody says who lived."""
    return toll(count, kind="injured", inclusive=True)


def test_the_dead_are_not_counted_among_the_injured_by_who_did_not_know_of_them():
    assert injured(event(told("a", shot(3)), told("b", toll(1)))) == [(2, 2, 2)]
    assert injured(event(told("a", shot(1)), told("b", toll(1)))) == []


def test_who_knows_of_the_dead_counts_the_injured_beside_them():
    assert injured(event(told("a", toll(1), shot(3)))) == [(3, 3, 3)]
    wounded = toll(3, kind="injured")
    assert injured(event(told("a", wounded), told("b", toll(1)))) == [(3, 3, 3)]


def test_the_one_wounded_of_earlier_reports_is_the_one_who_died():
    wounded = told("a", toll(1, kind="injured", group="child"), published="2024-03-17")
    died = told("b", toll(1, group="child"), published="2024-03-18")
    assert [t.kind for t in event(wounded, died).tolls] == ["killed"]
    assert "injured" in {claim.about for claim in event(wounded, died).claims}


@pytest.mark.parametrize(
    ("wounded", "died"),
    [
        ({"group": "combatant"}, {"group": "unknown"}),
        ({"low": 2}, {"low": 1}),
        ({"published": "2024-03-19"}, {}),
    ],
)
def test_a_wounded_and_a_dead_person_are_two_where_they_differ_or_the_wounded_are_told_last(wounded, died):
    def telling(name, kind, published="2024-03-17", low=1, group="unknown"):
        return told(name, toll(low, kind=kind, group=group), published=published)

    tolls = event(telling("a", "injured", **wounded), telling("b", "killed", "2024-03-18", **died)).tolls
    assert {t.kind for t in tolls} == {"killed", "injured"}


def test_as_many_roots_that_describe_the_dead_as_count_them_speak_for_everyone():
    girl = toll(1, group="child")
    assert killed(event(told("a", girl), told("b", girl), told("c", toll(2)))) == [("child", 1, 1, 2)]
    assert killed(event(told("a", girl), told("b", toll(2)), told("c", toll(2))))[0] == ("unknown", 2, 2, 2)
    part = toll(1, group="child", part=True)
    assert killed(event(told("a", part), told("b", part), told("c", toll(2))))[0] == ("unknown", 2, 2, 2)


def test_a_party_that_counts_its_own_fighters_does_not_count_everyone():
    guards = toll(7, group="combatant")
    assert killed(event(told("a", guards), told("b", guards), told("c", toll(16)))) == [
        ("unknown", 16, 16, 16),
        ("combatant", 7, 7, 7),
    ]
