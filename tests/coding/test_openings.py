import pytest

from told import happenings


@pytest.mark.parametrize(
    "opening",
    [
        "In a separate incident,",
        "In another attack on Friday,",
        "Elsewhere in the province,",
        "Separately,",
        "On the same day,",
        "Hours later,",
        "Later that night,",
        "Meanwhile,",
        "Likewise,",
    ],
)
def test_an_opening_phrase_begins_another_happening(read, opening):
    told = happenings(
        read, f"A car bomb exploded outside a barracks on Friday, the army said. {opening} rebels blew up a bridge."
    )
    assert told["exploded"] != told["blew"]


def test_what_has_no_place_of_its_own_goes_on_about_the_happening_set_apart(read):
    told = happenings(
        read,
        "A car bomb exploded outside a barracks on Friday, killing two soldiers, the army said. "
        "In a separate incident, rebels blew up a pipeline. No one was hurt.",
    )
    assert told["hurt"] == told["blew"]
    assert told["exploded"] == told["killing"]


def test_the_act_pointed_back_at_is_not_another(read):
    told = happenings(
        read, "Gunmen attacked a village on Friday. Hours later, the army condemned the attack and blamed rebels."
    )
    assert len({told[word] for word in told if "attack" in word}) == 1


def test_what_is_answered_is_not_the_answer(read):
    told = happenings(
        read,
        "The group fired 62 rockets at an air base on Sunday in response to last week's killing of its commander.",
    )
    assert told["fired"] != told["killing"]


def test_totals_of_a_war_are_no_news(read):
    text = "The war, which began in 2023, has killed tens of thousands of people."
    assert read(text).realis("killed") == "generic"
    since = "More than 130 fighters have been killed since hostilities began in October."
    assert read(since).realis("killed") == "generic"


def test_an_old_date_begins_a_happening_of_its_own(read):
    told = happenings(
        read,
        "A strike hit a car on Saturday, the army said. Another strike killed four men. "
        "The war began when militants attacked the town on Oct. 7, 2021, abducting 251 people.",
    )
    assert told["abducting"] == told["attacked"]
    assert len({number for word, number in told.items() if word in ("strike", "attacked")}) == 2


def test_a_time_under_a_coordinated_verb_does_not_date_the_act(read):
    coding = read("A mayor was kidnapped in September 2023 by gunmen and was freed three days later.").coding
    (mention,) = [m for m in coding.mentions if m.type == "abduction"]
    assert [coding.times[i].value for i in mention.times] == ["2023-09"]


def test_harm_done_in_an_act_is_that_act(read):
    told = happenings(read, "Military jets killed scores of rebels in a raid on a camp on Sunday, the army said.")
    assert told["killed"] == told["raid"]


def test_another_place_at_the_start_of_a_sentence_begins_another_happening(read):
    text = "Artillery struck houses in Homs on Sunday, killing three. In Aleppo, a bomb destroyed a shop. "
    told = happenings(read, text + "In Homs, a hospital was shelled too.")
    assert told["struck"] != told["destroyed"]


def test_units_act_for_the_body_they_are_of(read):
    coding = read("Units of the Azerbaijani armed forces opened fire at a village on Sunday.").coding
    (role,) = [r for m in coding.mentions for r in m.roles if r.role == "perpetrator"]
    assert role.actor == "force:AZE-military"


def test_a_prosecutor_who_reports_an_attack_makes_it_no_court_case(read):
    told = read("Artillery struck a town on Sunday, killing three civilians, the regional prosecutor's office said.")
    assert told.realis("killing") == "actual"


def test_those_whose_forces_they_are_act(read):
    coding = read("Al-Shabaab said its fighters had killed 137 soldiers at a base on Friday.").coding
    (role,) = [r for m in coding.mentions for r in m.roles if r.role == "perpetrator"]
    assert (role.actor, role.name) == ("group:al-shabaab", "Al-Shabaab")


def test_who_is_accused_of_backing_others_did_not_do_it(read):
    coding = read("Fighting displaced 2,000 people on Friday. Congo accused Rwanda of backing the rebels.").coding
    assert not [r for m in coding.mentions for r in m.roles if r.role == "perpetrator" and r.actor == "state:RWA"]


def test_bodies_that_are_found_are_casualties(read):
    told = read("Authorities found 14 bodies in and around Homs over the weekend.")
    assert told.actual() == {"casualties_reported"}


def test_who_blows_himself_up_is_not_his_target(read):
    coding = read("Three suicide bombers blew themselves up at a market on Saturday, killing 27 people.").coding
    assert "themselves" not in {r.name for m in coding.mentions for r in m.roles}


def test_figures_of_a_clause_of_since_are_its_own_and_those_beside_it_are_sums(read):
    def counted(text):
        return {t.low for m in read(text).coding.mentions for t in m.tolls}

    assert 26 in counted("Tensions have soared since gunmen killed 26 tourists near Homs on April 22.")
    assert 900 not in counted("Since gunmen attacked Homs in 2021, some 900 people have been killed.")


def test_what_is_done_in_a_raid_is_where_the_raid_is(read):
    told = happenings(
        read,
        "A suicide attack in Gao killed six people on a school bus. "
        "Last week, the army said it had killed 12 militants in three separate raids in Mopti.",
    )
    assert told["suicide attack"] != told["raids"]


def test_others_also_killed_on_a_day_and_at_a_place_of_their_own_are_another_act(read):
    told = happenings(
        read, "Shelling hit Homs on Sunday, wounding nine people. Five medics were also killed in Homs on Monday."
    )
    assert told["killed"] != told["wounding"]


def test_what_arms_do_is_one_happening_with_the_verb_they_do_it_by(read):
    told = happenings(
        read, "Shelling hit a school in Gao on Saturday, killing three. Gunfire wounded two women in Mopti on Sunday."
    )
    assert told["Gunfire"] == told["wounded"] != told["hit"]


def test_the_operation_that_followed_is_another_happening(read):
    told = happenings(
        read,
        "The army shelled a village. On Monday gunmen shot three soldiers in Gao. "
        "The army said it killed 14 militants in the operation that followed.",
    )
    assert told["killed"] not in (told["shelled"], told["shot"])


def test_harm_told_by_a_participle_is_where_and_when_its_verb_is(read):
    told = happenings(
        read, "Fighters killed 50 soldiers in Gao on Monday. On 11 May they overran Mopti, killing about 100 people."
    )
    assert told["killing"] != told["killed"]


@pytest.mark.parametrize(
    "later",
    [
        "A second bomb hit a bus, killing three people.",
        "Another bomb planted on a road struck a bus, killing three people.",
    ],
)
def test_another_bomb_is_another_act(read, later):
    told = read("A bomb exploded in a market on Monday, killing two people. " + later)
    assert len({m.happening for m in told.mentions}) == 2


def test_an_act_in_another_incident_is_another_act(read):
    told = happenings(
        read, "Gunmen wounded two traders on a road on Monday. Gunmen shot dead three people in another incident."
    )
    assert told["wounded"] != told["shot"]


def test_also_at_a_place_opens_another_act(read):
    told = happenings(
        read, "A bomb killed two guards on Monday. Also on Monday, a car bomb exploded in Homs, injuring five people."
    )
    assert told["killed"] != told["exploded"]


def test_the_raids_are_what_was_called_raids_just_before(read):
    told = happenings(
        read,
        "An air strike killed six people in Homs on Monday. Jets also carried out dozens of raids every day. "
        "The raids have killed 57 people, a hospital said.",
    )
    assert told["air strike"] != told["killed"]
