import msgspec
import pytest

from casus.model import Claim, Event, EventActor, EventPlace, EventTime, EventToll, Source
from casus.review import doubt, importance, reasons

SURE = Event(
    id="ev_1", type="air_strike", family="violence", label="Air strike", grade="confirmed",
    time=EventTime(precision="day", status="stated"), places=(EventPlace(name="Aleppo"),),
    actors=(EventActor(role="perpetrator", name="X"),), tolls=(EventToll(kind="killed", low=4, best=4, high=4),),
    reports=("a",),
)  # fmt: skip


def but(**more):
    return msgspec.structs.replace(SURE, **more)


def claim(value, root):
    return Claim(id=f"cl_{root}", about="killed", value=value, stance="asserts", chain=(Source(root),), root=root,
                 report="a", start=0, end=1, quote="x")  # fmt: skip


def test_an_event_that_nothing_speaks_against_is_not_in_doubt():
    assert (doubt(SURE), reasons(SURE)) == (0, [])


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"grade": "weak", "grade_rule": "a single witness"}, "graded weak: a single witness"),
        ({"actors": (EventActor(role="perpetrator", name="X", status="denied"),)}, "X as perpetrator is denied"),
        ({"actors": ()}, "no perpetrator is named"),
        ({"tolls": (EventToll(kind="killed", low=4, best=4, high=None),)}, "killed: at least 4, no more"),
        ({"places": ()}, "no place is known"),
        ({"places": (EventPlace(name="Syria", precision=6),)}, "the place is no finer than Syria"),
        ({"time": EventTime(precision="month", status="stated")}, "the day is known to the month"),
        ({"conflicts": ("accepted by ada: gone",)}, "accepted by ada: gone"),
    ],
)
def test_every_ground_for_doubt_counts_and_is_said(changed, why):
    assert doubt(but(**changed)) > 0
    assert reasons(but(**changed))[0] == why


def test_figures_further_apart_are_more_in_doubt_and_their_sources_are_named():
    apart = {high: but(tolls=(EventToll(kind="killed", low=4, best=4, high=high),)) for high in (5, 9, 40)}
    assert doubt(apart[5]) < doubt(apart[9]) < doubt(apart[40])
    said = but(tolls=apart[9].tolls, claims=(claim(4, "the army"), claim(9, "a monitor")))
    assert reasons(said)[0] == "killed: 4 to 9; the army says 4; a monitor says 9"


def test_a_conflict_with_a_decision_is_full_doubt():
    assert doubt(but(conflicts=("gone",))) == 1


def test_more_dead_and_more_reports_are_more_important():
    many = but(tolls=(EventToll(kind="killed", low=400, best=400, high=400),))
    assert importance(SURE) < importance(but(reports=("a", "b"))) < importance(many) < 1
    assert importance(but(tolls=())) == 0
