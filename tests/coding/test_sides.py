import pytest


def statuses(told):
    return {(r.name, r.status) for m in told.coding.mentions for r in m.roles if r.role == "perpetrator"}


@pytest.mark.parametrize(
    "speaker",
    ["Prime Minister Benjamin Netanyahu", "Israel's defence ministry", "An Israeli army spokesman", "Israel"],
)
def test_who_speaks_for_a_state_owns_up_for_it(read, speaker):
    told = read(f"An explosion hit a depot in Homs. {speaker} said Israel had struck the depot.")
    assert ("Israel", "claimed") in statuses(told)
    assert {c.stance for c in told.coding.claims if c.about == "perpetrator" and len(c.chain) > 1} == {"acknowledges"}


def test_who_spoke_for_it_once_does_not(read):
    told = read("An explosion hit a depot in Homs. A former Israeli general said Israel had struck the depot.")
    assert ("Israel", "claimed") not in statuses(told)


def test_a_hedge_on_the_dead_is_none_on_who_did_it(read):
    told = read("Israel struck a depot in Homs on Monday. The explosion reportedly injured one soldier.")
    assert statuses(told) == {("Israel", "undisputed")}


def test_condemning_a_strike_tells_nothing_of_it(read):
    told = read("An air strike hit a market in Homs on Monday. Russia condemned the attack.")
    assert [c.root for c in told.coding.claims if len(c.chain) > 1] == []


def test_claiming_responsibility_is_a_claim_about_it(read):
    told = read("A bomb killed four soldiers in Homs. Islamic State claimed responsibility for the bombing.")
    assert [c.about for c in told.coding.claims if c.stance == "acknowledges"] == ["responsibility"]


def test_whom_a_speaker_refers_to_is_not_whom_they_speak_for(read):
    text = 'Gunmen killed nine in Homs. "They did it," said police officer Anna Berg, referring to the Islamic State.'
    assert {a.speaker_side for a in read(text).coding.attributions} == {None}


def test_we_is_the_body_that_a_spokesman_speaks_for(read):
    told = read('Shells hit a clinic in Homs on Monday. "We shelled it," said military spokesman Brigadier Adam Berg.')
    assert told.roles("perpetrator") == {"military"}


def test_who_asks_who_did_it_names_nobody(read):
    told = read("A shell killed nine in Homs on Monday. The Red Cross did not say who was responsible.")
    assert told.roles("perpetrator") == set()
