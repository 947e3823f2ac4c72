from collections.abc import Callable

import pytest

from casus.model import ActorName, Attribution

Said = Callable[..., list[Attribution]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army said the bridge was open.", "military"),
        ("The foreign ministry said the bridge was open.", "official"),
        ("An unnamed official said the bridge was open.", "unnamed"),
        ("Doctors said the bridge was open.", "hospital"),
        ("Residents said the bridge was open.", "witness"),
        ("State television said the bridge was open.", "state_media"),
        ("The newspaper said the bridge was open.", "outlet"),
        ("The rebels said the bridge was open.", "party"),
        ("Analysts said the bridge was open.", "analyst"),
        ("The watchdog said the bridge was open.", "monitor"),
        ("Amina Diallo, a resident of the town, said the bridge was open.", "witness"),
    ],
)
def test_the_noun_tells_the_kind_of_speaker(text: str, kind: str, said: Said) -> None:
    assert said(text)[0].speaker_kind == kind


def test_a_registered_actor_gives_name_id_and_kind(said: Said) -> None:
    actor = ActorName(start=0, end=13, name="Northern Watch", actor="org:northern-watch", kind="monitor")
    found = said("Northwatch UK said ten people had died.", actor)[0]
    assert (found.speaker, found.speaker_actor, found.speaker_kind) == (
        "Northern Watch",
        "org:northern-watch",
        "monitor",
    )


def test_a_title_is_no_part_of_the_name(said: Said) -> None:
    assert said("Prime Minister Anna Berg said the talks had failed.")[0].speaker == "Anna Berg"


def test_a_surname_stands_for_the_full_name(said: Said) -> None:
    found = said("Anna Berg said the talks had failed. The talks would go on, Berg said.")
    assert [one.speaker for one in found] == ["Anna Berg", "Anna Berg"]


def test_an_abbreviation_stands_for_the_name_before_it(said: Said) -> None:
    found = said("The Sahel Conflict Observatory (SCO) said ten people had died. The SCO said two were children.")
    assert {one.speaker for one in found} == {"Sahel Conflict Observatory"}


def test_a_post_speaks_for_who_wrote_it(said: Said) -> None:
    assert said("A post by journalist Omar Haddad said ten people had died.")[0].speaker == "Omar Haddad"


def test_sources_that_tell_nothing_of_themselves_are_nobody(said: Said) -> None:
    found = said("Several local sources said ten people had died.")[0]
    assert (found.speaker, found.speaker_kind) == (None, "unnamed")


def test_who_speaks_inside_what_another_says_comes_through_that_other(said: Said) -> None:
    inner = said("Radio Sahel reported that the army had denied the raid.")[1]
    assert (inner.speaker, [link.name for link in inner.via]) == ("army", ["Radio Sahel"])


def test_who_is_cited_speaks_through_the_one_who_cites(said: Said) -> None:
    found = next(one for one in said("The agency reported ten dead, citing the health ministry.") if one.speech)
    assert (found.speaker, [link.name for link in found.via]) == ("health ministry", ["agency"])


def test_two_named_speakers_say_the_same(said: Said) -> None:
    found = said("Amina Diallo and Musa Traore said they had seen the plane.")[0]
    assert (found.speaker, [one.name for one in found.also]) == ("Amina Diallo", ["Musa Traore"])


@pytest.mark.parametrize("other", ["Ostland", "Westland", "Ukraine", "Mali"])
def test_swapping_the_party_changes_only_the_name(other: str, said: Said) -> None:
    found = said(f"{other} denied that its planes had hit the school.")[0]
    assert (found.speaker, found.stance) == (other, "denies")


def test_hope_is_no_speech(said: Said) -> None:
    assert not said("The president hopes that the talks will succeed.")[0].speech


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Orient Agency and Shaam News reported ten deaths.", ["Orient Agency", "Shaam News"]),
        ("Several sources, including Orient Agency, Shaam News and Qasioun News, reported ten deaths.",
         ["Orient Agency", "Shaam News", "Qasioun News"]),
        ("Reports by Orient Agency and Shaam News stated that ten had died.", ["Orient Agency", "Shaam News"]),
        ("The Ministry of Health and Population reported ten deaths.", ["Ministry of Health and Population"]),
    ],
)  # fmt: skip
def test_every_name_of_a_list_of_sources_speaks(text: str, speakers: list[str], said: Said) -> None:
    found = said(text)[0]
    assert [found.speaker, *(other.name for other in found.also)] == speakers


@pytest.mark.parametrize(
    "source", ["Reports on the incident", "Most of them", "Several local sources", "A video", "Some reports"]
)
def test_a_phrase_that_names_nobody_is_nobody(source: str, said: Said) -> None:
    assert said(f"{source} showed that the bridge was open.")[0].speaker is None


def test_the_name_beside_a_description_is_the_speaker(said: Said) -> None:
    assert said("The news agency, Al Hurra, reported that the bridge was open.")[0].speaker == "Al Hurra"


def test_the_second_speaker_of_a_sentence_has_words_of_their_own(said: Said) -> None:
    found = said("The army said that ten had died while the mayor reported that nobody was hurt.")
    assert {one.speaker for one in found} == {"army", "mayor"}


