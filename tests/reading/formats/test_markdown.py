from datetime import date

PAGE = """---
title: "Shells hit town"
date: 2024-03-18
source: Example Times
---
# Shells hit town

The **army** [shelled](https://example.org) the *town*
on Sunday.

- Five people were killed.
- Two `T-72` tanks were seen.

![picture](a.png) Nobody <b>claimed</b> it.
"""


def test_front_matter_becomes_fields_and_marks_go(reports):
    (report,) = reports("a.md", PAGE)
    assert report.title == "Shells hit town"
    assert report.outlet == "Example Times"
    assert report.published.earliest == date(2024, 3, 18)
    assert report.published.origin == "metadata"
    assert report.text.split("\n\n") == [
        "Shells hit town", "The army shelled the town on Sunday.", "• Five people were killed.",
        "• Two T-72 tanks were seen.", "Nobody claimed it.",
    ]  # fmt: skip


def test_the_first_heading_is_the_title_where_no_field_is(reports):
    assert reports("a.md", "# Shells\n\nFive people were killed.")[0].title == "Shells"
    assert reports("b.md", "Five people were killed.")[0].title is None


def test_a_date_that_is_none_is_named(reasons):
    assert reasons("a.md", "---\ndate: someday\n---\nFive people were killed.") == [
        "its date 'someday' is no date; write it as YYYY-MM-DD; mend the front matter"
    ]


def test_deep_nesting_does_no_harm(reading):
    assert reading("a.md", ">" * 20_000 + " a\n" + "[" * 20_000)
