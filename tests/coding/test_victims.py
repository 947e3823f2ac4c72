"""Nobody is killed or carried off twice: the name of the victim tells which mentions are one happening."""

import pytest


def happenings(told, *types):
    return {m.happening for m in told.mentions if m.type in types}


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "Rebels kidnapped the engineer Daniel Moreau in Gao on Monday. Police were searching houses on Friday. "
            "Moreau was kidnapped in Mopti on Tuesday, his firm said.",
            ["abduction"],
        ),
        (
            "Senator Daniel Moreau was assassinated in Gao on Monday. A mine worker died in Homs on Friday. "
            "The prosecutor linked three men to the murder of Moreau in Mopti last year.",
            ["assassination", "attack"],
        ),
    ],
)
def test_one_who_was_killed_or_carried_off_was_so_once(read, text, types):
    assert len(happenings(read(text), *types)) == 1


def test_two_names_may_be_two_happenings(read):
    text = (
        "Rebels kidnapped the engineer Daniel Moreau in Gao on Monday. "
        "In Mopti, rebels kidnapped the farmer Samuel Petit on Friday."
    )
    assert len(happenings(read(text), "abduction")) == 2


def test_whoever_is_assassinated_is_not_killed_in_the_fighting_told_beside_it(read):
    told = read("Clashes broke out between soldiers and rebels. Senator Daniel Moreau was assassinated, radio said.")
    assert not happenings(told, "armed_clash") & happenings(told, "assassination")


def test_in_one_sentence_he_may_be(read):
    told = read("Senator Daniel Moreau was assassinated on Monday during clashes between soldiers and rebels in Gao.")
    assert happenings(told, "armed_clash") == happenings(told, "assassination")
