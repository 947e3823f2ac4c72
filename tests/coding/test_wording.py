"""The words that name what was hit and who was hurt, and whose it was."""


def things(told):
    return {target.name for mention in told.mentions for target in mention.targets}


def names(told, role):
    return {r.name for mention in told.mentions for r in mention.roles if r.role == role}


def test_a_thing_is_named_with_what_it_holds(read):
    assert things(read("A bomb hit a bus carrying Chinese engineers near Homs on Monday.")) == {
        "bus carrying Chinese engineers"
    }


def test_what_belongs_to_a_body_is_an_act_against_it(read):
    told = read("Jets bombed sites belonging to Hezbollah near Homs on Monday.")
    assert things(told) == {"sites belonging to Hezbollah"}
    assert names(told, "target") == {"Hezbollah"}


def test_a_states_adjective_is_no_target(read):
    assert names(read("Jets bombed Iranian positions near Homs on Monday."), "target") == set()


def test_somebody_hurt_goes_by_name_without_age_or_number(read):
    told = read("Two gunmen shot dead 18-year-old Ahmed Anwar Shawish near Homs on Monday.")
    assert names(told, "target") | names(told, "victim") == {"Ahmed Anwar Shawish"}


def test_a_relative_goes_by_the_name_that_follows(read):
    told = read("The raid killed his brother Abdul Khaleq near Homs on Monday.")
    assert names(told, "target") | names(told, "victim") == {"Abdul Khaleq"}


def test_what_a_shell_hits_is_not_the_shell(read):
    assert things(read("The mosque was full of people when a shell hit it on Monday.")) == {"mosque"}


def test_what_an_airstrike_levels_is_its_target(read):
    assert things(read("The warehouse near Homs was levelled by an airstrike on Monday.")) == {"warehouse"}


def test_fire_comes_from_those_who_shoot(read):
    told = read("Army positions near Goma came under fire from M23 rebels on Tuesday.")
    assert told.actors("perpetrator") == {"group:m23"}


def test_whose_craft_it_is_did_it(read):
    told = read("The army said its helicopters had destroyed two boats near Homs on Monday.")
    assert names(told, "perpetrator") == {"army"}


def test_a_relative_clause_says_where_they_died(read):
    told = read("The attack on the checkpoint, in which three policemen died, was claimed by the Taliban.")
    assert told.actors("perpetrator") == {"group:taliban"}


def test_land_is_what_was_hit_only_without_a_name(read):
    assert things(read("The army shelled a village near Homs on Monday.")) == {"village"}
    assert things(read("The army shelled the Al-Nasr neighbourhood near Homs on Monday.")) == set()


def test_the_car_was_hit_and_the_clinic_is_where(read):
    assert things(read("A missile hit a car outside the clinic near Homs on Monday.")) == {"car"}


def test_the_group_is_the_one_named_last(read):
    told = read("Boko Haram attacked a base near Homs and burned a church. The group also abducted three girls.")
    assert told.actors("perpetrator") == {"group:boko-haram"}


def test_what_it_is_called_is_what_was_hit(read):
    assert things(read("Jets struck what the army described as a rocket factory near Homs on Monday.")) == {
        "rocket factory"
    }


def test_an_explanation_makes_a_facility_definite(read):
    assert things(read("The facility, a chemical plant run by the state, was struck by drones on Monday.")) == {
        "chemical plant run by the state"
    }


def test_a_headline_may_hide_its_verb_in_a_noun(read):
    assert "police bus" in things(read("Bomb blast targets police bus in Homs"))


def test_those_linked_to_a_group_may_attack(read):
    told = read("Jihadists linked to al-Qaeda attacked a military outpost near Homs on Monday, killing two soldiers.")
    assert "Jihadists" in names(told, "perpetrator")


def test_killed_on_a_motorcycle_is_no_blow_to_the_motorcycle(read):
    told = read("An Israeli drone killed two men on a motorcycle near Homs on Monday.")
    assert (things(told), names(told, "target")) == (set(), {"men"})


def test_a_mine_is_what_the_vehicle_was_hit_by(read):
    told = read("Four peacekeepers died when their vehicle struck a landmine near Gao on Monday.")
    assert things(told) == {"vehicle"}
    assert [told.words(weapon) for weapon in told.coding.weapons] == ["landmine"]


def test_the_older_man_is_the_man_told_of_before(read):
    told = read("Settlers shot a shepherd near Homs. An elderly man was wounded. The older man was hit in the leg.")
    assert "older man" not in names(told, "target") | names(told, "victim")


def test_what_a_raid_ruins_beside_killing_is_hit_too(read):
    text = "Air strikes near Homs killed 20 militants and destroyed eight vehicles and nine structures on Monday."
    assert {"eight vehicles", "nine structures"} <= things(read(text))


def test_what_those_who_act_have_with_them_is_the_weapon(read):
    told = read("Attackers using explosives damaged two towers near Homs on Monday.")
    used = {told.words(told.coding.weapons[i]) for m in told.mentions for i in m.weapons}
    assert used == {"explosives"}


def test_who_is_accused_of_spying_did_not_do_it(read):
    told = read("Insurgents beheaded a village elder near Homs whom they accused of spying.")
    assert names(told, "perpetrator") == {"Insurgents"}


def test_an_act_may_be_called_after_what_it_hit(read):
    assert things(read("Four people died in the mall bombing in Homs on Monday.")) == {"mall"}
    assert things(read("A car bombing killed two men in Homs on Monday.")) == set()


def test_who_pulls_a_body_from_the_rubble_did_nothing_to_it(read):
    told = read("Rescuers pulled the body of a girl from the rubble near Homs on Monday.")
    assert names(told, "actor") | names(told, "perpetrator") == set()
