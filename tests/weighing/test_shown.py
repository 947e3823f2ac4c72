"""Whom of an event's actors a line shows."""

from casus.model import EventActor
from casus.weighing.shown import shown


def names(*actors):
    return [actor.name for actor in shown([EventActor(role="perpetrator", name=n, actor=a) for n, a in actors])]


def test_a_bare_word_goes_beside_a_name():
    assert names(("National Liberation Army", None), ("Guerrillas", None)) == ["National Liberation Army"]


def test_two_bare_words_both_stay():
    assert names(("Gunmen", None), ("bandits", None)) == ["Gunmen", "bandits"]


def test_an_army_goes_beside_its_own_state_alone():
    assert names(("Israel", "state:ISR"), ("Israeli military", "force:ISR-military")) == ["Israel"]
    assert names(("Russia", "state:RUS"), ("Ukrainian forces", "force:UKR-military")) == ["Russia", "Ukrainian forces"]


def test_a_bare_word_goes_beside_a_fuller_one():
    assert names(("Gunmen", None), ("Cartel gunmen", None), ("assailants", None)) == ["Cartel gunmen"]


def test_a_ministry_goes_beside_its_state():
    assert names(("Turkey", "state:TUR"), ("Turkey's defence ministry", "org:tur-defence")) == ["Turkey"]
