"""Blocks, pairs and clusters that change record by record are those of all records at once."""

from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.linking.linker import relink
from casus.linking.model import load_model
from casus.linking.records import records_of
from casus.linking.shelf import Memory
from coding_factories import CodingMaker, day, perpetrator, toll

TEXTS = (
    "Warplanes struck a warehouse in Kiswah, killing nine fighters of the Quds brigade, Doctor Nadia Farouk said.",
    "Nine fighters of the Quds brigade died when a warehouse in Kiswah was hit, according to Nadia Farouk.",
    "A crowd marched through Basra to demand clean water and jobs, and the governor promised help.",
)
PLACES = (("Kiswah", 33.36, 36.24), ("Damascus", 33.51, 36.29), ("Basra", 30.5, 47.8), ("Syria", None, None))


@pytest.fixture(scope="module")
def model():
    """Blocks so small that they are divided, sampled and joined again all the time."""
    whole = load_model()
    limits = msgspec.structs.replace(whole.limits, block=3, word_block=4, chosen=2, pairs_at_least=100_000)
    return msgspec.structs.replace(whole, limits=limits)


def wave(count, seed):
    """Records of happenings that look much alike."""
    chance, records = Random(seed), []
    for number in range(count):
        maker = CodingMaker(f"r{number}", text=chance.choice(TEXTS), published=chance.choice((None, day(1), day(9))))
        when = chance.choice((None, day(0), day(1), day(8)))
        name, latitude, longitude = chance.choice(PLACES)
        maker.mention(
            chance.choice(("air_strike", "missile_strike", "attack", "protest")),
            times=(maker.time(when),) if when else (),
            places=[maker.place(name, latitude, longitude, country="SY")],
            tolls=[toll(chance.choice((5, 9)))],
            roles=[perpetrator("Israel", "state:ISR")],
        )
        records += records_of(maker.build())
    return dict(enumerate(records))


def state(shelf, numbers):
    """The pairs of a shelf with their points, and in how many blocks each meets."""
    pairs = {(one, other): points for one in numbers for other, points in shelf.pairs_of(one).items() if one < other}
    return {pair: (points, shelf.meetings(pair)) for pair, points in pairs.items()}


def all_at_once(records, model):
    shelf = Memory()
    shelf.records = dict(records)
    groups = relink(shelf, shelf.records, (), model).groups
    return state(shelf, records), sorted(map(sorted, groups))


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**6), steps=st.lists(st.integers(1, 7), min_size=2, max_size=8))
def test_records_that_come_and_go_leave_what_all_at_once_would(model, seed, steps):
    records, chance, shelf = wave(24, seed), Random(seed), Memory()
    clusters: dict[int, list[int]] = {}
    for step in steps:
        coming = chance.sample(sorted(records.keys() - shelf.records.keys()), min(step, 24 - len(shelf.records)))
        going = chance.sample(sorted(shelf.records), min(step // 2, len(shelf.records)))
        shelf.records |= {number: records[number] for number in coming}
        for group in relink(shelf, coming, going, model).groups:
            clusters |= dict.fromkeys(group, sorted(group))
        for number in going:
            del shelf.records[number], clusters[number]
    left = {number: records[number] for number in sorted(shelf.records)}
    pairs, groups = all_at_once(left, model)
    assert state(shelf, left) == pairs
    assert sorted(map(list, {tuple(group) for group in clusters.values()})) == groups


def test_what_nothing_touches_is_not_looked_at_again(model):
    records = wave(2, 1)
    far = CodingMaker("far", text="A mine blew up a bus near Gao.", published=day(300))
    far.mention("landmine", times=(far.time(day(300)),), places=[far.place("Gao", 16.3, 0.0)])
    shelf = Memory()
    shelf.records = dict(records)
    relink(shelf, records, (), model)
    shelf.records[9] = records_of(far.build())[0]
    assert relink(shelf, [9], (), model).groups == [[9]]
