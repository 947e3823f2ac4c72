"""Where a happening is put whose own words name no place."""

import pytest


def sites(read, text, word):
    """The places of the happening that a word tells."""
    told = read(text)
    number = next(m.happening for m in told.mentions if told.words(m) == word)
    return {told.coding.places[p.place].name for m in told.mentions if m.happening == number for p in m.places}


def test_a_place_only_called_what_it_is_is_the_one_named_so_next(read):
    text = (
        "Idlib is calm. Gunmen raided another town on Monday, residents said. People in the coastal town of Homs hid."
    )
    assert sites(read, text, "raided") == {"Homs"}


def test_the_town_is_the_one_called_so_before(read):
    text = "Talks were held in the town of Gao. Aid arrived from Mopti.\n\nRebels attacked the town at dawn."
    assert sites(read, text, "attacked") == {"Gao"}


def test_another_town_is_not_the_place_of_the_dateline(read):
    assert sites(read, "Gao (Reuters) - Gunmen raided another town on Monday.", "raided") == set()


def test_the_dateline_is_the_place_where_nothing_else_is(read):
    assert sites(read, "Gao (Reuters) - Gunmen raided a market on Monday.", "raided") == {"Gao"}


def test_a_named_place_goes_before_the_dateline(read):
    text = "Gao (Reuters) - Troops were sent to Mopti on Sunday. Gunmen raided a market there."
    assert sites(read, text, "raided") == {"Mopti"}


@pytest.mark.parametrize("line", ["March 15, 2024", "15 March 2024, 23:59"])
def test_the_date_line_of_the_report_dates_nothing_in_it(read, line):
    told = read(f"Raid in the north\n\n{line}\n\nGunmen raided a market.")
    assert [m.times for m in told.mentions if told.words(m) == "raided"] == [()]


@pytest.mark.parametrize("opening", ["In rebel-held Homs (80 km north of the capital)", "In Homs"])
def test_the_place_a_sentence_opens_with_is_that_of_what_it_tells(read, opening):
    assert sites(read, f"{opening} monitors watched how gunmen raided a market.", "raided") == {"Homs"}
