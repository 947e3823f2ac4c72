import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.language import load_parser
from casus.resolving.actors import find_actors, find_pronouns, load_registry

# text, name, actor, kind, country
NAMED = [
    ("The Israeli military said it struck a depot.", "Israeli military", "force:ISR-military", "military", "ISR"),
    ("The IDF declined to comment.", "IDF", "force:ISR-military", "military", "ISR"),
    ("Israel's air force struck a depot.", "Israel's air force", "force:ISR-airforce", "military", "ISR"),
    ("The Kenyan navy seized a boat.", "Kenyan navy", "force:KEN-navy", "military", "KEN"),
    ("Peruvian soldiers killed two men.", "Peruvian soldiers", "force:PER-military", "military", "PER"),
    ("Sudan's Rapid Support Forces shelled it.", "Sudan's Rapid Support Forces", "group:rsf-sdn", "militia", "SDN"),
    ("Hezbollah fighters fired rockets.", "Hezbollah fighters", "group:hezbollah", "militia", "LBN"),
    ("The army of Sudan shelled the town.", "army of Sudan", "force:SDN-army", "military", "SDN"),
    ("SANA reported an attack.", "SANA", "media:sana", "media", "SYR"),
    ("Amnesty International condemned the raid.", "Amnesty International", "org:amnesty", "monitor", None),
    ("Turkey rejected the claim.", "Turkey", "state:TUR", "state", "TUR"),
    ("The U.S. struck a camp.", "U.S.", "state:USA", "state", "USA"),
    ("FARC guerrillas attacked a bus.", "FARC guerrillas", "group:farc", "rebel", "COL"),
    ("UN peacekeepers from UNIFIL were hurt.", "UNIFIL", "org:unifil", "international", "LBN"),
    ("SHINING PATH GUERRILLAS BURNED HOUSES.", "SHINING PATH GUERRILLAS", "group:sendero-luminoso", "rebel", "PER"),
    ("Washington denied the report.", "Washington", "state:USA", "state", "USA"),
    ("An Ethiopian airstrike hit a market.", "Ethiopian", "state:ETH", "state", "ETH"),
    ("The New People's Army killed two soldiers.", "New People's Army", "group:npa", "rebel", "PHL"),
    ("The Castroite Liberation Army [ELN] fired.", "Castroite Liberation Army", "group:eln", "rebel", "COL"),
    ("Ukrainians fled the town.", "Ukrainians", "state:UKR", "civilian", "UKR"),
]
DESCRIBED = [
    ("Gunmen killed three farmers.", "Gunmen", "militia", None, None),
    ("Islamist fighters burned a village.", "Islamist fighters", "militia", None, None),
    ("An aid worker was killed.", "aid worker", "civilian", None, None),
    ("Two security officials said so.", "security officials", "military", None, None),
    ("Iranian-backed militias attacked a base.", "Iranian-backed militias", "militia", None, "state:IRN"),
    ("Pro-Russian separatists shelled the town.", "Pro-Russian separatists", "rebel", None, "state:RUS"),
    ("Residents heard a blast.", "Residents", "civilian", None, None),
    ("Syrian rebels took the town.", "Syrian rebels", "rebel", "SYR", None),
    ("Indian officials said nothing.", "Indian officials", "state", "IND", "state:IND"),
]


def one(found, name):
    return next((actor for actor in found if actor.name == name), None)


@pytest.mark.parametrize(("text", "name", "actor", "kind", "country"), NAMED)
def test_names_resolve(find, text, name, actor, kind, country):
    found = one(find(text), name)
    assert found is not None, [a.name for a in find(text)]
    assert (found.actor, found.kind, found.country) == (actor, kind, country)


@pytest.mark.parametrize(("text", "name", "kind", "country", "side"), DESCRIBED)
def test_descriptions_are_typed_actors_without_an_id(find, text, name, kind, country, side):
    found = one(find(text), name)
    assert found is not None, [a.name for a in find(text)]
    assert (found.actor, found.form, found.kind, found.country, found.side) == (
        None,
        "description",
        kind,
        country,
        side,
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He was killed in Kenya.", "Kenya"),
        ("The blast shook Baghdad.", "Baghdad"),
        ("She left Turkey on Monday.", "Turkey"),
        ("They told us nothing about who paid.", "us"),
        ("They used force in the town.", "force"),
    ],
)
def test_what_is_no_actor(find, text, name):
    assert one(find(text), name) is None


