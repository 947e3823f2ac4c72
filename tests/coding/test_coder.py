"""What the coder makes of short invented reports; `told.py` says how to ask."""

import pytest

from casus.model import Report
from told import Told

DEPOT = ("depot", "materiel")


@pytest.mark.parametrize(
    "text",
    [
        "Israeli jets bombed a depot near Homs on Monday.",
        "A depot near Homs was bombed by Israeli jets on Monday.",
        "On Monday Israel carried out an air strike on a depot near Homs.",
        "An Israeli air strike hit a depot near Homs on Monday.",
    ],
)
def test_active_passive_light_verb_and_noun_tell_the_same(read, text):
    told = read(text)
    assert told.actual() >= {"air_strike"}
    assert len(told.happenings()) == 1
    assert told.actors("perpetrator") == {"state:ISR"}
    assert told.targets() == {DEPOT}
    assert told.places() == {"Homs": "near"}
    assert told.times() == {"2024-03-18"}


def test_a_passive_without_agent_names_nobody(read):
    told = read("A base near Homs was attacked on Monday.")
    assert told.roles("perpetrator") == set()
    assert told.targets() == {("base", "military")}


@pytest.mark.parametrize(
    "text", ["Militants kidnapped an aid worker in Gao.", "An aid worker was kidnapped by militants in Gao."]
)
def test_the_kidnapped_are_victims_whatever_the_voice(read, text):
    told = read(text)
    assert (told.roles("perpetrator"), told.roles("victim")) == ({"militants"}, {"aid worker"})
    assert told.tolls() == {("captured", 1, 1)}


def test_verbs_that_share_a_subject_share_who_did_it(read):
    told = read("Rebels killed nine villagers and burned the market.")
    assert [m.roles[0].name for m in told.mentions] == ["Rebels", "Rebels"]


@pytest.mark.parametrize(
    ("text", "pronoun_means"),
    [
        ("Rebels entered the town at dawn. They killed nine villagers.", "rebels"),
        ("The gunmen stormed the school on Friday. They abducted 30 pupils.", "gunmen"),
        ("The army said it had shelled a rebel camp near Homs.", "army"),
    ],
)
def test_pronouns_stand_for_who_was_named_before(read, text, pronoun_means):
    assert read(text).roles("perpetrator") == {pronoun_means}


# Realis -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "word", "realis"),
    [
        ("Rebels attacked the base.", "attacked", "actual"),
        ("Rebels plan to attack the base.", "attack", "planned"),
        ("The army will deploy troops to the border.", "deploy", "planned"),
        ("The boy is expected to live after he was shot on Monday.", "shot", "actual"),
        ("The men are expected to survive the shooting by police that wounded two.", "shooting", "actual"),
        ("If rebels attack the base, people will flee.", "attack", "hypothetical"),
        ("Rebels may attack the base.", "attack", "hypothetical"),
        ("Officials feared an attack on the airport.", "attack", "hypothetical"),
        ("The army regularly shells the border villages.", "shells", "generic"),
        ("The army denied that it had shelled the village.", "shelled", "negated"),
        ("The army did not shell the village.", "shell", "negated"),
    ],
)
def test_only_what_happened_is_actual(read, text, word, realis):
    assert read(text).realis(word) == realis


def test_hundreds_of_attacks_over_the_years_are_no_single_happening(read):
    told = read("Israel has carried out hundreds of air strikes on rebel bases since 2013.")
    assert "actual" not in {m.realis for m in told.mentions}


