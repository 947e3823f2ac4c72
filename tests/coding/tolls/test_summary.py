from hypothesis import given
from hypothesis import strategies as st

from casus.coding.tolls import summarise, total
from casus.model import Toll


def toll(low: int | None, high: int | None = -1, kind: str = "killed", **more: object) -> Toll:
    top = low if high == -1 else high
    return Toll(kind=kind, low=low, high=top, start=0, end=1, **more)  # type: ignore[arg-type]


def test_distinct_people_are_added_up() -> None:
    assert total([toll(1, people=0), toll(1, people=1)], "killed") == (2, 2)


def test_people_told_of_again_count_once() -> None:
    assert total([toll(1, people=0), toll(1, people=0, again=True)], "killed") == (1, 1)


def test_the_first_total_stands() -> None:
    assert total([toll(9, people=0), toll(5, people=1)], "killed") == (9, 9)


def test_a_revised_higher_total_replaces_it() -> None:
    assert total([toll(9, people=0), toll(17, people=1, revised=True)], "killed") == (17, 17)


def test_superseded_and_cumulative_figures_are_left_out() -> None:
    assert total([toll(3, people=0), toll(9, superseded=True), toll(5000, cumulative=True)], "killed") == (3, 3)


def test_parts_are_never_added() -> None:
    told = [toll(9, people=0), toll(3, group="child", part=True, within=0)]
    assert total(told, "killed") == (9, 9)
    assert [(one.group, one.low) for one in summarise(told)] == [("unknown", 9), ("child", 3)]


def test_the_dead_are_taken_out_of_those_shot() -> None:
    told = [toll(4, kind="injured", inclusive=True, people=0), toll(1, people=1, within=0)]
    assert total(told, "injured") == (3, 3)
    assert total(told, "killed") == (1, 1)


def test_coordinated_people_make_one_total() -> None:
    told = [toll(5, group="official", people=0, within=2), toll(1, group="combatant", people=1, within=2)]
    assert total(told, "killed") == (6, 6)


def test_an_upper_bound_is_closed_by_the_next_lower_figure() -> None:
    assert total([toll(None, 9, people=0), toll(8, people=1)], "killed") == (8, 9)


def test_an_implied_victim_counts_only_where_nobody_is_counted() -> None:
    implied = toll(1, None, implied=True)
    assert total([implied], "killed") == (1, None)
    assert total([toll(2, people=0), implied], "killed") == (2, 2)


def test_an_explicit_none_is_kept_and_gives_way_to_people() -> None:
    assert total([toll(0)], "killed") == (0, 0)
    assert total([toll(0), toll(2, people=0)], "killed") == (2, 2)


def test_nothing_said_is_no_total() -> None:
    assert total([toll(2, people=0)], "injured") is None


FIGURES = st.builds(
    lambda low, extra, people, kind, part: toll(low, low + extra, kind=kind, people=people, part=part),
    st.integers(0, 20), st.integers(0, 5), st.integers(-1, 4), st.sampled_from(["killed", "injured"]), st.booleans(),
)  # fmt: skip


@given(st.lists(FIGURES, max_size=8))
def test_a_total_is_never_reversed(told: list[Toll]) -> None:
    for kind in ("killed", "injured"):
        bounds = total(told, kind)  # type: ignore[arg-type]
        assert bounds is None or bounds[1] is None or bounds[0] is None or bounds[0] <= bounds[1]


@given(st.lists(FIGURES, max_size=8))
def test_every_summarised_toll_keeps_words_of_the_text(told: list[Toll]) -> None:
    spans = {(one.start, one.end) for one in told}
    assert {(one.start, one.end) for one in summarise(told)} <= spans
