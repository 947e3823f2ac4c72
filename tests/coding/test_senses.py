"""Which event a sentence reports, by the words around its trigger: one short sentence each, all invented."""

import pytest

TOLD = {
    "Arrests were carried out in three towns overnight.": "arrest",
    "The Treasury imposed sanctions on three tankers and their owners.": "sanction",
    "The State Department designated the movement as a terrorist organization in March.": "sanction",
    "Soldiers closed three side roads near the village.": "closure",
    "Border guards confiscated a truck.": "seizure",
    "An aid convoy was refused entry to the besieged town on Thursday.": "blockade",
    "Militiamen blocked food aid for the camp.": "blockade",
    "The second group of fighters departed from the district on Wednesday.": "withdrawal",
    "Reinforcements were sent to the checkpoint after the attack.": "deployment",
    "The faction handed over heavy weapons to the army on Thursday.": "arms_transfer",
    "Rebels paused military operations on Friday.": "ceasefire",
    "The army announced a halt to military operations in the district.": "ceasefire",
    "Under the truce, signed in the capital on Sunday, both sides pull back.": "ceasefire",
    "The envoy spoke with the foreign minister on Monday.": "meeting",
    "Peace talks opened in Geneva on Thursday.": "meeting",
    "Rebels released twelve aid workers on Wednesday.": "prisoner_exchange",
    "The president renewed a call for the release of the staff.": "appeal",
    "Iran suspended the sixth round of negotiations.": "rejection",
    "The navy detained a foreign tanker in the strait on Friday.": "seizure",
    "The army ordered residents to leave three villages.": "displacement",
    "A monthlong cease-fire was announced on Tuesday.": "ceasefire",
    "Troops launched a counter-attack on the town.": "attack",
    "A messenger was attacked near the village on Sunday, police said.": "attack",
    "Rebels and the army exchanged heavy machine guns on the front line.": "armed_clash",
    "The army responded with mortar shells on Sunday.": "shelling",
    "The tribe announced the closure of four oil fields on Thursday.": "closure",
    "The rebels' seizure of a cargo ship in the strait drew criticism.": "seizure",
    "Two drones were intercepted by air defences on Monday.": "interception",
    "Militants detonated a large amount of explosives beside the road.": "bombing",
    "The army deployed in the city last week in an operation to end the violence.": "deployment",
    "Rebels laid siege to the town on Monday.": "siege",
    "Gunmen roughed up the drivers.": "attack",
    "The settlers cut down olive trees in the village.": "property_destruction",
    "The movement and the government have struck an agreement.": "agreement",
    "The frigate was attacked by a drone, which the crew neutralized.": "interception",
}

# What the same words tell elsewhere.
OTHERWISE = {
    "The movement and the government have struck an agreement.": "attack",
    "The frigate was attacked by a drone, which the crew neutralized.": "casualties_reported",
    "The minister renewed a call for calm.": "meeting",
    "The navy detained a foreign tanker in the strait on Sunday.": "arrest",
    "Gunmen shot the officer as he left his home.": "withdrawal",
    "The leader of the gang announced a three-day strike in the district.": "air_strike",
    "Officers were dispatched to the block after the shooting.": "deployment",
    "People fled the burning buildings.": "displacement",
    "Police urged anyone with footage to come forward.": "appeal",
    "The army forced the gunmen to flee.": "displacement",
    "The brigade stationed in the town killed a rebel on Sunday.": "deployment",
    "The court pardoned prisoners accused of spying by the ministry.": "accusation",
    "A military helicopter was sent to the region to support the soldiers.": "arms_transfer",
    "Thousands of people live under siege in the town.": "siege",
    "The court hanged a translator whom the government accused of spying.": "accusation",
    "The commander led operations threatening the neighbouring state and was killed on Sunday.": "threat",
    "An official who spoke on condition of anonymity said two soldiers were killed.": "meeting",
    "The general insisted that there were no troops near the town.": "demand",
    "The army freed forty villagers in a raid on the camp.": "prisoner_exchange",
    "The hospital released the driver on Monday.": "prisoner_exchange",
    "Crews closed the highway after a lorry overturned.": "closure",
}


@pytest.mark.parametrize(("text", "kind"), TOLD.items(), ids=TOLD.values())
def test_a_sentence_reports_the_event_that_its_words_mean(read, text, kind):
    assert kind in read(text).actual()


@pytest.mark.parametrize(("text", "kind"), OTHERWISE.items(), ids=OTHERWISE.values())
def test_a_sentence_does_not_report_what_its_words_mean_elsewhere(read, text, kind):
    assert kind not in read(text).actual()


def test_what_another_thing_came_after_took_place(read):
    told = read("The tanker was able to sail on after being targeted by three missiles.")
    assert told.realis("targeted") == "actual"


def test_what_will_be_done_before_another_thing_is_still_to_come(read):
    told = read("The rebels plan to leave the town after being shelled.")
    assert told.realis("shelled") != "actual"


def test_what_a_deal_provides_for_is_planned(read):
    told = read("The deal includes a prisoner swap between the two sides.")
    assert told.realis("prisoner swap") == "planned"


def test_what_a_deal_is_on_is_planned(read):
    told = read("The two sides reached a deal on a prisoner exchange on Monday.")
    assert told.realis("prisoner exchange") == "planned"


def test_what_something_is_prepared_for_did_not_take_place(read):
    told = read("The truck was being prepared for an attack on the barracks.")
    assert told.realis("attack") == "hypothetical"


def test_what_somebody_is_urged_not_to_do_is_not_denied(read):
    told = read("The envoy urged the government not to execute the three men.")
    assert told.realis("execute") == "hypothetical"


def test_what_somebody_is_stopped_from_doing_did_not_take_place(read):
    told = read("The roadblock stopped the army from shelling the village.")
    assert told.realis("shelling") == "hypothetical"


def test_the_past_hours_are_no_habit(read):
    told = read("In the past 48 hours rebels shelled a camp near the town.")
    assert told.realis("shelled") == "actual"


def test_weekly_protests_are_a_habit(read):
    told = read("Soldiers shot a man dead in the context of weekly protests in the village.")
    assert told.realis("protests") == "generic"


def test_what_has_begun_is_news(read):
    told = read("The security forces have begun deployments in the city.")
    assert told.realis("deployments") == "actual"


def test_guards_do_not_guard_against_what_they_are_accused_of(read):
    told = read("Activists accused the border guards of shooting a farmer on Sunday.")
    assert told.realis("shooting") == "actual"


def test_the_clashes_in_which_a_number_have_been_killed_took_place(read):
    told = read("Six soldiers have been killed in clashes with rebels in the province.")
    assert told.realis("clashes") == "actual"


def test_what_has_been_going_on_is_a_habit(read):
    told = read("The air force has also been pounding rebel positions in the neighbouring country.")
    assert told.realis("pounding") == "generic"


def test_who_is_fighting_for_something_says_who_somebody_is(read):
    told = read("The rebel group, which is fighting government troops for autonomy, killed two men on Sunday.")
    assert told.realis("fighting") == "generic"