@pytest.mark.parametrize(
    ("text", "name", "sector", "country"),
    [
        ("Malian Defence Minister Sadio Camara said so.", "Malian Defence Minister Sadio Camara", "GOV", "MLI"),
        ("Gen. Ahmed Bello visited the base.", "Gen. Ahmed Bello", "MIL", None),
        ("Sgt. John Miller said two men fled.", "Sgt. John Miller", "MIL", None),
    ],
)
def test_persons_carry_role_and_affiliation(find, text, name, sector, country):
    found = one(find(text), name)
    assert found is not None, [a.name for a in find(text)]
    assert (found.kind, found.sector, found.country) == ("person", sector, country)


def test_a_person_named_in_full_is_known_by_the_last_name(find):
    found = find("Colonel Peter Okello led the raid. Two days later Okello fled.")
    assert [actor.name for actor in found if actor.kind == "person"] == ["Colonel Peter Okello", "Okello"]


def test_a_first_name_makes_a_registered_name_another_person(find):
    assert all(a.actor != "person:mahmoud-abbas" for a in find("Defence Minister Ali Mahmoud Abbas met him."))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Kidal Media Center published a video.", "Kidal Media Center", "civilian"),
        ("The Ministry of Health said so.", "Ministry of Health", "state"),
        ("The Springfield Police Department said so.", "Springfield Police Department", "military"),
        ("The Free Valley Army took the hill.", "Free Valley Army", "military"),
    ],
)
def test_organisations_are_told_by_their_nouns(find, text, name, kind):
    found = one(find(text), name)
    assert found is not None, [a.name for a in find(text)]
    assert found.kind == kind


def test_short_forms_given_in_brackets_stand_for_the_name(find):
    found = find("The Free Valley Army (FVA) took the hill. The FVA then left.")
    assert [a.kind for a in found if a.name == "FVA"] == ["military", "military"]


def test_the_army_is_the_one_named_before(find):
    found = find("The Chadian army attacked. Later the army withdrew.")
    assert [a.actor for a in found if "army" in a.name] == ["force:TCD-army", "force:TCD-army"]


def test_the_government_is_that_of_the_day(find):
    text = "The Syrian government rejected the report."
    before, after = (one(find(text, day), "Syrian government") for day in ("2015-03-01", "2025-03-01"))
    assert before.actor != after.actor
    assert before.side == after.side == "state:SYR"


def test_owners_inside_a_wider_phrase_stay_actors_of_their_own(find):
    found = find("Members of the Security Council met.")
    assert [a.name for a in found] == ["Members of the Security Council", "Security Council"]


def test_text_in_capitals_is_read_too(find):
    found = {a.name: a.actor for a in find("THE FMLN ATTACKED US TROOPS. FARC GUERRILLAS KILLED SEVEN PEASANTS.")}
    assert found["FMLN"] == "group:fmln"
    assert found["FARC GUERRILLAS"] == "group:farc"
    assert "PEASANTS" in found


SWAPS = [
    ("Israeli", "Iranian", "ISR", "IRN"),
    ("Russian", "Ukrainian", "RUS", "UKR"),
    ("Malian", "Nigerian", "MLI", "NGA"),
]


@pytest.mark.parametrize(("one_side", "other", "code", "other_code"), SWAPS)
def test_sides_are_treated_alike(find, one_side, other, code, other_code):
    text = "The {0} army said {0} soldiers and {0}-backed militias killed nine {0} officials."
    ours, theirs = find(text.format(one_side)), find(text.format(other))
    swapped = [(a.kind, a.sector, a.form, (a.actor or "").replace(code, other_code)) for a in ours]
    assert swapped == [(a.kind, a.sector, a.form, a.actor or "") for a in theirs]


def test_pronouns_are_only_given_where_asked_for():
    parse = load_parser().parse("We know that they said he left.")
    assert not [a for a in find_actors(parse, load_registry()) if a.form == "pronoun"]
    assert [a.name for a in find_pronouns(parse)] == ["We", "they", "he"]


WORDS = ["the", "Syrian", "army", "'s", "Hamas", "-", "backed", "(", ")", ",", ".", "FMLN", "US", "Gen", "John", "of"]
WORDS += ["and", "al", "Qaida", "said", "militants", "UN", "in", "Kenya", "police"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_any_words_give_spans_in_order_that_quote_the_text(find, words):
    text = " ".join(words)
    found = find(text)
    assert [(a.start, -a.end) for a in found] == sorted((a.start, -a.end) for a in found)
    assert all(a.name == " ".join(text[a.start : a.end].split()) and a.name for a in found)
    assert len({(a.start, a.end) for a in found}) == len(found)
