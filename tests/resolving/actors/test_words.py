from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.model.names import ActorKind
from casus.model.source import SpeakerKind
from casus.model.toll import TollGroup
from casus.resolving.actors import agent_nouns
from casus.resolving.actors.lexicon import forms, lexicon
from casus.resolving.actors.pieces import is_acronym, pieces


def test_every_agent_noun_is_of_a_known_kind_group_and_speaker():
    for noun in agent_nouns().values():
        assert noun.kind in get_args(ActorKind)
        assert noun.group in get_args(TollGroup)
        assert noun.speaker_kind in get_args(SpeakerKind)


@pytest.mark.parametrize(
    ("noun", "group"),
    [
        ("soldier", "combatant"), ("gunman", "combatant"), ("villager", "civilian"), ("child", "child"),
        ("woman", "woman"),
        ("aid worker", "aid_worker"), ("journalist", "journalist"), ("minister", "official"), ("fighter", "combatant"),
    ],
)  # fmt: skip
def test_agent_nouns_say_of_whom_a_toll_is(noun, group):
    assert agent_nouns()[noun].group == group


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("gunman", "gunmen"),
        ("woman", "women"),
        ("child", "children"),
        ("authority", "authorities"),
        ("boy", "boys"),
        ("press", "presses"),
    ],
)
def test_nouns_are_known_in_the_plural(noun, plural):
    assert forms(noun) == (noun, plural)


def test_words_read_once():
    assert lexicon() is lexicon()


@pytest.mark.parametrize("spelling", ["al-Qaida", "al Qaida", "Al-Qa’ida", "AL QAIDA", "al-Qa'ida"])
def test_spellings_fold_to_the_same_pieces(spelling):
    assert pieces(spelling) == ("al", "qaida")


@pytest.mark.parametrize("name", ["U.S.", "FMLN", "M-19", "SPLM-N", "ISIS"])
def test_acronyms_are_told(name):
    assert is_acronym(name)


@pytest.mark.parametrize("name", ["Hamas", "Taliban", "Boko Haram", "Shining Path"])
def test_names_are_no_acronyms(name):
    assert not is_acronym(name)


@given(st.text(max_size=40))
def test_folding_is_idempotent(text):
    once = pieces(text)
    assert pieces(" ".join(once)) == once
