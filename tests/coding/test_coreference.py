"""Bodies of people are "it" and "they" alike, whatever the number of their name."""

import pytest


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Sudan's Rapid Support Forces moved tanks to Kadugli. On Monday it shelled a village.", "group:rsf-sdn"),
        ("Sudan's army moved tanks to Kadugli. On Monday it shelled a village.", "force:SDN-army"),
        ("Saudi Arabia said they had fired the missiles that struck a tanker on Tuesday.", "state:SAU"),
        ("The Houthis said they had fired the missiles that struck a tanker on Tuesday.", "group:houthis"),
    ],
)
def test_a_pronoun_stands_for_the_body_named_before(read, text, actor):
    struck = [m for m in read(text).coding.mentions if m.type in ("shelling", "missile_strike")]
    assert actor in {r.actor for m in struck for r in m.roles if r.role == "perpetrator"}


def test_who_shoots_bears_arms(read):
    told = read(
        'Gang members stormed Gao on Thursday. Residents fled by boat. "They shot anything that moved," one said.'
    )
    shooters = {
        r.name for m in told.coding.mentions if m.type == "shooting" for r in m.roles if r.role == "perpetrator"
    }
    assert shooters == {"Gang members"}


def test_who_hears_of_a_raid_does_not_undergo_it(read):
    told = read("Fighters attacked Gao on Friday. The air force struck after receiving reports of the raid.")
    assert not [r for m in told.coding.mentions for r in m.roles if r.role == "target" and r.name == "air force"]


def test_whom_violence_is_done_to_does_not_shoot(read):
    told = read('Women and children hid in a church in Gao on Monday. "They bombed the church," a man said.')
    assert not {r.name for m in told.coding.mentions for r in m.roles if r.role == "perpetrator"}


def test_us_in_capitals_is_no_pronoun(read):
    told = read("The Houthis said a US air strike killed four people in Homs on Monday.")
    assert told.actors("perpetrator") == {"state:USA"}


@pytest.mark.parametrize(
    "text",
    [
        "Syrian official media said an Israeli strike killed one person in Homs, as Israel said it targeted a fighter.",
        "An Israeli strike hit a clinic in Homs on Monday. The health ministry condemned it, saying it struck wards.",
    ],
)
def test_who_only_tells_of_force_does_not_use_it(read, text):
    assert read(text).actors("perpetrator") == {"state:ISR"}


def test_what_somebody_would_do_is_not_done(read):
    told = read("Gunmen stormed a village near Gao on Monday and shouted that they'd rape the women.")
    assert "sexual_violence" not in told.actual()
