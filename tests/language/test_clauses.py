from casus.language.clauses import clause_of, modal_of, tense_of
from parses import parse, words


def test_an_active_verb_has_agent_and_patient():
    found = parse(
        "Jets/NOUN/nsubj/2/NNS/jet",
        "bombed/VERB/root/0//bomb",
        "depots/NOUN/obj/2",
        "and/CCONJ/cc/5",
        "homes/NOUN/conj/3",
    )
    clause = clause_of(found, 1)
    assert words(found, clause.agents) == ["Jets"]
    assert words(found, clause.patients) == ["depots", "homes"]
    assert clause.tense == "past"


def test_a_passive_turns_the_positions_round():
    found = parse(
        "Soldiers/NOUN/nsubj:pass/3",
        "were/AUX/aux:pass/3//be",
        "killed/VERB/root/0/VBN/kill",
        "by/ADP/case/5",
        "gunmen/NOUN/obl/3",
    )
    clause = clause_of(found, 2)
    assert words(found, clause.agents) == ["gunmen"]
    assert words(found, clause.patients) == ["Soldiers"]
    assert clause.passive


def test_a_light_verb_lends_its_subject_to_the_noun():
    found = parse(
        "Israel/PROPN/nsubj/2",
        "launched/VERB/root/0//launch",
        "airstrikes/NOUN/obj/2/NNS/airstrike",
        "on/ADP/case/5",
        "sites/NOUN/nmod/3",
    )
    clause = clause_of(found, 2)
    assert words(found, clause.agents) == ["Israel"]
    assert [(o.preposition, found.tokens[o.head].text) for o in clause.obliques] == [("on", "sites")]
    assert clause.support == 1


def test_what_came_under_attack_undergoes_it():
    found = parse("Base/NOUN/nsubj/2", "came/VERB/root/0//come", "under/ADP/case/4", "attack/NOUN/obl/2")
    assert words(found, clause_of(found, 3).patients) == ["Base"]


def test_a_counting_noun_is_transparent():
    found = parse(
        "A/DET/det/2",
        "series/NOUN/nsubj/5",
        "of/ADP/case/4",
        "strikes/NOUN/nmod/2/NNS/strike",
        "killed/VERB/root/0//kill",
        "men/NOUN/obj/5/NNS/man",
    )
    clause = clause_of(found, 3)
    assert words(found, clause.patients) == ["men"]
    assert clause.verb == 4


def test_coordinated_verbs_share_their_subject():
    found = parse(
        "Gunmen/NOUN/nsubj/2", "came/VERB/root/0//come", "and/CCONJ/cc/4", "shot/VERB/conj/2//shoot", "him/PRON/obj/4"
    )
    assert words(found, clause_of(found, 3).agents) == ["Gunmen"]


def test_a_relative_pronoun_stands_for_its_noun():
    found = parse("strike/NOUN/root/0", "that/PRON/nsubj/3/WDT", "killed/VERB/acl:relcl/1//kill", "nine/NUM/obj/3")
    assert words(found, clause_of(found, 2).agents) == ["strike"]


def test_future_and_modals_are_told():
    found = parse("Rebels/NOUN/nsubj/3", "will/AUX/aux/3/MD", "attack/VERB/root/0/VB")
    assert tense_of(found, 2) == "future"
    assert modal_of(found, 2) == "will"


def test_negation_of_a_verb_does_not_negate_a_definite_noun_below_it():
    found = parse(
        "They/PRON/nsubj:pass/4",
        "were/AUX/aux:pass/4//be",
        "not/PART/advmod/4",
        "hurt/VERB/root/0/VBN",
        "in/ADP/case/7",
        "the/DET/det/7",
        "shooting/NOUN/obl/4",
    )
    assert clause_of(found, 3).negated
    assert not clause_of(found, 6).negated


def test_a_verb_that_never_lacks_an_object_is_passive_without_one():
    found = parse(
        "Soldiers/NOUN/nsubj/2/NNS/soldier",
        "killed/VERB/root/0//kill",
        "in/ADP/case/4",
        "ambush/NOUN/obl/2",
    )
    clause = clause_of(found, 1)
    assert clause.agents == ()
    assert words(found, clause.patients) == ["Soldiers"]


