"""Who is said to be behind an act, and who is accused of something else."""

import pytest


def culprits(read, text):
    return {(r.name, r.status) for m in read(text).coding.mentions for r in m.roles if r.role == "perpetrator"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A raid killed nine in Gao on Sunday. Residents accused the army of arriving late.", set()),
        ("A raid killed nine in Gao on Sunday. Residents accused the army of carrying it out.", {("army", "alleged")}),
        ("Six soldiers killed in Gao attack; rebels blamed", {("rebels", "alleged")}),
    ],
)
def test_the_accused_of_an_act_is_behind_it(read, text, found):
    assert culprits(read, text) == found


def test_in_a_headline_the_blamed_do_not_speak(read):
    assert all(a.speaker is None for a in read("Six soldiers killed in Gao attack; rebels blamed").coding.attributions)


def test_the_accused_who_tell_another_story_do_not_own_up(read):
    told = read(
        "The ministry put the number killed in Tuesday's explosion at the hospital at 471 and blamed Israel. "
        "The Israeli military said that a misfired rocket had hit the hospital."
    )
    assert "acknowledges" not in {c.stance for c in told.coding.claims}


def test_each_other_is_nobody_in_particular(read):
    text = "Soldiers of both states exchanged fire near Gao. Each side accused the other of shooting first."
    assert not {name for name, _ in culprits(read, text)} & {"other", "the other"}


def test_who_is_blamed_for_earlier_attacks_is_not_blamed_for_this_one(read):
    told = read(
        "A bomber killed nine in the latest attack in Homs on Monday. No group has claimed responsibility, "
        "but previous such attacks have been blamed on rebels."
    )
    assert "rebels" not in told.roles("perpetrator")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Monday's bombing in Gao was the work of rebels, a judge said.", {("rebels", "alleged")}),
        ("Soldiers were involved in the murder of six priests, a judge said.", {("Soldiers", "alleged")}),
        ("A bombing killed two in Gao. The mayor blamed the attack on rebels.", {("rebels", "alleged")}),
        ("A spokesman for the M23 claimed responsibility for the bombing in Goma.", {("M23", "claimed")}),
        ("Soldiers were involved in the search after the murder of six priests.", set()),
    ],
)
def test_whose_work_an_act_is_and_who_is_involved_in_it(read, text, found):
    assert culprits(read, text) == found


def test_those_an_attack_is_blamed_on_are_no_target(read):
    told = read("A bombing killed two in Gao. The mayor blamed the attack on rebels.")
    assert "rebels" not in told.roles("target")
