import math

import pytest

from casus.errors import UsageError
from casus.model import Event, EventActor, EventPlace, EventToll
from casus.review.basis import same
from casus.review.fields import FIELDS, check, put, shown

PLACE = EventPlace(name="Aleppo", latitude=36.2, longitude=37.15, country="SY", precision=1)
EVENT = Event(
    id="ev_1", type="air_strike", family="violence", label="Air strike", places=(PLACE,),
    actors=(EventActor(role="perpetrator", name="X"), EventActor(role="victim", name="Y")),
    tolls=(
        EventToll(kind="killed", low=3, best=3, high=3),
        EventToll(kind="killed", group="child", low=1, best=1, high=1),
    ),
)  # fmt: skip


def test_a_short_value_and_a_full_one_are_the_same():
    for name, short, full in [
        ("killed", 12, {"low": 12, "best": 12, "high": 12}),
        ("time", "2024-03-17", {"earliest": "2024-03-17", "latest": "2024-03-17", "precision": "day"}),
        ("perpetrator", "Z", [{"name": "Z", "status": "undisputed"}]),
        ("weapon", "rocket", ["rocket"]),
        ("target", "depot", {"name": "depot", "kind": "other"}),
    ]:
        assert put(EVENT, name, short, ()) == put(EVENT, name, full, ())


def test_a_corrected_total_leaves_its_parts():
    after = put(EVENT, "killed", 9, ())
    assert [(toll.group, toll.best) for toll in after.tolls] == [("unknown", 9), ("child", 1)]
    assert [(toll.group, toll.best) for toll in put(after, "injured", 2, ()).tolls if toll.kind == "injured"] == [
        ("unknown", 2)
    ]


def test_a_perpetrator_is_replaced_and_nobody_else():
    assert [actor.name for actor in put(EVENT, "perpetrator", None, ()).actors] == ["Y"]


def test_a_bare_name_that_the_event_knows_keeps_its_point():
    assert put(EVENT, "place", "Aleppo", ()).places == (PLACE,)
    assert put(EVENT, "place", "Idlib", ()).places[0].latitude is None


@pytest.mark.parametrize("name", [name for name in FIELDS if name not in ("type", "realis")])
def test_null_says_that_nothing_is_known(name):
    assert not shown(put(EVENT, name, None, ()), name) or name == "time"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("killed", True), ("killed", "12"), ("killed", -1), ("killed", 10**30), ("killed", {}),
        ("killed", {"low": "x"}),
        ("killed", {"low": 5, "best": 3, "high": 9}), ("time", "tomorrow"), ("time", {"earliest": "2024-02-30"}),
        ("time", {"earliest": "2024-03-02", "latest": "2024-03-01"}), ("perpetrator", ""), ("perpetrator", 5),
        ("perpetrator", [None]), ("place", {"name": "x", "latitude": 1.0}),
        ("place", {"latitude": 1.0, "longitude": 1.0}),
        ("place", {"name": "x", "latitude": math.nan, "longitude": 0.0}),
        ("place", {"name": "x", "geonames_id": 2**70}),
        ("place", {"name": "x", "precision": 9}), ("place", {"name": "x", "role": "origin"}), ("realis", "real"),
        ("type", None), ("weapon", {"title": "x"}), ("mood", "good"), (None, 1),
    ],
)  # fmt: skip
def test_what_is_no_value_of_a_field_is_wrong_use(name, value):
    with pytest.raises(UsageError):
        check(name, value)


def test_what_a_later_version_says_in_addition_changes_nothing_that_was_decided():
    then = shown(EVENT, "killed")
    now = [{**toll, "certainty": "high"} for toll in then]
    assert same(now, then)
    assert not same([{**toll, "best": 4} for toll in now], then)
    assert not same(now[:1], then)