def test_coordinated_verbs_share_the_object_after_them():
    found = parse(
        "Rebels/NOUN/nsubj/2",
        "abducted/VERB/root/0//abduct",
        "and/CCONJ/cc/4",
        "killed/VERB/conj/2//kill",
        "traders/NOUN/obj/4",
    )
    for verb in (1, 3):
        clause = clause_of(found, verb)
        assert words(found, clause.agents) == ["Rebels"]
        assert words(found, clause.patients) == ["traders"]


def test_a_murder_is_called_after_whom_it_was_done_to():
    found = parse(
        "The/DET/det/2",
        "judge/NOUN/nmod:poss/4",
        "'s/PART/case/2/POS",
        "murder/NOUN/nsubj/5/NN/murder",
        "shocked/VERB/root/0//shock",
    )
    clause = clause_of(found, 3)
    assert clause.agents == ()
    assert words(found, clause.patients[:1]) == ["judge"]


def test_coordinated_participles_share_subject_and_agent():
    found = parse(
        "Leaders/NOUN/nsubj:pass/3",
        "were/AUX/aux:pass/3",
        "abducted/VERB/root/0/VBN/abduct",
        "and/CCONJ/cc/5",
        "killed/VERB/conj/3/VBN/kill",
        "by/ADP/case/7",
        "gunmen/NOUN/obl/3",
    )
    clause = clause_of(found, 4)
    assert words(found, clause.agents) == ["gunmen"]
    assert words(found, clause.patients) == ["Leaders"]


def test_an_ing_form_in_the_place_of_a_noun_is_read_as_one():
    found = parse(
        "Fighting/VERB/csubj/4/VBG/fight",
        "in/ADP/case/3",
        "Masisi/PROPN/obl/1",
        "drove/VERB/root/0//drive",
        "people/NOUN/obj/4",
    )
    clause = clause_of(found, 0)
    assert clause.kind == "noun"
    assert clause.tense == "past"


def test_what_something_is_fired_at_belongs_to_the_firing():
    found = parse(
        "Ships/NOUN/nsubj/2",
        "fired/VERB/root/0//fire",
        "missiles/NOUN/obj/2",
        "at/ADP/case/5",
        "ports/NOUN/nmod/3",
    )
    assert [(o.preposition, found.tokens[o.head].text) for o in clause_of(found, 1).obliques] == [("at", "ports")]


def test_verbs_alike_in_past_and_present_tell():
    found = parse("Men/NOUN/nsubj/2/NNS/man", "set/VERB/root/0/VBP/set", "fires/NOUN/obj/2/NNS/fire")
    assert tense_of(found, 1) == "past"


def test_what_would_be_is_not_told_as_fact():
    found = parse(
        "An/DET/det/2",
        "attack/NOUN/nsubj/5",
        "would/AUX/aux/5/MD/would",
        "be/AUX/cop/5/VB/be",
        "folly/NOUN/root/0",
    )
    assert clause_of(found, 1).modal == "would"


def test_a_bare_passive_may_have_an_adjective_after_it():
    found = parse("Mayor/NOUN/nsubj/2", "shot/VERB/root/0//shoot", "dead/ADJ/xcomp/2")
    clause = clause_of(found, 1)
    assert clause.agents == ()
    assert words(found, clause.patients) == ["Mayor"]


def test_a_verb_after_a_copula_shares_its_subject():
    found = parse(
        "Russia/PROPN/nsubj/4",
        "is/AUX/cop/4//be",
        "an/DET/det/4",
        "ally/NOUN/root/0",
        "and/CCONJ/cc/6",
        "sends/VERB/conj/4/VBZ/send",
        "arms/NOUN/obj/6",
    )
    assert words(found, clause_of(found, 5).agents) == ["Russia"]


def test_a_preposition_may_hang_on_the_first_part_of_a_name():
    found = parse(
        "killing/NOUN/root/0",
        "of/ADP/case/3",
        "Daniel/PROPN/compound/4",
        "Moreau/PROPN/nmod/1",
    )
    assert words(found, clause_of(found, 0).patients) == ["Moreau"]


def test_what_an_act_angers_did_not_undergo_it_and_what_it_hits_did():
    for verb, patients in (("angered", []), ("hit", ["Gao"])):
        found = parse("raid/NOUN/nsubj/2", f"{verb}/VERB/root/0//{verb.removesuffix('ed')}", "Gao/PROPN/obj/2")
        assert words(found, clause_of(found, 0).patients) == patients
