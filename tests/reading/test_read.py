from datetime import date

import pytest

from casus.errors import UsageError
from casus.reading import read

STORY = "The army shelled the town on Sunday. Five people were killed."


def line(**fields):
    import json

    return json.dumps(fields) + "\n"


def test_the_default_id_is_the_hash_of_the_cleaned_text(reports):
    first, second = reports("a.jsonl", line(text=STORY) + line(text=f" date 2024-03-18 {STORY}\nADVERTISEMENT"))
    assert first.id == second.id
    assert first.digest.startswith(first.id)


def test_a_title_stands_before_the_text_unless_the_text_begins_with_it(reports):
    rows = line(id="a", text=STORY, title="Shells hit town") + line(id="b", text=f"Shells!\n{STORY}", title="Shells!")
    first, second = reports("a.jsonl", rows)
    assert first.text == f"Shells hit town\n\n{STORY}"
    assert second.text == f"Shells!\n{STORY}"


def test_offsets_of_removed_pieces_count_the_title(reports):
    (report,) = reports("a.jsonl", line(text=f"{STORY}\nShare", title="Shells"))
    assert [piece.at for piece in report.removed] == [len(report.text)]


@pytest.mark.parametrize(
    ("own", "default", "day", "origin"),
    [
        ("2024-03-01", "2024-03-02", 1, "given"),
        (None, "2024-03-02", 2, "given"),
        (None, None, 18, "text"),
    ],
)
def test_dates_are_taken_in_order_of_trust(reports, own, default, day, origin):
    (report,) = reports("a.jsonl", line(text=f"date 2024-03-18 {STORY}", published=own), default)
    assert (report.published.earliest, report.published.origin) == (date(2024, 3, day), origin)


def test_a_file_name_dates_its_report(reports):
    (report,) = reports("2024-03-18-agency.txt", STORY)
    assert (report.published.earliest, report.published.origin) == (date(2024, 3, 18), "metadata")


def test_a_report_without_a_date_stays_without(reports):
    assert reports("a.txt", STORY)[0].published is None


def test_a_wrong_default_date_is_wrong_use():
    with pytest.raises(UsageError, match="soon"):
        read("a.txt", "soon")


def test_the_same_text_again_is_a_duplicate_that_keeps_its_id(reading):
    first, second = reading("a.jsonl", line(id="a", text=STORY) + line(id="b", text=STORY))
    assert first.record.outcome == "read"
    assert (second.record.outcome, second.record.report, second.report.id) == ("duplicate", "a", "b")


def test_one_id_for_two_texts_is_set_aside(reading):
    _, second = reading("a.jsonl", line(id="a", text=STORY) + line(id="a", text="Another story was told."))
    assert second.record.outcome == "set_aside"
    assert "stands for another text" in second.record.reason


def test_another_language_is_set_aside_with_that_reason(reasons):
    french = "Une frappe aérienne a tué cinq personnes dimanche, selon l'Observatoire des droits de l'homme."
    assert reasons("a.txt", french) == ['is not in English (looks like fr); say "language": "en" if it is']


def test_a_language_that_is_given_is_trusted(reading):
    french = "Une frappe aérienne a tué cinq personnes dimanche, selon l'Observatoire des droits de l'homme."
    first, second = reading("a.jsonl", line(text=french, language="en") + line(text=STORY, language="fr"))
    assert first.record.outcome == "read"
    assert second.record.reason == "is in another language (fr); translate it first"


def test_a_text_of_noise_alone_has_no_words_left(reasons):
    assert reasons("a.txt", "ADVERTISEMENT\n© 2024 Example") == [
        "has no words after cleaning; give it a text, or take it out"
    ]


def test_a_guessed_charset_is_said_but_the_report_is_read(reading):
    (found,) = reading("a.txt", (STORY + " Café.").encode("latin-1"))
    assert (found.record.outcome, found.report.charset) == ("read", "cp1252")
    assert "read as Windows-1252" in found.record.reason


def test_reading_goes_on_after_every_bad_input(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.html").write_text("<html></html>")
    (tmp_path / "c.xlsx").write_text("no workbook")
    (tmp_path / "d.txt").write_text(STORY)
    outcomes = [found.record.outcome for found in read([tmp_path, tmp_path / "missing"])]
    assert outcomes == ["set_aside", "set_aside", "set_aside", "read", "set_aside"]
