from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.reading.characters import plain
from casus.reading.cleaning import clean

STORY = "The army shelled the town on Sunday.\n\nFive people were killed."


def removed(text, light=True):
    return [piece.reason for piece in clean(text, light).removed]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Notice: Undefined index: id in /var/www/site/index.php on line 12", "server message"),
        ("PHP Warning: fopen(x): failed in C:\\www\\a.php on line 3", "server message"),
        ("Microsoft OLE DB Provider for SQL Server error '80040e14'", "server message"),
        ("503 Service Temporarily Unavailable", "server message"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("We use cookies to give you the best experience.", "cookie notice"),
        ("Sign up for our daily newsletter", "subscription line"),
        ("Subscribe", "subscription line"),
        ("Copyright 2024 Example Times. All rights reserved.", "copyright line"),
        ("© 2024 Example Times", "copyright line"),
        ("Share this article on Facebook", "sharing line"),
        ("Follow us on Twitter @example", "sharing line"),
        ("Read more: Talks resume in the capital", "pointer to other pages"),
        ("RELATED STORIES", "pointer to other pages"),
        ("Also read | Jets strike a suburb, five dead", "pointer to other pages"),
        ("Related topics:\nThe bombing of the port\nTalks in the capital", "pointer to other pages"),
        ("Smoke rises after an air strike in May 2023 [File: A. Example/AFP]", "caption of another day"),
        ("Soldiers patrol after a car bomb killed nine. File photo.", "caption of another day"),
    ],
)
def test_lines_that_are_no_part_of_a_report_are_taken_out_and_recorded(line, reason):
    found = clean(f"{STORY}\n{line}", light=True)
    assert found.text == STORY
    assert [(piece.reason, piece.words) for piece in found.removed] == [(reason, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Read more than a hundred names, the minister said.",
        "Subscribers of the network lost service after the strike.",
        "Share prices fell after the attack on the port.",
        "The notice said that the road was closed in both directions on line 4.",
        "Warning shots were fired in the air.",
        "Related families were killed in the same house.",
        "The advertisement hoarding was hit by shells.",
        "Print workers went on strike.",
        "At least 500 people, not found until Monday, were buried.",
        "Close to 40 people died.",
        "Skip the convoy, the commander told them.",
        "He reserved all rights to respond to the attack.",
    ],
)
@pytest.mark.parametrize("light", [True, False])
def test_sentences_that_only_look_like_it_stay(line, light):
    assert removed(f"{STORY}\n{line}", light) == []


@pytest.mark.parametrize("line", ["Home", "Skip to main content", "12 Comments", "World | Africa | Europe | Sport"])
def test_navigation_goes_from_pages_but_not_from_records(line):
    assert removed(f"{line}\n{STORY}", light=False) == ["navigation"]
    assert removed(f"{line}\n{STORY}", light=True) == []


def test_a_server_message_inside_a_line_is_cut_out():
    found = clean(STORY + " Notice: Undefined offset: 0 in /srv/a.php on line 7", light=True)
    assert found.text == STORY


def test_everything_after_a_stack_trace_goes():
    trace = 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\nKeyError: 3'
    assert clean(f"{STORY}\n{trace}", light=True).text == STORY
    assert removed(f"{STORY}\n{trace}") == ["stack trace"]


def test_a_date_mark_before_the_text_becomes_its_date():
    found = clean(" date 2024-03-18 " + STORY, light=True)
    assert found.text == STORY
    assert found.published
    assert (found.published.earliest, found.published.origin) == (date(2024, 3, 18), "text")
    assert [(piece.reason, piece.at) for piece in found.removed] == [("date mark", 0)]


@pytest.mark.parametrize("start", ["date 2024-02-31 ", "The date 2024-03-18 ", "date palms "])
def test_other_beginnings_are_no_date_marks(start):
    found = clean(start + STORY, light=True)
    assert found.published is None
    assert found.text == start + STORY


def test_offsets_of_what_was_removed_are_places_in_the_cleaned_text():
    found = clean("First part.\nADVERTISEMENT\nSecond part.\nShare", light=True)
    assert found.text == "First part.\n\nSecond part."
    assert [piece.at for piece in found.removed] == [12, 25]


@given(st.text(alphabet="ab \nADVERTISMN©12.:", max_size=200))
def test_what_is_left_and_what_is_removed_are_the_whole_text(text):
    text = plain(text)
    found = clean(text, light=True)
    pieces = sorted(found.text + "".join(piece.words for piece in found.removed))
    assert [c for c in pieces if not c.isspace()] == sorted(c for c in text if not c.isspace())
    assert all(0 <= piece.at <= len(found.text) for piece in found.removed)


@pytest.mark.parametrize(
    "text",
    [
        "Related topics:\n\nThe army shelled the town on Sunday.",
        "Related topics:\nThe army shelled the town on Sunday, killing five.",
        "Smoke rises after Sunday's air strike on the port. (Photo: A. Example)",
    ],
)
def test_what_may_tell_of_the_event_stays(text):
    assert text.split("\n")[-1] in clean(text, light=True).text
