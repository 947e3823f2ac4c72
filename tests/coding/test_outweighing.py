"""Acts of arms stay news beside words of another setting: a museum, a vaccine, an earthquake."""

import pytest

from casus.codebook import load_codebook

ACTS = [
    "An air strike hit the national museum in Khartoum on Tuesday, killing two guards.",
    "Gunmen attacked a polio vaccine team in Bannu on Monday, killing a policeman, officials said.",
    "Militia fighters killed six forest guards in Virunga National Park on Sunday, the park said.",
    "A drone strike hit a fireworks factory in Kharkiv on Monday, wounding four workers.",
    "Shelling hit a flood shelter in Rangoon's outskirts on Monday, killing three displaced people.",
    "Junta jets bombed a village in Sagaing on Friday, days after an earthquake devastated the region, killing seven.",
    "Armed men raided the court in Goma on Wednesday and freed 20 prisoners, killing a judge.",
    "Cattle rustlers killed eight herders and stole cattle near Isiolo on Sunday.",
    "Israeli aircraft bombed the Indonesian hospital in Beit Lahia overnight, killing two patients, doctors said.",
    "Armed men abducted a bishop during a commemoration in Bamenda on Sunday.",
    "Fighters burned a theatre in Mariupol on Friday.",
    "A bomb exploded on a train near Quetta, derailing three coaches and killing six passengers, on Tuesday.",
    "Gunmen on motorcycles killed a lawyer who had defended a blasphemy suspect in Lahore on Thursday.",
    "Islamic State fighters beheaded an archaeologist in Palmyra on Tuesday, a monitor said.",
    "A grenade attack on a video game arcade in Davao on Friday wounded 11.",
    "On the anniversary of the war, rockets hit a school in Stepanakert on Sunday, killing a teacher.",
    "A judge was shot dead on his way to court in Quetta on Monday.",
]
SETTINGS = [
    "A heart attack killed the museum's director on Monday.",
    "An earthquake struck Sagaing on Friday, killing seven.",
    "The city marks 30 years since gunmen stormed its post office, and flags are at half-mast.",
    "Lightning strikes killed nine farmers near Kaduna on Wednesday.",
    "Soldiers stormed a mock embassy on Monday in the annual exercise.",
    "A leopard attacked three villagers near Goma on Sunday.",
]


def acts(read, text):
    types = load_codebook().types
    return [m.type for m in read(text).coding.mentions if types[m.type].family == "violence" and m.realis == "actual"]


@pytest.mark.parametrize("text", ACTS)
def test_what_arms_do_is_told_whatever_the_setting(read, text):
    assert acts(read, text)


@pytest.mark.parametrize("text", SETTINGS)
def test_what_nature_does_or_is_played_or_remembered_is_not(read, text):
    assert not acts(read, text)
