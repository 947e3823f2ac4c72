import pytest

from casus.coding.claims import is_hedge, toll_value
from casus.model import Attribution

TEXT = "The alleged attack was denied."


@pytest.mark.parametrize(
    ("low", "high", "words", "value"),
    [
        (4, 4, None, 4),
        (2, 4, None, "2-4"),
        (9, None, None, 9),
        (None, 12, None, 12),
        (None, None, "many", "many"),
        (24, None, "dozens", 24),
        (0, 0, None, 0),
    ],
)
def test_the_value_of_a_figure_is_what_bounds_it_else_its_words(low, high, words, value):
    assert toll_value(low, high, words) == value


def said(source=None, cue=(4, 11)):
    return Attribution(source=source, cue=cue, content=((12, 18),))


def test_a_hedge_is_a_word_before_a_noun_that_nobody_speaks():
    assert is_hedge(TEXT, said(), {"alleged"})
    assert not is_hedge(TEXT, said(source=(0, 3)), {"alleged"})
    assert not is_hedge(TEXT, said(cue=(23, 29)), {"alleged"})
    assert not is_hedge(TEXT, said(cue=None), {"alleged"})


def test_a_quote_is_the_words_of_the_value(read):
    told = read("An air strike killed at least four people in Homs.")
    assert [c.quote for c in told.coding.claims if c.about == "killed"] == ["at least four people"]


def test_claims_stand_in_text_order_with_ids_of_their_own(read):
    claims = read("Rebels attacked a base, police said. The attack killed four soldiers, the army said.").coding.claims
    assert [c.start for c in claims] == sorted(c.start for c in claims)
    assert len({c.id for c in claims}) == len(claims)


def test_what_nobody_else_says_the_outlet_says(read):
    told = read("Rebels attacked a base in Gao.")
    assert {claim[1:] for claim in told.claims()} == {("asserts", "Example Post")}
    assert {c.about for c in told.coding.claims} == {"event", "perpetrator", "target"}


def test_blame_is_a_claim_of_who_lays_it(read):
    told = read("An air strike killed three people. Syria blamed Israel for the strike.")
    assert told.claims("perpetrator") == {("Israel", "alleges", "Example Post", "Syria")}


def test_who_owns_up_acknowledges(read):
    told = read("The army said it had shelled a rebel camp near Homs.")
    assert ("army", "acknowledges", "Example Post", "army") in told.claims("perpetrator")


def test_who_denies_an_act_denies_that_it_happened(read):
    told = read("The army denied that it had shelled the village.")
    assert ("shelling", "denies", "Example Post", "army") in told.claims("event")


def test_a_speaker_of_a_figure_makes_no_further_claim_that_it_happened(read):
    told = read("An air strike killed four people, police said.")
    assert [claim for claim in told.claims("event") if "police" in claim] == []


def test_a_hedge_is_no_speaker(read):
    told = read("A suspected Israeli strike hit a depot near Homs.")
    assert {claim[2:] for claim in told.claims("event")} == {("Example Post",)}


def test_every_claim_is_about_a_mention_and_its_entry(read):
    told = read("Rebels attacked a base in Gao. The attack killed four soldiers and wounded six, police said.")
    mentions = {m.id: m for m in told.mentions}
    for claim in told.coding.claims:
        mention = mentions[claim.mention]
        if claim.item >= 0 and claim.about in ("killed", "injured"):
            assert mention.tolls[claim.item].kind == claim.about
        if claim.item >= 0 and claim.about == "perpetrator":
            assert mention.roles[claim.item].role == "perpetrator"
