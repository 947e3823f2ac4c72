from datetime import date

import pytest

from casus.resolving.times import document_date, times

DATED = (
    ("GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- [TEXT] THE ARMY DENIED TODAY THAT REBELS STRUCK.", date(1990, 2, 4)),
    ("PANAMA CITY (PANAMA), 10 MAY 90 (RADIO) -- THE ARMY DENIED IT.", date(1990, 5, 10)),
    ("DAMASCUS, March 3, 2024 (Example Wire) - Rebels struck a convoy.", date(2024, 3, 3)),
    ("date 2024-03-18\n\nRebels struck a convoy on Sunday.", date(2024, 3, 18)),
    (
        "By NN Published: Mon 18 March 2024, 1:31 PM Last updated: Tue 19 March 2024\n\nRebels struck.",
        date(2024, 3, 18),
    ),
    ("Rebels strike convoy\n\nPublished: 18 March 2024\n\nRebels struck a convoy.", date(2024, 3, 18)),
    ("Rebels strike convoy\nUpdated March 18, 2024\nRebels struck a convoy.", date(2024, 3, 18)),
    ("Rebels strike convoy\nMonday, 18 March 2024\nRebels struck a convoy.", date(2024, 3, 18)),
)

UNDATED = (
    "On 4 February 1990 rebels struck a convoy.",
    "Rebels struck a convoy in Aleppo on March 3, 2024, officials said.",
    "The ministry said on Monday that the convoy, which left on 3 May 2019, had been hit.",
    "DAMASCUS, March 3 (Example Wire) - Rebels struck a convoy.",
    "PANAMA CITY, 31 FEB 90 (RADIO) -- NO SUCH DAY.",
    "",
)


@pytest.mark.parametrize(("text", "day"), DATED)
def test_a_dateline_or_date_line_is_the_publication_day(parser, text, day):
    published = document_date(parser.parse(text))
    assert (published.earliest, published.latest, published.origin) == (day, day, "text")


@pytest.mark.parametrize("text", UNDATED)
def test_a_date_of_the_story_is_never_the_publication_day(parser, text):
    assert document_date(parser.parse(text)) is None


def test_a_plain_text_is_anchored_at_its_own_dateline():
    found = times("DAMASCUS, March 3, 2024 (Example Wire) - Rebels struck a convoy yesterday.")
    assert found[-1].value == "2024-03-02"
