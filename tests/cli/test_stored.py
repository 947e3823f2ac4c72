import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def ids(text):
    return [json.loads(line)["id"] for line in text.splitlines()]


@pytest.fixture
def event(casus, db):
    return ids(casus("events", "--db", db, "--format", "jsonl").out)[0]


def test_events_in_three_formats(casus, db, event):
    assert event in casus("events", "--db", db).out
    rows = list(csv.DictReader(io.StringIO(casus("events", "--db", db, "--format", "csv").out)))
    assert [row["id"] for row in rows] == [event]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["--type", "air_strike"], 1), (["--type", "raid"], 0), (["--family", "violence"], 1),
        (["--realis", "planned"], 0), (["--text", "killed"], 1), (["--actor", "nobody"], 0), (["--country", "sy"], 0),
        (["--since", "1990-01-01"], 0), (["--box", "30,30,40,40"], 0), (["--report", "none"], 0),
    ],
)  # fmt: skip
def test_filters_keep_what_they_say(casus, db, event, wanted, found):
    assert len(ids(casus("events", "--db", db, "--format", "jsonl", *wanted).out)) == found


@pytest.mark.parametrize(
    "wanted",
    [["--since", "soon"], ["--box", "1,2,3"], ["--grade", "good"], ["--since", "2024-02-01", "--until", "2024-01-01"],
     ["--policy", "guess"]],
)  # fmt: skip
def test_filters_that_cannot_be_read_are_wrong_use(casus, db, wanted):
    assert casus("events", "--db", db, *wanted).code == 2


def test_show_gives_every_value_with_its_source_and_words(casus, db, event):
    out = casus("show", event, "--db", db).out
    assert out.startswith(f"Air strike  {event}")
    assert "killed  5" in out
    assert "army" in out
    assert "“An air strike killed five people in the town on Sunday, the army said.”" in out.replace("\n", " ")
    assert json.loads(casus("show", event, "--db", db, "--format", "json").out)["id"] == event


def test_show_puts_contradictions_first_and_sources_side_by_side(casus, tmp_path):
    (tmp_path / "a.txt").write_text("An air strike killed five people in Homs on 17 March 2024, the army said.")
    (tmp_path / "b.txt").write_text("Doctors said nine people were killed by an air strike in Homs on 17 March 2024.")
    path = tmp_path / "two.db"
    assert casus("code", tmp_path / "a.txt", tmp_path / "b.txt", "--db", path).code == 0
    events = [json.loads(line) for line in casus("events", "--db", path, "--format", "jsonl").out.splitlines()]
    told = next(event for event in events if len(event["reports"]) == 2)
    out = casus("show", told["id"], "--db", path).out
    parts = ["contradictions", "killed: ", "when ", "claims in time", "who says what", "figures in time"]
    assert [out.index(part) for part in parts] == sorted(out.index(part) for part in parts)


def test_an_event_that_is_not_there_is_one_line(casus, db):
    result = casus("show", "ev_none", "--db", db)
    assert (result.code, result.out, len(result.err.splitlines())) == (3, "", 1)


def test_inputs_say_what_became_of_each(casus, db, story, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    casus("code", tmp_path / "empty.txt", story, "--db", db)
    rows = [json.loads(line) for line in casus("inputs", "--db", db, "--format", "jsonl").out.splitlines()]
    assert [(row["run"], row["outcome"]) for row in rows] == [(1, "read"), (2, "set_aside"), (2, "read")]
    assert "set aside" in casus("inputs", "--db", db).out


@pytest.mark.parametrize("format_", ["csv", "jsonl", "geojson"])
def test_export_writes_a_whole_file(casus, db, event, tmp_path, format_):
    target = tmp_path / f"out.{format_}"
    assert casus("export", format_, "-o", target, "--db", db).code == 0
    assert event in target.read_text() or format_ == "geojson"  # the event has no place
    assert casus("export", format_, "--db", db).out == target.read_text()
    assert not list(tmp_path.glob(".out*"))


def test_an_unknown_format_is_wrong_use_and_leaves_no_file(casus, db, tmp_path):
    assert casus("export", "docx", "-o", tmp_path / "x", "--db", db).code == 2
    assert not (tmp_path / "x").exists()


def test_changes_list_what_became_of_ids(casus, db, event):
    assert casus("changes", "--db", db).out.split("\t")[1:3] == ["minted", event]
    assert casus("changes", "--db", db, "--since", "2999-01-01").out == ""


def test_a_database_that_is_not_there_or_none_is_one_line(casus, tmp_path, story):
    missing = casus("events", "--db", tmp_path / "none.db")
    assert missing.code == 3
    assert "casus code REPORTS --db" in missing.err
    (tmp_path / "text.db").write_text("this is no database, but a text that is long enough" * 100)
    for arguments in (("events", "--db"), ("code", story, "--db")):
        result = casus(*arguments, tmp_path / "text.db")
        assert (result.code, result.out, len(result.err.splitlines())) == (3, "", 1), arguments
        assert "not a database" in result.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_line(db, event):
    with Path("/dev/full").open("w") as full:
        words = [sys.executable, "-m", "casus", "events", "--db", str(db), "--format", "jsonl"]
        buffered = os.environ | {"PYTHONUNBUFFERED": ""}
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, env=buffered)
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1
    assert "No space left" in done.stderr
