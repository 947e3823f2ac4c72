import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.linking import explain_pair, link, link_all
from casus.linking.model import Limits, load_model
from casus.weighing import events_of
from coding_factories import CodingMaker, FakeCodebook, day, perpetrator, toll

STRIKE = (
    "Warplanes struck a warehouse in Kiswah late on Sunday, killing nine fighters of the Quds brigade, residents said."
)
AGAIN = (
    "Nine fighters of the Quds brigade died when a warehouse in Kiswah was hit by warplanes, according to a monitor."
)
OTHER = "A crowd marched through the centre of Basra to demand clean water and jobs, and the governor promised help."


FIRST, NEXT = day(0), day(1)


def told(report, text=STRIKE, kind="air_strike", date=FIRST, place=("Kiswah", 33.36, 36.24), killed=9, published=NEXT):
    maker = CodingMaker(report, text=text, published=published)
    times = (maker.time(date),) if date else ()
    places = [maker.place(*place, country="SY")] if place else ()
    tolls = [toll(killed)] if killed else ()
    maker.mention(kind, times=times, places=places, tolls=tolls, roles=[perpetrator("Israel", "state:ISR")])
    return maker.build()


def undated(report):
    """A report without a date of publication that says "on Sunday"."""
    maker = CodingMaker(report, text=AGAIN)
    sunday = maker.time(value="XXXX-WXX-7")
    kiswah = maker.place("Kiswah", 33.36, 36.24, country="SY")
    maker.mention(times=(sunday,), places=[kiswah], tolls=[toll(9)], roles=[perpetrator("Israel", "state:ISR")])
    return maker.build()


def groups(codings):
    """The reports that are put together."""
    return sorted(sorted(codings[index].report for index, _ in cluster) for cluster in link(codings))


def test_two_reports_of_one_strike_are_one_event():
    assert groups([told("a"), told("b", AGAIN), told("c", OTHER, "protest", killed=0)]) == [["a", "b"], ["c"]]


def test_without_across_every_happening_stands_alone():
    assert len(link([told("a"), told("b", AGAIN)], across=False)) == 2


def test_an_undated_report_links_by_its_publication():
    assert groups([told("a"), told("b", AGAIN, date=None)]) == [["a", "b"]]


def test_the_sunday_of_an_undated_report_is_that_before_the_report_it_links_with():
    codings = [told("a", date=None, published=day(3)), undated("b")]
    (event,) = events_of(link(codings), codings, FakeCodebook())
    assert event.reports == ("b", "a")
    assert (str(event.time.earliest), event.time.status) == ("2024-03-03", "inferred")


@pytest.mark.parametrize(
    "other",
    [
        told("b", AGAIN, date=day(9)),
        told("b", AGAIN, place=("Idlib", 35.93, 45.63)),
        told("b", AGAIN, kind="meeting"),
    ],
    ids=["another day", "another town", "another kind"],
)
def test_what_cannot_be_one_is_never_one(other):
    codings = [told("a"), other]
    assert groups(codings) == [["a"], ["b"]]
    assert explain_pair(codings, (0, 0), (1, 0)).barred


def test_two_happenings_of_one_report_are_never_one():
    maker = CodingMaker("a", text=STRIKE, published=day(1))
    when, where = maker.time(day(0)), maker.place("Kiswah", 33.36, 36.24, country="SY")
    for number in (0, 1):
        maker.mention("air_strike", happening=number, start=number, times=(when,), places=[where], tolls=[toll(9)])
    codings = [maker.build(), told("b", AGAIN)]
    clusters = link(codings)
    assert sorted(map(len, clusters)) == [1, 2]
    assert sum(len({index for index, _ in cluster}) == len(cluster) for cluster in clusters) == 2


def test_habits_link_with_nothing():
    habit = msgspec.structs.replace(
        told("b", AGAIN), mentions=(msgspec.structs.replace(told("b").mentions[0], realis="generic"),)
    )
    assert groups([told("a"), habit]) == [["a"], ["b"]]


def test_copies_of_one_text_are_one_event_however_many():
    codings = [told(f"r{number:04}") for number in range(1000)]
    assert groups(codings) == [[coding.report for coding in codings]]


def test_why_two_happenings_are_one_is_said():
    pair = explain_pair([told("a"), told("b", AGAIN)], (0, 0), (1, 0))
    found = {part.feature: part for part in pair.contributions}
    assert pair.score == pytest.approx(sum(part.points for part in pair.contributions))
    assert found["killed"].value == "9 and 9"
    assert found["perpetrator"].value == "state:ISR"
    assert found["days"].points > 0
    assert found["place"].points > 0


def test_a_run_with_too_many_pairs_names_the_block():
    model = load_model()
    tight = msgspec.structs.replace(model, limits=narrowed(model.limits))
    codings = [told(f"r{number}", f"{STRIKE} {number}") for number in range(30)]
    with pytest.raises(Exception, match="largest block") as problem:
        link_all(codings, tight)
    assert "records" in str(problem.value)


def narrowed(limits: Limits) -> Limits:
    return msgspec.structs.replace(limits, pairs_per_record=1, pairs_at_least=10)


def test_pairs_and_the_largest_block_are_counted():
    linked = link_all([told("a"), told("b", AGAIN)])
    assert (linked.pairs, linked.largest_block) == (1, 2)


def crowd(count):
    """Reports of one strike in many words, every fifth without a day, every seventh with another toll."""
    chance = random.Random(1)
    words = [f"{first}{last}" for first in ("am", "bel", "cor", "dun") for last in ("ast", "ern", "ing", "olt", "ush")]
    return [
        told(
            f"r{number:03}",
            text=f"{chance.choice((STRIKE, AGAIN))} {' '.join(chance.choices(words, k=12))}.",
            kind=chance.choice(("air_strike", "attack")),
            date=day(0) if number % 5 else None,
            killed=9 if number % 7 else 8,
        )
        for number in range(count)
    ]


def test_what_hundreds_of_reports_tell_is_one_event_at_a_few_pairs_a_report():
    model = load_model()
    limits = msgspec.structs.replace(model.limits, block=10, word_block=10, chosen=4)
    few, many = (link_all(crowd(count), msgspec.structs.replace(model, limits=limits)) for count in (100, 300))
    assert (len(few.clusters), len(many.clusters)) == (1, 1)
    assert many.pairs / 300 < 1.2 * few.pairs / 100


def wave(count, seed):
    """Reports of happenings that look much alike."""
    chance = random.Random(seed)
    return [
        told(
            f"r{number}",
            text=chance.choice((STRIKE, AGAIN, OTHER))
            + f" Officials spoke of {chance.choice(['Ali', 'Omar', 'Rami'])}.",
            kind=chance.choice(("air_strike", "missile_strike", "attack", "protest")),
            date=chance.choice((None, day(0), day(1), day(6))),
            place=chance.choice((None, ("Kiswah", 33.36, 36.24), ("Damascus", 33.51, 36.29), ("Syria", 35.0, 38.0))),
            killed=chance.choice((0, 5, 9)),
            published=chance.choice((None, day(1), day(2))),
        )
        for number in range(count)
    ]


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**6), order=st.randoms(use_true_random=False))
def test_the_order_of_the_reports_changes_nothing(seed, order):
    codings = wave(12, seed)
    mixed = codings[:]
    order.shuffle(mixed)
    first, second = (
        sorted(msgspec.json.encode(event) for event in events_of(link(batch), batch, FakeCodebook()))
        for batch in (codings, mixed)
    )
    assert first == second


def test_an_empty_run_has_no_clusters():
    assert link([]) == []
    assert link_all([]).pairs == 0