# Happenings -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "happenings"),
    [
        (
            "The army shelled a village near Idlib on Tuesday. The shelling killed two farmers.",
            [["shelled", "shelling", "killed"]],
        ),
        (
            "Gunmen killed four soldiers in Gao. In a separate attack, a bomb wounded two policemen in Mopti.",
            [["killed"], ["attack", "wounded"]],
        ),
        (
            "Rebels attacked a base in Gao on 3 March. Rebels attacked a base in Gao on 9 March.",
            [["attacked"], ["attacked"]],
        ),
        (
            "Rebels attacked a base in Gao on Monday. Rebels attacked a base in Mopti on Monday.",
            [["attacked"], ["attacked"]],
        ),
        ("Crowds protested on Friday. Police arrested the leader on Saturday.", [["protested"], ["arrested"]]),
        (
            "Witnesses said gunmen attacked the camp. Officials said the attack killed ten people.",
            [["attacked", "attack", "killed"]],
        ),
        (
            "Hamas fired rockets at Ashkelon on Monday. Israel fired missiles at Gaza City on Tuesday.",
            [["fired"], ["fired"]],
        ),
    ],
)
def test_mentions_of_one_happening_are_grouped_and_others_are_not(read, text, happenings):
    assert read(text).happenings() == happenings


def test_a_deed_and_its_denial_are_one_happening(read):
    told = read("Russian missiles hit a station on Friday. Russia denied that it had carried out the attack.")
    assert ["hit", "attack"] in told.happenings()


# Times, places, weapons -------------------------------------------------------------------------


def test_each_happening_has_its_own_day(read):
    told = read("Rebels attacked a base in Gao on Monday. Another attack hit a base in Mopti on Tuesday.")
    assert (told.times(0), told.times(1)) == ({"2024-03-18"}, {"2024-03-19"})
    assert (told.places(0), told.places(1)) == ({"Gao": "site"}, {"Mopti": "site"})


def test_the_day_on_which_somebody_spoke_dates_no_attack(read):
    assert read("Rebels attacked a base in Gao, police said on Monday.").times() == set()


def test_the_sentences_around_date_an_undated_attack(read):
    assert read("A bomb killed nine people in Gao. It happened on Saturday.").times() == {"2024-03-16"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Rebels attacked a base in Gao.", {"Gao": "site"}),
        ("Rebels attacked a base near Gao.", {"Gao": "near"}),
        ("Rebels launched missiles from Gao toward Mopti.", {"Gao": "origin", "Mopti": "intended_target"}),
    ],
)
def test_places_have_the_role_that_the_words_give_them(read, text, roles):
    assert read(text).places() == roles


def test_what_was_fired_is_the_weapon_and_what_was_shot_down_is_not(read):
    assert read("Rebels launched missiles toward Mopti.").weapons() == {"missiles"}
    assert read("A drone hit a convoy near Gao.").weapons() == {"drone"}
    sent = read("The enemy launched 539 strike drones at Gao. Air defence hit back.")
    assert (sent.targets(), "air defence" in sent.weapons()) == (set(), False)
    downed = read("The rebels said they had shot down a drone over Gao.")
    assert (downed.weapons(), downed.targets()) == (set(), {("drone", "aircraft")})


# Tolls ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Five people were killed in an air strike on a market.", {("killed", 5, 5)}),
        ("At least nine people died in the attack on the market.", {("killed", 9, None)}),
        ("Up to 12 soldiers were wounded when rebels attacked the base.", {("injured", None, 12)}),
        ("The attack killed four and wounded six soldiers.", {("killed", 4, 4), ("injured", 6, 6)}),
    ],
)
def test_figures_keep_the_bounds_of_their_words(read, text, tolls):
    assert read(text).tolls() == tolls


def test_a_part_stands_beside_its_total(read):
    told = read("Five people, including two children, were killed in an air strike on a market.")
    assert told.groups() == {"unknown": 5, "child": 2}


def test_an_earlier_figure_is_claimed_but_settled_by_the_later(read):
    told = read("An explosion killed 12 people on Sunday. Police first said nine had died.")
    assert told.tolls() == {("killed", 12, 12)}
    assert told.claims("killed") == {(12, "asserts", "Example Post"), (9, "asserts", "Example Post", "Police")}


def test_a_figure_belongs_to_the_happening_of_its_sentence(read):
    told = read("Gunmen killed four soldiers in Gao. In a separate attack, a bomb wounded two policemen in Mopti.")
    assert (told.tolls(0), told.tolls(1)) == ({("killed", 4, 4)}, {("injured", 2, 2)})


