"""What a report about something else goes back to is no event; what it tells of these days is one."""

import pytest

TRIAL = "A carpenter was jailed for life on Monday at the high court. "
MEMORIAL = "The port held its annual ceremony on Friday, with a minute of silence at the memorial. "
REVIEW = "The debut of the filmmaker is an action drama set in a desert war. "
LIFE = "The retired colonel died at the age of 91 after a long illness. "
STUDY = "Researchers at two colleges analysed a database of 60,000 deaths. "


@pytest.fixture(scope="module")
def violent(read):
    types = {name for name, kind in read.book.types.items() if kind.family in ("violence", "harm")}
    return lambda text: read(text).actual() & types


@pytest.mark.parametrize(
    "text",
    [
        TRIAL + "He strangled and stabbed his landlord at a house near Homs. The knife was found in a drain.",
        "A carpenter who beat his landlord has been jailed for 20 years. He killed the landlord on 7 October. "
        "The court heard that he had boasted of it.",
        MEMORIAL + "The bombs fell on the docks and killed 500 people, the mayor recalled.",
        REVIEW + "Three gunmen ambush a patrol, and the soldiers are cut down by heavy gunfire.",
        LIFE + "He commanded the battalion that stormed the radio station.",
        STUDY + "Suicide bombers killed more civilians than shells did.",
        "A terror plot has been foiled by the secret service. Nine men had aimed at an attack on a mall. "
        "The attack was to kill the minister.",
        "The treasury department imposed new sanctions on six officers. They were put on the list for supporting the "
        "killing and torture of students after a disputed vote.",
        "A bombing of the old school\n\nThe striker scored a hat-trick before half-time. The visitors hit the post.",
        "A naval shell was safely detonated by a bomb disposal team on the beach.",
        "The cholera outbreak killed nine people in Gao.",
    ],
)
def test_the_matter_of_a_report_about_something_else_is_no_event(violent, text):
    assert not violent(text)


@pytest.mark.parametrize(
    "text",
    [
        TRIAL + "On Tuesday a bomb exploded outside the gaol and killed two guards.",
        MEMORIAL + "Gunmen opened fire on the mourners on Sunday and killed three.",
        "Gunmen killed two guards on Tuesday. " + TRIAL,
        STUDY + "On Monday a drone strike killed two of the authors in Gao.",
        "The treasury department imposed new sanctions on six officers. On Monday their men shelled Gao.",
        "Shells hit Gao on Monday and killed nine people. Cholera had broken out in the camp.",
        "A judge was shot dead by two gunmen in Gao. The court was closed. The gunmen fled on a motorcycle.",
    ],
)
def test_what_is_of_these_days_is_news_also_there(violent, text):
    assert violent(text)


def test_one_word_of_a_setting_is_not_what_a_report_is_about(violent):
    assert violent("The museum stayed shut. Shells hit the bakery beside it and killed four people.")


def test_words_that_only_hint_at_a_setting_are_not_what_a_report_is_about(violent):
    assert violent(
        "The group met at the club after a minute. The side in the final round won. Pirates kidnapped two men."
    )


def test_what_a_lead_tells_of_long_ago_is_not_the_news(violent):
    assert not violent("A bomb killed 500 people on the docks on 3 May 1962. " + MEMORIAL)


@pytest.mark.parametrize(
    ("text", "trigger", "realis"),
    [
        ("The raid of 1997 on the barracks near Gao is taught in schools.", "raid", "generic"),
        ("Writers recalled the bombing of the port in May 1997.", "bombing", "generic"),
        ("Writers recalled the bombing of the port in February.", "bombing", "actual"),
        ("Four soldiers were killed in a 2019 raid on the barracks.", "raid", "actual"),
        ("In 2019 rebels stormed the barracks in Gao.", "stormed", "actual"),
        ("The army spoke of the raid on the barracks on Sunday.", "raid", "actual"),
        ("For every execution of a suspect there were protests.", "execution", "generic"),
        ("The execution of a suspect led to protests.", "execution", "actual"),
        ("Citizens have been abducted by members of armed groups.", "abducted", "generic"),
        ("Citizens have been abducted and murdered by members of armed groups.", "murdered", "generic"),
        ("Two citizens have been abducted by members of armed groups.", "abducted", "actual"),
        ("Villagers have been abducted by gunmen near Gao.", "abducted", "actual"),
        ("Militants targeted in drone strikes can be taken alive.", "targeted", "generic"),
        ("Militants targeted in drone strikes were buried on Monday.", "targeted", "actual"),
        ("Seven men plotted a bomb attack on a mall.", "bomb attack", "hypothetical"),
        ("The raids deny the group a safe haven to plot bomb attacks on malls.", "bomb attacks", "hypothetical"),
        ("The army denied reports that it had bombed the camp near Gao.", "bombed", "negated"),
        ("The bridge will help to enable the capture of Homs.", "capture", "hypothetical"),
        ("The bridge enabled the capture of Homs on Monday.", "capture", "actual"),
        ("One of the men pulled out a gun and shot the guard several times.", "shot", "actual"),
        ("Rebels have raided the village several times.", "raided", "generic"),
        ("Some have been kidnapped in broad daylight, he said.", "kidnapped", "generic"),
        ("The warlord was responsible for torturing villagers.", "torturing", "generic"),
        ("The warlord was responsible for torturing two villagers.", "torturing", "actual"),
        ("Officials said casualties from suicide attacks dropped.", "suicide attacks", "generic"),
    ],
)
def test_what_words_call_up_and_what_they_tell(read, text, trigger, realis):
    assert read(text).realis(trigger) == realis


def test_a_blast_in_a_report_of_a_leak_is_an_accident(violent):
    blast = "An explosion tore through a bakery and killed nine people. "
    assert not violent(blast + "Neighbours had smelled gas for days, and a gas leak was found.")
    assert violent(blast + "Neighbours had seen a man with a bag.")
    assert violent(blast + "Police ruled out a gas leak. They found parts of a bomb and of a second bomb.")


def test_acts_of_a_sort_against_people_of_a_sort_are_none(violent):
    assert not violent("The envoy spoke of attacks on health workers and looting of relief goods.")
    assert violent("The envoy spoke of attacks on two clinics on Monday.")


def test_who_is_only_charged_was_caught_for_what_is_news(violent):
    assert violent(
        "A carpenter appeared in court on Monday and was charged. He stabbed his landlord at a house in Homs."
    )
