"""Every bad input gets one clear reason: what is wrong, and what to do."""

from pathlib import Path

import pytest

from casus.reading import read


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "is empty; give a file with text"),
        ("blank.txt", b" \n\t\n", "is empty; give a file with text"),
        ("binary.txt", bytes(range(256)) * 20, "is binary data; save it as"),
        ("neither.txt", b"The army said \x81\x8d so.", "is no text in UTF-8 or Windows-1252; save it as UTF-8"),
        ("control.txt", b"\x01\x02\x03" * 500, "is control characters without text; save it as"),
        ("invisible.txt", "\u200b\u200e" * 500, "is control characters without text; save it as"),
        ("marks.txt", "... --- !!!", "has no words after cleaning; give it a text"),
        ("empty.html", "<html></html>", "holds no article, only navigation or nothing; save the article itself"),
        ("no.xlsx", "hello", "is no workbook; save it again as XLSX"),
        ("empty.jsonl", "\n\n", 'is empty; write one object a line, such as {"text": "..."}'),
        ("wide.jsonl", '{"text": "A raid."}'.encode("utf-16"), "is JSON Lines in UTF-16 or UTF-32; save it as UTF-8"),
        ("empty.csv", "\n", "is empty; name the column of the reports  text  in the first row"),
        ("other.csv", "id,body\n1,x\n", "has no column called text; name the column"),
        ("binary.csv", b"id,text\n1,\x00\x00", "is binary data; save it as CSV in UTF-8"),
    ],
)
def test_each_has_its_reason(reading, name, content, reason):
    found = [r.record.reason for r in reading(name, content) if r.record.outcome == "set_aside"]
    assert [r.startswith(reason) for r in found] == [True]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "A raid', "is no JSON"),
        ("[" * 100_000, "is no report"),
        ('{"a":' * 100_000, "is no JSON"),
        ("null", "is no report"),
        ('{"id": "a"}', "is no report (Object missing required field `text`)"),
        ('{"text": 5}', "is no report (Expected `str`, got `int` - at `$.text`)"),
        ('{"text": "A raid.", "id": 1e999}', "is no report"),
        ('{"text": "A raid.", "id": ' + "9" * 5000 + "}", "is no report"),
        ('{"text": "\\ud800 A raid."}', "is no JSON"),
        ('{"text": ""}', "has no words after cleaning"),
        ('{"text": "A raid.", "published": "2024-02-31"}', "its date '2024-2-31' is no day of the calendar"),
        ('{"text": "A raid.", "published": "soon"}', "its date 'soon' is no date"),
        (b"\x81\x8d", "is no text"),
    ],
)
def test_a_broken_line_is_named_and_the_next_is_read(reading, line, reason):
    line = line if isinstance(line, bytes) else line.encode()
    first, second = reading("a.jsonl", line + b'\n{"id": "good", "text": "Five people were killed."}\n')
    assert first.record.origin.endswith("a.jsonl, line 1")
    assert first.record.reason.startswith(reason)
    assert second.report.id == "good"


def test_a_line_of_50_megabytes_is_set_aside_quickly(reading):
    (found,) = reading("long.txt", b"a" * 50_000_000)
    assert found.record.reason == "has 50,000,000 characters in one report; split it into single reports"


def test_a_line_beyond_the_limit_is_skipped_without_holding_it(reading, monkeypatch):
    monkeypatch.setattr("casus.reading.formats.json_lines.MOST_BYTES", 100)
    rows = b'{"text": "' + b"a" * 1000 + b'"}\n{"id": "good", "text": "Five people were killed."}\n'
    first, second = reading("a.jsonl", rows)
    assert first.record.outcome == "set_aside"
    assert second.report.id == "good"


def test_a_file_beyond_the_limit_is_set_aside(reasons, monkeypatch):
    monkeypatch.setattr("casus.reading.formats.html.MOST_BYTES_OF_A_PAGE", 2**20)
    assert reasons("a.html", b"<html>" + b" a" * 2**20) == ["holds more than 1 MB; split it into single reports"]


def test_a_file_that_cannot_be_opened_is_named(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("Five people were killed.")
    monkeypatch.setattr(Path, "open", _refuse)
    (found,) = read(tmp_path / "a.txt")
    assert found.record.reason == "cannot be read (Permission denied); check its rights"


def _refuse(self, *_, **__):
    raise PermissionError(13, "Permission denied", str(self))
