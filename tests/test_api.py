import pytest

import casus
from casus.errors import InputError

STORY = "An air strike killed five people in the town on Sunday, the army said."


def test_a_text_in_memory_becomes_a_report():
    report = casus.report(f"date 2024-03-18 {STORY}", title="Strike", outlet="Example Times")
    assert report.text == f"Strike\n\n{STORY}"
    assert str(report.published.earliest) == "2024-03-18"


def test_a_text_without_words_is_refused():
    with pytest.raises(InputError, match="no words"):
        casus.report("...")


def test_reports_and_files_are_coded_alike(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(STORY)
    from_file, from_memory = casus.code(path), casus.code([casus.report(STORY)])
    assert [event.type for event in from_file] == ["air_strike"]
    assert from_file == from_memory
    assert from_file[0].tolls[0].best == 5


def test_annotate_gives_what_a_report_says(tmp_path):
    (coding,) = casus.annotate([casus.report(STORY, id="a")])
    assert coding.report == "a"
    first = coding.mentions[0]
    assert coding.text[first.start : first.end].lower() == "air strike"


def test_inputs_that_are_set_aside_are_warned_of(tmp_path):
    with pytest.warns(UserWarning, match="no such file"):
        assert casus.code(tmp_path / "missing.txt") == []


def test_a_database_keeps_the_events(tmp_path):
    events = casus.code([casus.report(STORY)], db=tmp_path / "a.db")
    with casus.open_store(tmp_path / "a.db") as store:
        assert [event.id for event in store.events()] == [event.id for event in events]
