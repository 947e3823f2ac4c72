import pytest

from casus.language import Parser

TOLD = [
    ("Gunmen storm hotel in Mogadishu", "Gunmen", "storm", "hotel"),
    ("Shelling wounds six in Kherson", "Shelling", "wounds", "six"),
    ("Army raids village near border", "Army", "raids", "village"),
    ("Roadside bomb targets police patrol", "bomb", "targets", "patrol"),
    ("Rocket fire from Gaza wounds two in Ashkelon", "fire", "wounds", "two"),
    ("Houthis attack cargo ship in Gulf of Aden", "Houthis", "attack", "ship"),
    ("Rebels free 20 hostages", "Rebels", "free", "hostages"),
    ("Suicide attack wounds five in Kabul, police say", "attack", "wounds", "five"),
    ("Mexico's marines free nine hostages", "marines", "free", "hostages"),
]


@pytest.mark.parametrize(("text", "subject", "verb", "target"), TOLD)
def test_a_verb_that_could_be_a_noun_has_its_subject_and_object(
    parser: Parser, text: str, subject: str, verb: str, target: str
) -> None:
    by_word = {t.text: t for t in parser.parse(text).tokens}
    told = by_word[verb]
    assert (told.pos, told.lemma) == ("VERB", verb.removesuffix("s"))
    assert (by_word[subject].dep, by_word[subject].head) == ("nsubj", told.index)
    assert (by_word[target].dep, by_word[target].head) == ("obj", told.index)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Drone strikes on Kyiv", "strikes"),
        ("Three gun attacks Monday", "attacks"),
        ("Drone strikes kill 12 in market", "strikes"),
        ("Suicide attack victims buried", "attack"),
        ("Five soldiers killed in bomb attack", "attack"),
        ("The army raids village after village.", "village"),
    ],
)
def test_a_noun_stays_a_noun(parser: Parser, text: str, noun: str) -> None:
    assert next(t for t in parser.parse(text).tokens if t.text == noun).pos == "NOUN"


def test_a_preposition_stays_before_its_noun(parser: Parser) -> None:
    parse = parser.parse("Yemen: drone attack on airport in Saudi Arabia injures eight")
    words = {t.text: t for t in parse.tokens}
    assert words["in"].head == words["Arabia"].index


def test_what_is_denied_is_what_the_denying_is_of(parser: Parser) -> None:
    words = {t.text: t for t in parser.parse("Armenia denies shelling Azerbaijani positions").tokens}
    assert (words["denies"].pos, words["denies"].dep) == ("VERB", "root")
    assert (words["shelling"].dep, words["shelling"].head) == ("xcomp", words["denies"].index)
