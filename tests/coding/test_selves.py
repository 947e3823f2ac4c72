import pytest


def doers(told):
    return {(r.name, r.status) for m in told.coding.mentions for r in m.roles if r.role == "perpetrator"}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Sri Lanka's military yesterday denied it had shelled a hospital.", ("Sri Lanka's military", "denied")),
        ("Residents fled as Israel said it bombed the town.", ("Israel", "claimed")),
        ("A spokesman for Hezbollah said its fighters killed five soldiers.", ("Hezbollah", "claimed")),
        ('Shells hit a school. "We did not fire shells," said army spokesman Dan Berg.', ("army", "denied")),
    ],
)  # fmt: skip
def test_who_speaks_speaks_of_itself(read, text, doer):
    assert doer in {(name, status) for name, status in doers(read(text))}


def test_what_is_answered_did_it_not_who_answers(read):
    told = read("The health ministry condemned the attack, stating that it struck a school and killed four.")
    assert doers(told) == set()


def test_who_tells_of_others_after_the_deed_is_not_they(read):
    told = read("Israeli jets crossed the border on Tuesday. They bombed a farm, the army chief of Lebanon said.")
    assert {name for name, _ in doers(told)} <= {"Israel", "Israeli"}


def test_nobody_is_blamed_by_who(read):
    told = read("Rebels attacked the town on Monday. The Red Cross did not say who was responsible.")
    assert {name for name, _ in doers(told)} == {"Rebels"}
    assert ("declines", "perpetrator") in {(c.stance, c.about) for c in told.coding.claims}


def test_who_denies_what_another_tells_answers_it(read):
    told = read("Al Shabaab said its fighters killed dozens of soldiers at a base, a claim the Kenyan army denied.")
    assert ("Kenyan army", "denies") in {(c.root, c.stance) for c in told.coding.claims}


def test_who_denies_a_deed_denies_no_number_of_dead(read):
    told = read("Israel denied that it shelled a school and killed four children.")
    assert {c.about for c in told.coding.claims if c.stance == "denies"} == {"perpetrator"}


def test_who_claims_what_another_denies_does_not_deny_it(read):
    told = read(
        "An official said that Pakistan's claim of killing 80 militants was false. Strikes hit a camp on Monday."
    )
    assert ("Pakistan", "denies") not in {(c.root, c.stance) for c in told.coding.claims}


def test_who_leads_a_coalition_denies_for_it(read):
    told = read(
        "An air strike killed 20 people in Mokha on Monday. The Saudi-led coalition has fought since March. "
        "Saudi Arabia rejected accusations that coalition jets hit the wedding."
    )
    assert "denied" in {status for _, status in doers(told)}