def test_a_speaker_goes_on_by_pronoun_however_long(said: Said) -> None:
    text = "Anna Berg, a nurse, said ten had died. " + "The roof fell in, she said. " * 8
    assert {one.speaker for one in said(text)} == {"Anna Berg"}


def test_she_takes_up_the_woman_and_he_the_man(said: Said) -> None:
    found = said("A woman said a jet had come. A man said ten had died. It was high, she said. He fled, he said.")
    assert [one.speaker for one in found][2:] == ["woman", "man"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Northern coalition fighting rebels in Ostland denied on Monday that its jets hit a school.", "coalition"),
        ("The rebels in a statement issued to the Lakeside website denied they were behind the attack.", "rebels"),
        ('"We did not fire," the hill-held town where the strike took place, spokesman Musa Traore told AFP.',
         "Musa Traore"),
        ("An army officer, Col. Musa Traore, said Ostland's car bomb allowed dozens of men to overrun the camp.",
         "Musa Traore"),
        ('"Jets came," said witness and local resident Musa Traore.', "Musa Traore"),
        ("Local media and residents said that soldiers seized two men.", "residents"),
        ("The army denied that its jets bombed a wedding, calling the report a lie.", "army"),
    ],
)  # fmt: skip
def test_the_speaker_is_not_the_noun_that_happens_to_stand_nearest(text: str, speaker: str, said: Said) -> None:
    assert (said(text)[-1].speaker or "").endswith(speaker)


def test_the_name_of_an_office_is_stripped_also_before_a_foreign_name(said: Said) -> None:
    assert said("Military spokesman Anatoly Stelmakh told reporters it had continued.")[0].speaker == "Anatoly Stelmakh"


def test_a_surname_with_a_particle_is_the_full_name(said: Said) -> None:
    found = said("Ahmed al-Masri said the talks had failed. The talks would go on, Masri said.")
    assert {one.speaker for one in found} == {"Ahmed al-Masri"}


def test_words_left_open_paragraph_after_paragraph_are_one_speakers(said: Said) -> None:
    found = said("“We went out early.\n\n“They shot from every side.\n\n“We lost a dozen men,” a soldier said.")
    assert found[0].content[0][0] == 0


@pytest.mark.parametrize(
    "text",
    [
        "The army said it was not responsible for the blast.",
        "The rebels said they had nothing to do with the bombing.",
        "The commander insisted there was no truth to the claim.",
        'State media said reports of the attack were "fake news".',
        "The coalition said the reports were rebel propaganda.",
        "The ministry is insisting that that is not what happened.",
        "The ministry said that the accusations were not true.",
        "The ministry said it rejects the allegation.",
        "The ministry denied it.",
        "The general insisted that there were no troops near the town.",
        '"What we know is that the army was not responsible," the minister told reporters.',
        '"The allegations are nonsense. The dead are civilians," the envoy said.',
    ],
)
def test_what_is_said_can_be_a_denial(text: str, said: Said) -> None:
    assert said(text)[0].stance == "denies"


@pytest.mark.parametrize(
    "text",
    [
        "The army said the town was not under rebel control.",
        "The army said a false alarm was raised.",
        "The army said it had a role in the raid.",
        "The army said the reports were true.",
        "The army said there were no schools near the town.",
    ],
)
def test_what_denies_no_report_is_no_denial(text: str, said: Said) -> None:
    assert said(text)[0].stance == "asserts"


def test_whose_account_it_is_speaks(said: Said) -> None:
    found = said("In the rebels' account, troops opened fire first.")[0]
    assert (found.speaker, len(found.content)) == ("rebels", 1)


def test_a_body_called_after_the_country_has_its_name(said: Said) -> None:
    found = said("The enclave's health ministry said ten had died. The Gaza health ministry said two were children.")
    assert [one.speaker for one in found] == ["Gaza health ministry", "Gaza health ministry"]
    assert said("The country's army chief said it rained.")[0].speaker == "army chief"


def test_where_somebody_is_does_not_speak(said: Said) -> None:
    assert said("The raid killed ten, medical authorities in Gaza say.")[0].speaker != "Gaza"


def test_a_day_behind_a_name_is_no_part_of_it(said: Said) -> None:
    found = said("Ten died, said rebel spokesman Musa Traore Saturday. The roof fell in, said Traore.")
    assert {one.speaker for one in found} == {"Musa Traore"}


def test_who_charges_alleges(said: Said) -> None:
    assert said("The army has attacked the camp, charged the rebel spokesman.")[0].stance == "alleges"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The army said it was looking into the reports.", "army"),
        ("Calls to the army went unanswered.", "army"),
        ("Several calls seeking comment from the ministry were not returned.", "ministry"),
    ],
)
def test_silence_is_also_told_by_calls_and_checks(text: str, speaker: str, said: Said) -> None:
    assert [(one.speaker, one.stance) for one in said(text)] == [(speaker, "declines")]


def test_police_who_investigate_an_incident_are_not_silent(said: Said) -> None:
    assert said("Police said they were investigating the incident.")[0].stance == "asserts"


def test_reports_called_a_fabrication_are_denied(said: Said) -> None:
    found = said('The ministry called reports of the strike "fabricated news".')[0]
    assert (found.speaker, found.stance) == ("ministry", "denies")
