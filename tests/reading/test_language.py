import pytest

from casus.reading.language import foreign_language, is_english_code


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Une frappe aérienne israélienne a tué cinq personnes dimanche, selon l'Observatoire des droits.", "fr"),
        ("Bei einem Luftangriff auf die Stadt sind am Sonntag fünf Menschen getötet worden, sagte die Armee.", "de"),
        ("Un ataque aéreo mató a cinco personas en la ciudad el domingo, según el observatorio de derechos.", "es"),
        ("Bir hava saldırısında pazar günü beş kişi hayatını kaybetti, ordu sözcüsü açıklama yapmadı.", "tr"),
        ("При авиаударе по городу в воскресенье погибли пять человек, сообщили военные и местные власти.", "ru"),
        ("قتل خمسة أشخاص في غارة جوية على المدينة يوم الأحد بحسب المرصد ولم يعلق الجيش على الهجوم حتى الآن", "ar"),
    ],
)
def test_other_languages_are_told(text, language):
    assert foreign_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Khuza'a, Khan Yunis, Deir al-Balah",
        "Deir ez-Zor, Al-Bukamal, Al-Mayadin, Abu Kamal, Al-Shaddadi, Ras al-Ayn, Tell Abyad, Kobani, Manbij, Afrin",
        "STRIKE KILLS FIVE IN DAMASCUS",
        "GUERRILLAS BLEW UP A BRIDGE NEAR SAN MIGUEL, SAYS COLONEL CARLOS ARMANDO AVILES OF THE PRESS OFFICE",
        "Hamas, Hezbollah: Nasrallah, Sinwar, Haniyeh, Deif dead",
        "Die Zeit reports: the army said that fünf Soldaten were killed in the attack on the base.",
        "5 killed",
        "",
        "1234 5678 " * 50,
        "قتل",
    ],
)
def test_names_headlines_capitals_and_short_texts_are_not_set_aside(text):
    assert foreign_language(text) is None


def test_another_script_is_enough_even_for_a_headline():
    assert foreign_language("Ракетный удар по городу") == "und"


def test_language_tags():
    assert all(map(is_english_code, ["en", "en-GB", "EN_us", "English", " eng "]))
    assert not any(map(is_english_code, ["fr", "enm", "", "de-DE"]))
