"""Nameless perpetrators whose group the report names, and names that nobody knows where a victim stands."""


def test_guerrillas_of_a_group_are_the_group(read):
    told = read("Guerrillas of the M23 attacked a base near Homs on Monday, killing two soldiers.")
    assert told.actors("perpetrator") >= {"group:m23"}


def test_the_rebels_are_the_only_group_that_is_named(read):
    told = read("The M23 has issued a statement. The rebels attacked a base near Homs on Monday, killing two soldiers.")
    assert {r.actor for m in told.mentions for r in m.roles if r.role == "perpetrator"} == {None, "group:m23"}


def test_two_named_groups_leave_it_open(read):
    text = "The M23 and the ADF met. The rebels attacked a base near Homs on Monday, killing two soldiers."
    assert {r.actor for m in read(text).mentions for r in m.roles if r.role == "perpetrator"} == {None}


def test_gunmen_are_nobody_in_particular(read):
    text = "The M23 has issued a statement. Gunmen attacked a base near Homs on Monday, killing two soldiers."
    assert {r.actor for m in read(text).mentions for r in m.roles if r.role == "perpetrator"} == {None}


def test_an_unknown_name_is_the_victim_of_what_was_done_to_it(read):
    told = read("The murder of the six Jesuits near Homs shocked the city.")
    assert told.roles("target") == {"jesuits"}


def test_people_that_are_only_counted_are_no_victims_beside_what_was_hit(read):
    told = read(
        "Rebels shelled a school near Homs on Monday. Nine civilians were killed. The civilians had hidden there."
    )
    assert told.roles("victim") == set()


def test_a_craft_that_is_hit_is_no_weapon_of_the_attack(read):
    told = read("Gunmen attacked a helicopter near Homs on Monday.")
    assert "air_strike" not in told.actual()


def test_what_is_not_discussed_is_not_denied(read):
    told = read("The army has a policy of not discussing air raids near Homs.")
    assert told.realis("air raids") == "hypothetical"
