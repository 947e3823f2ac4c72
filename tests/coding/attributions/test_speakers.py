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
