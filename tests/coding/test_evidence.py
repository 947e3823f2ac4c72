import pytest

from casus.coding.evidence import keep_real
from casus.coding.tolls import find_tolls


def sorted_out(read, text):
    """(words of the kept triggers, words of the dropped ones)."""
    scene = read.scene(text)
    drafts, _ = read.coder.read(scene)
    kept, dropped = keep_real(scene, drafts, find_tolls(scene.parse, scene.names))
    return [[scene.parse.tokens[d.head].text for d in found] for found in (kept, dropped)]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the base.",
        "The attack on the base was short.",
        "The attack killed four people.",
        "Militants carried out an attack with a car bomb.",
    ],
)
def test_an_attack_with_a_sign_of_force_is_kept(read, text):
    kept, dropped = sorted_out(read, text)
    assert "attack" in " ".join(kept)
    assert dropped == []


def test_an_attack_without_a_sign_of_force_is_dropped(read):
    assert sorted_out(read, "The attack on the minister was sharp.") == [[], ["attack"]]


def test_real_force_elsewhere_in_the_report_vouches_for_it(read):
    kept, dropped = sorted_out(read, "The attack on the minister was sharp. A bomb killed two soldiers in Gao.")
    assert kept == ["attack", "killed"]
    assert dropped == []


def test_figures_of_nobody_are_no_sign_of_force(read):
    kept, _ = sorted_out(read, "The attack on the minister was sharp, but nobody was hurt.")
    assert "attack" not in kept


def test_what_is_never_a_figure_of_speech_needs_no_sign(read):
    assert sorted_out(read, "Police arrested the leader.") == [["arrested"], []]


def test_nothing_gives_nothing(read):
    assert sorted_out(read, "The weather was fine.") == [[], []]
