"""Who and what an act is done to: things beside a bomb, bodies called by their buildings, names nobody knows."""

import pytest


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A car bomb exploded in front of the police headquarters in Homs on Monday.", "police headquarters"),
        ("A bomb went off near the American embassy in Homs on Monday.", "american embassy"),
        ("A bomb exploded in the bathroom of the Cultural Institute in Homs on Monday.", "cultural institute"),
        ("A bomb was placed on the roof of the Cultural Institute on Monday.", "cultural institute"),
        ("Rebels blew up two power pylons near Homs on Monday.", "two power pylons"),
    ],
)
def test_what_a_bomb_goes_off_at_is_what_it_hits(read, text, target):
    assert target in {t.name.lower() for m in read(text).mentions for t in m.targets}


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("It was stated by Ernestina Umanzor, who was kidnapped near Homs on Friday.", "ernestina umanzor"),
        ("Francisco Ferrari, kidnapped on 15 February in Homs, was released on Monday.", "francisco ferrari"),
        ("The union leader and his driver were abducted and killed by gunmen in Homs.", "union leader"),
    ],
)
def test_somebody_unknown_suffers_what_the_clause_beside_the_name_tells(read, text, victim):
    told = read(text)
    assert victim in told.roles("victim") | told.roles("target")


def test_coordinated_participles_share_who_did_it(read):
    told = read("The union leader and his driver were abducted and killed by gunmen in Homs.")
    assert {role.name for m in told.mentions for role in m.roles if role.role == "perpetrator"} == {"gunmen"}


@pytest.mark.parametrize("text", ["The judge was murdered in Homs on Monday.", "The judge was shot dead on Monday."])
def test_a_judge_who_is_killed_is_no_court_report(read, text):
    assert read(text).actual() & {"attack", "shooting", "assassination", "casualties_reported"}


def test_a_sentence_of_a_judge_is(read):
    assert not read("The judge sentenced a man for murdering his wife.").actual() & {"attack", "shooting"}


def test_troops_who_capture_people_arrest_them(read):
    assert read("The army captured eight rebels near Homs on Monday.").actual() == {"arrest"}


def test_what_a_command_calls_for_did_not_happen(read):
    told = read("Stop the assassinations. Rebels killed two soldiers near Homs on Monday.")
    assert "assassination" not in told.actual()


def test_an_adjective_tells_no_act(read):
    assert not read("The rebels are ceasing offensive actions against the army.").actual() & {"attack"}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The explosion caused damage to the consulate in Homs on Monday, wounding two guards.", "consulate"),
        ("The mayor's office was the objective of the attack in Homs on Monday, rebels said.", "mayor's office"),
    ],
)
def test_what_is_said_to_be_damaged_or_aimed_at_is_hit(read, text, target):
    assert target in {t.name.lower() for m in read(text).mentions for t in m.targets}


def test_police_who_find_bodies_killed_nobody(read):
    told = read("Police found the bodies of three men near Homs on Monday.")
    assert told.actual() == {"casualties_reported"}
    assert not told.roles("perpetrator")


def test_the_possessor_of_a_murder_was_murdered(read):
    told = read("The mayor's murder near Homs on Monday shocked the town.")
    assert told.roles("target") == {"mayor"}
    assert not told.roles("perpetrator")


def test_acts_named_in_the_plural_without_particulars_are_acts_in_general(read):
    told = read("Gunmen kidnapped two men near Homs on Monday. The bombings must be paid for, a minister said.")
    assert "bombing" not in told.actual()


def test_the_act_is_no_part_of_the_name_of_who_underwent_it(read):
    told = read("Two murdered peasants were found near Homs on Monday.")
    assert told.roles("target") | told.roles("victim") == {"peasants"}


def test_bare_verbs_after_an_infinitive_share_what_is_planned(read):
    told = read("The rebels plan to burn vehicles, destroy stores and step up sabotage of power lines.")
    assert {m.realis for m in told.mentions} == {"planned"}


def test_a_cease_fire_is_no_fire(read):
    assert not read("The general said a cease-fire must come before talks.").mentions


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("He recalled the killing in Gao on Monday of seven aid workers.", "aid workers"),
        ("The 7 January assassination in Homs of Daniel Moreau shocked the party.", "daniel moreau"),
    ],
)
def test_a_victim_is_told_after_the_day_or_place_too(read, text, victim):
    told = read(text)
    assert victim in told.roles("victim") | told.roles("target")


def test_whom_an_act_shocks_or_angers_did_not_undergo_it(read):
    told = read("The assassination of Daniel Moreau on Monday shocked the party.")
    assert told.roles("victim") == {"daniel moreau"}


def test_a_group_of_gunmen_are_gunmen(read):
    told = read("The priest was killed near Homs on Monday by a group of unidentified gunmen.")
    assert told.roles("perpetrator") == {"unidentified gunmen"}


def test_those_whose_lives_an_act_claims_undergo_it(read):
    assert read("The bombing in Homs on Monday claimed the lives of two teachers.").roles("target") == {"teachers"}