# Who is behind it -------------------------------------------------------------------------------

DEAD = "Three people were killed in an air strike in Aleppo on Monday. "


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("Syria blamed Israel for the strike.", "alleged"),
        ("Israel was responsible for the strike.", "alleged"),
        ("Israel claimed responsibility for the strike.", "claimed"),
        ("Israel said it had carried out the strike.", "claimed"),
        ("Israel denied that it had carried out the strike.", "denied"),
    ],
)
def test_who_did_it_is_as_sure_as_who_says_so(read, answer, status):
    assert read(DEAD + answer).status("Israel") == {status}


@pytest.mark.parametrize(
    "text",
    [
        "A suspected Israeli strike hit a depot near Homs.",
        "The army allegedly executed nine villagers in Gao.",
        "The governor accused the rebels of shelling the market.",
    ],
)
def test_hedged_and_accused_perpetrators_are_alleged(read, text):
    told = read(text)
    assert {r.status for m in told.mentions for r in m.roles if r.role == "perpetrator"} == {"alleged"}


def test_an_accusation_is_not_blamed_on_who_laid_it(read):
    assert read(DEAD + "Syria blamed Israel for the strike.").status("Syria") == set()


def test_who_seldom_claims_has_claimed_nothing(read):
    told = read(DEAD + "Israel seldom claims responsibility for such strikes.")
    assert "claimed" not in told.status("Israel")


@pytest.mark.parametrize(
    ("answer", "stance", "about"),
    [
        ("Israel declined to comment.", "declines", "event"),
        ("Israel had no comment.", "declines", "event"),
        ("Israel did not comment on the casualties.", "declines", "killed"),
        ("Israel denied responsibility.", "denies", "perpetrator"),
        ("Israel denied any involvement.", "denies", "perpetrator"),
        ("Islamic State claimed responsibility.", "acknowledges", "responsibility"),
    ],
)
def test_answers_of_the_accused_are_claims_about_the_happening(read, answer, stance, about):
    told = read(DEAD + answer)
    assert [claim[1] for claim in told.claims(about) if claim[-1] in ("Israel", "Islamic State")] == [stance]
    claim = next(c for c in told.coding.claims if c.stance == stance)
    assert claim.mention in {m.id for m in told.of(told.number("air_strike"))}


# Who says so ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("An air strike killed four people in Homs.", ("Example Post",)),
        ("An air strike killed four people in Homs, police said.", ("Example Post", "police")),
        ("According to SANA, an air strike killed four people in Homs.", ("Example Post", "SANA")),
        (
            "An air strike killed four people in Homs, SANA reported, citing a military source.",
            ("Example Post", "SANA", "military source"),
        ),
        (
            "Reuters quoted a resident as saying that an air strike had killed four people in Homs.",
            ("Example Post", "Reuters", "resident"),
        ),
    ],
)
def test_a_figure_is_claimed_along_the_chain_to_its_root(read, text, chain):
    assert read(text).claims("killed") == {(4, "asserts", *chain)}


def test_a_quotation_runs_on_over_sentences(read):
    told = read('"A shell hit the clinic," the doctor said. "It killed two nurses. Nobody expected it," he added.')
    assert (2, "asserts", "Example Post", "doctor") in told.claims("killed")


def test_two_speakers_of_one_figure_make_two_claims(read):
    told = read("Russia and Ukraine said that an air strike had killed four people.")
    assert {claim[-1] for claim in told.claims("killed")} == {"Russia", "Ukraine"}


def test_two_figures_keep_their_speakers(read):
    told = read("A bomb killed nine people on Sunday, police said. The hospital said 11 people died in the blast.")
    assert told.claims("killed") == {
        (9, "asserts", "Example Post", "police"),
        (11, "asserts", "Example Post", "hospital"),
    }


