import pytest

COUNTRIES = ("Lebanon", "Yemen", "Libya", "Mali", "Israel", "Saudi Arabia")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Israeli airstrikes on southern Lebanon killed two people.", "Lebanon"),
        ("A US airstrike on Yemen killed nine people.", "Yemen"),
        ("Libya: rebels shell airport, wounding two", "Libya"),
        ("Nine killed in Mali ambush", "Mali"),
    ],
)
def test_a_country_is_land_where_it_was_struck_or_says_where(read, text, country):
    assert set(read(text, countries=COUNTRIES).places()) == {country}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Israel strike kills four", set()),
        ("Israel strike kills four in Homs", {"Homs"}),
        ("Yemen: drone attack on airport in Saudi Arabia injures eight", {"Saudi Arabia"}),
    ],
)
def test_a_country_that_acts_or_only_heads_the_line_is_no_place(read, text, places):
    assert set(read(text, countries=COUNTRIES).places()) == places
