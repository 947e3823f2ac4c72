from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from casus.language.blocks import MOST_CHARACTERS, blocks, stretches

WIRE = (
    "THE ARMY SAID TODAY THAT REBELS ATTACKED A FARM ON THE PACIFIC COAST\n"
    "WHERE THE PRESIDENT HAS BEEN STAYING SINCE 2 FEBRUARY, ACCORDING TO\n"
    "HIS OFFICE. NOBODY WAS HURT IN THE ATTACK, WHICH LASTED AN HOUR AND\n"
    "DESTROYED TWO VEHICLES.\n"
    "\n"
    "   A SPOKESMAN DENIED THAT THE REBELS HAD COME NEAR THE FARM AND SAID\n"
    "THAT THE PRESIDENT IS SAFE.\n"
)


def shown(text: str) -> list[str]:
    return [text[b.start : b.end] for b in blocks(text)]


def test_each_line_of_its_own_is_a_block() -> None:
    assert shown("Strike on the market\nThree people were killed.\n\nMore to come\nIt rained.") == [
        "Strike on the market",
        "Three people were killed.",
        "More to come",
        "It rained.",
    ]


def test_bullets_start_blocks_and_are_no_part_of_them() -> None:
    assert shown("In short:\n• three killed\n- two wounded\n* a house destroyed") == [
        "In short:",
        "three killed",
        "two wounded",
        "a house destroyed",
    ]


def test_text_wrapped_at_a_width_is_joined_by_paragraph() -> None:
    first, second = shown(WIRE)
    assert (first[:8], first[-13:]) == ("THE ARMY", "TWO VEHICLES.")
    assert (second[:11], second[-8:]) == ("A SPOKESMAN", "IS SAFE.")


def test_a_line_that_breaks_off_in_mid_sentence_is_joined() -> None:
    assert len(shown("The army said on Monday that the\nvillage had been shelled.")) == 1
    assert len(shown("The army denied the report on Monday,\nthe ministry said.")) == 1


def test_headlines_of_similar_length_stay_apart() -> None:
    headlines = ["Ten killed in raid on village", "Army denies shelling hospital", "Talks resume", "Drones down"]
    assert shown("\n".join(headlines)) == headlines


def test_line_ends_of_all_kinds_count() -> None:
    assert len(shown("One.\r\nTwo.\u2028Three.\x0bFour.")) == 4


def test_nothing_comes_of_nothing() -> None:
    assert shown("") == shown(" \n\t\n ") == shown("•\n•") == []


def test_a_dateline_is_a_stretch_of_its_own() -> None:
    for dateline in (
        "BEIRUT (Reuters) - ",
        "GAZA CITY, Gaza Strip — ",
        "Managua, 11 Dec 89 (ACAN-EFE) -- [TEXT] ",
        "QUETTA: ",
        "Lima, Sep 12 (EFE) ",
        "LIMA, Peru (AP) _ ",
        "LIMA, Peru — (AP) — ",
        "MOSCOW, August 14. /TASS/. ",
        "LIMA, 5 October, The Example Times: ",
    ):
        text = dateline + "The army shelled the town."
        (block,) = blocks(text)
        assert [text[a:b] for a, b in stretches(text, block)] == [dateline, "The army shelled the town."]


def test_a_dash_inside_a_sentence_makes_no_dateline() -> None:
    text = "Israel - which did not comment - has struck Syria."
    assert len(list(stretches(text, blocks(text)[0]))) == 1


@given(st.text(alphabet="aB. ,\n;", max_size=4000))
def test_stretches_cover_a_block_and_are_bounded(text: str) -> None:
    for block in blocks(text):
        found = list(stretches(text, block))
        assert (found[0][0], found[-1][1]) == (block.start, block.end)
        assert all(a[1] == b[0] for a, b in pairwise(found))
        assert all(0 < end - start <= MOST_CHARACTERS for start, end in found)


@given(st.text(max_size=300))
def test_blocks_are_ordered_and_hold_something(text: str) -> None:
    found = blocks(text)
    assert all(text[b.start : b.end].strip() for b in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
