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
