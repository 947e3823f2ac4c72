"""Which names of what was hit stand for one thing, and which say nothing beside a better one."""

import pytest

from casus.model import Role
from casus.weighing import events_of
from casus.weighing.wordings import distinct, is_general, one_person, one_thing
from coding_factories import CodingMaker, FakeCodebook


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("railway station", "railway station of Kramatorsk"),
        ("Kramatorsk station", "railway station of Kramatorsk"),
        ("the family's house", "Zahar family home"),
        ("three warehouses", "arms warehouses"),
        ("bus", "bus carrying engineers"),
        ("field hospital", "Jordanian field hospital 2"),
    ],
)
def test_a_name_in_fewer_words_is_the_same_thing(one, other):
    assert one_thing(one, other)
    assert one_thing(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zahar family home", "Najjar family home"),
        ("offices", "mayor's office"),
        ("hospital", "hospital compound"),
        ("arms depot", "fuel depot"),
    ],
)
def test_other_words_or_number_are_another_thing(one, other):
    assert not one_thing(one, other)


def test_a_title_is_the_person_who_bears_it():
    assert one_person("paramedic", "Paramedic Marwan Abu Raida")
    assert not one_person("paramedics", "Paramedic Marwan Abu Raida")
    assert one_person("police inspector", "Inspector Marwan Abu Raida")
    assert not one_person("inspector's driver", "Inspector Marwan Abu Raida")


def test_the_fullest_name_stands_for_all():
    assert set(distinct(["station", "railway station", "market"]).values()) == {"railway station", "market"}


def test_people_and_sites_say_nothing():
    assert is_general("thousands", "people")
    assert is_general("multiple sites", "things")
    assert not is_general("militia personnel", "people")


def harmed(*names):
    maker = CodingMaker("a", text="a speaks")
    maker.mention(roles=tuple(Role(role="victim", start=0, end=1, name=name) for name in names))
    event = events_of([((0, 0),)], [maker.build()], FakeCodebook())[0]
    return [actor.name for actor in event.actors]


def test_general_people_go_beside_somebody_better():
    assert harmed("people", "Jesuit priests") == ["Jesuit priests"]
    assert harmed("people") == ["people"]


def test_an_unresolved_pronoun_is_nobody():
    assert harmed("them") == []
