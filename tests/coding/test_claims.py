import pytest

from casus.coding.claims import toll_value
from casus.coding.voices import by_nobody, is_hedge
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


def test_who_denies_an_act_of_their_own_denies_who_did_it(read):
    told = read("The army denied that it had shelled the village.")
    assert ("army", "denies", "Example Post", "army") in told.claims("perpetrator")


def test_who_denies_an_act_denies_that_it_happened(read):
    told = read("The mayor denied that the village had been shelled.")
    assert ("shelling", "denies", "Example Post", "mayor") in told.claims("event")


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


def test_what_was_reported_is_somebody_s_word(read):
    told = read("Two brothers were reported killed after an air strike on Homs.")
    assert told.claims("killed") == {(2, "alleges", "Example Post", None)}


def test_nobody_claims_what_no_one_said():
    for opening in ("Nobody", "No one", "No militant group", "None of the groups"):
        text = f"{opening} claimed the attack."
        assert by_nobody(text, Attribution(source=(0, len(opening)), cue=(20, 27), content=((28, 34),)))
    assert not by_nobody("Nonesuch said so.", Attribution(source=(0, 8), cue=(9, 13), content=((14, 16),)))


# What is told of a happening beside figures ---------------------------------------------------------


def about(told, speaker):
    """What the claims of a speaker are about."""
    return {c.about for c in told.coding.claims if c.root == speaker}


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ("The police said that rebels had attacked the village.", "perpetrator"),
        ("The police reported an attack by rebels on the village.", "perpetrator"),
        ("The police confirmed the location of the strike.", "place"),
        ("The police confirmed the time of the strike.", "time"),
        ("The police said the strike happened on Monday.", "time"),
        ("The police said the strike targeted a meeting.", "target"),
        ("The police confirmed the strike.", "event"),
        ("The police identified those killed.", "killed"),
        ("The police reported the incident.", "event"),
        ("The police said that the house belonged to a teacher.", "target"),
        ("The police said that the incident took place on Monday.", "time"),
        ("The police attributed the strike to Israeli forces.", "perpetrator"),
    ],
)
def test_a_claim_is_about_what_is_new_in_the_telling(read, said, subject):
    assert about(read(f"An air strike killed four people in Homs. {said}"), "police") == {subject}


def test_who_says_more_of_a_happening_does_not_also_tell_that_it_happened(read):
    told = read("The police confirmed the strike in Homs. The police said that the strike killed four people.")
    assert about(told, "police") == {"killed"}


def test_a_named_speaker_comes_before_a_hedge_inside_the_words(read):
    told = read("The police said that four people were reportedly killed in an air strike.")
    assert told.claims("killed") == {(4, "asserts", "Example Post", "police")}


def test_we_is_the_body_that_the_speaker_stands_for(read):
    told = read('"We shelled the village," a spokesman for the army said.')
    assert ("army", "acknowledges") in {claim[:2] for claim in told.claims("perpetrator")}


def test_we_of_a_witness_shells_nobody(read):
    told = read('"We saw that rebels shelled the village," a resident said.')
    assert {claim[:2] for claim in told.claims("perpetrator")} <= {("rebels", "asserts")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The police chief put the death toll at nine.",
        "The police chief gave a toll of nine people killed.",
        "The police chief counted nine dead.",
    ],
)
def test_who_gives_a_figure_claims_it(read, sentence):
    told = read(f"Gunmen attacked a village near Gao. {sentence}")
    assert (9, "asserts", "Example Post", "police chief") in told.claims("killed")