def test_an_outlet_that_nobody_named_still_speaks(read):
    told = read("An air strike killed four people.", outlet=None)
    assert told.claims("killed") == {(4, "asserts", None)}


# Known gaps -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen shot dead a judge in Gao.", "shooting"),
        ("A court in Gao was hit by a car bomb.", "bombing"),
        ("Turkey bombed the town of Gao.", "air_strike"),
        ("The convoy came under fire near Gao.", "shooting"),
        ('"We struck the base," the army said.', "attack"),
    ],
)
def test_plain_acts_of_force_are_coded(read, text, kind):
    assert kind in read(text).actual()


def test_who_denies_involvement_does_not_deny_the_bombing(read):
    told = read("The Taliban denied any involvement in the bombing that killed ten people.")
    assert "bombing" in told.actual()
    assert ("killed", 10, 10) in told.tolls(told.number("bombing"))


def test_nobody_acknowledges_what_nobody_claimed(read):
    told = read("Nobody has claimed responsibility for the bombing in Gao.")
    assert "acknowledges" not in {c.stance for c in told.coding.claims}


def test_a_country_can_be_where_missiles_come_from(pipeline):
    report = Report(id="r", text="Rebels fired missiles from Yemen at Eilat.", digest="d")
    assert Told(pipeline.code(report)).places() == {"Yemen": "origin", "Eilat": "intended_target"}


def test_who_is_blamed_is_not_where_it_was(pipeline):
    report = Report(id="r", text="The air strike was blamed on Israel.", digest="d")
    assert Told(pipeline.code(report)).places() == {}


# Neutrality -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "{0} missiles hit a station on Friday. {1} blamed {2} for the attack.",
        "An air strike on a base killed four people. {2} denied that it had carried out the strike.",
        "{2} bombed a depot near Homs, {1} said.",
    ],
)
def test_swapping_the_parties_swaps_nothing_but_their_names(read, text):
    def shape(told):
        return [(m.type, m.realis, m.happening, [(r.role, r.status) for r in m.roles]) for m in told.mentions]

    one, other = read(text.format("Russian", "Ukraine", "Russia")), read(text.format("Ukrainian", "Russia", "Ukraine"))
    assert shape(one) == shape(other)


# When it was, by the sentences around ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A man was shot over the weekend. It happened around 2 a.m. Saturday near Homs.", "2024-03-16"),
        ("A man was shot in Homs. Officers were dispatched at 3 p.m. Monday.", "2024-03-18"),
        ("A man was shot on Monday in Homs. He was pronounced dead on Tuesday.", "2024-03-18"),
        ("A man was shot in Homs. A suspect was arraigned on Monday.", None),
        ("Police on Tuesday were searching for gunmen who shot a man in Homs over the weekend.", "2024-03-16"),
        ("A man was shot in Homs on Tuesday (March 12).", "2024-03-12"),
        ("A man was shot in Homs. Copyright 2025 Example Post.", None),
    ],
)
def test_the_day_of_an_act_is_not_that_of_what_came_of_it(read, text, day):
    told = read(text)
    times = told.coding.times
    days = {str(times[i].earliest) for m in told.of(told.number("shooting")) for i in m.times if times[i].earliest}
    assert days == ({day} if day else set())


def test_people_are_seized_by_abductors_not_taken_as_ground(read):
    assert "abduction" in {m.type for m in read("Last month bandits seized 25 schoolgirls in Gao.").coding.mentions}


@pytest.mark.parametrize("word", ["killed", "murdered", "martyred"])
def test_the_word_for_a_death_changes_nothing(read, word):
    told = read(
        f"Eleven soldiers were {word} when rebels ambushed their convoy near Gao on Tuesday, the ministry said."
    )
    plain = read(
        "Eleven soldiers were killed when rebels ambushed their convoy near Gao on Tuesday, the ministry said."
    )
    assert {(m.type, r.role, r.name) for m in told.coding.mentions for r in m.roles} == {
        (m.type, r.role, r.name) for m in plain.coding.mentions for r in m.roles
    }
