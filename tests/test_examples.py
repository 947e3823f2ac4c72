"""The bundled reports in one run: reports of one happening become one event, whatever their order."""

import tomllib
from pathlib import Path
from random import Random

import pytest

from casus.cli.main import run
from casus.examples import REPORTS
from casus.model import Report
from casus.reading import read
from casus.running import Job, Settings, jobs
from casus.weighing.totals import everyone

FILES = sorted(REPORTS.glob("*.md"))
ANSWERS = tomllib.loads(Path(__file__).with_name("examples_answers.toml").read_text("utf-8"))
# The words in the names of a story's files, the types under which a careful coder could file its main event.
STORIES = {
    "damascus-consulate": (3, {"air_strike", "missile_strike"}),
    "gaza-hospital": (3, {"air_strike", "explosion", "missile_strike", "attack"}),
    "kramatorsk": (3, {"missile_strike", "attack"}),
    "mogadishu": (3, {"bombing", "explosion"}),
    "t4": (2, {"air_strike", "missile_strike"}),
    "kuriga": (2, {"abduction"}),
    "bogota": (2, {"bombing", "suicide_bombing"}),
}


@pytest.fixture(scope="module")
def stories():
    """Report id -> the name of its file."""
    return {reading.report.id: reading.record.origin for reading in read(FILES) if isinstance(reading.report, Report)}


@pytest.fixture(scope="module")
def events(pipeline):
    return list(Job(Settings(), lambda record: None).code(read(FILES), pipeline=pipeline))


def test_every_example_is_read(stories):
    assert len(stories) == len(FILES)


@pytest.mark.parametrize("story", STORIES)
def test_reports_of_one_happening_are_one_event_with_exactly_these_reports(events, stories, story):
    number, types = STORIES[story]
    own = {report for report, file in stories.items() if f"-{story}-" in file}
    assert len(own) == number
    (event,) = (event for event in events if set(event.reports) & own and len(event.reports) > 1)
    assert set(event.reports) == own
    assert event.type in types
    assert event.realis == "actual"


@pytest.mark.parametrize("story", STORIES)
def test_statuses_grades_and_ranges_are_those_of_the_answer_file(events, stories, story):
    answer = ANSWERS[story]
    own = {report for report, file in stories.items() if f"-{story}-" in file}
    (event,) = (event for event in events if set(event.reports) == own)
    named = {actor.name: actor.status for actor in event.actors if actor.role == "perpetrator"}
    assert str(event.time.earliest) == answer["day"]
    assert event.grade == answer["grade"]
    assert {name: named.get(name) for name in answer["perpetrators"]} == answer["perpetrators"]
    for kind in answer.keys() & {"killed", "captured"}:
        toll = everyone(event.tolls, kind)
        assert [toll.low, toll.best, toll.high] == answer[kind]


def test_no_event_mixes_two_stories(events, stories):
    for event in events:
        names = {next((s for s in STORIES if f"-{s}-" in stories[r]), stories[r]) for r in event.reports}
        assert len(names) == 1, (event.type, names)


def test_every_claim_and_mention_of_an_event_quotes_a_report_of_it(events):
    texts = {reading.report.id: reading.report.text for reading in read(FILES)}
    for event in events:
        for claim in event.claims:
            assert claim.report in event.reports
            assert texts[claim.report][claim.start : claim.end] == claim.quote
        for mention in event.mentions:
            assert mention.report in event.reports
            assert texts[mention.report][mention.start : mention.end] in mention.sentence


# Order ------------------------------------------------------------------------------------------


@pytest.fixture
def stored(tmp_path, capfdbinary, monkeypatch, pipeline):
    """What `casus events` prints of a database into which files were coded in a given order."""
    monkeypatch.setattr(jobs, "Pipeline", lambda settings: pipeline)

    def code(files, name):
        path = str(tmp_path / name)
        assert run(["code", *map(str, files), "--db", path, "--format", "jsonl"]) == 0
        capfdbinary.readouterr()
        assert run(["events", "--db", path, "--format", "jsonl"]) == 0
        return capfdbinary.readouterr().out

    return code


def test_the_order_of_the_reports_changes_no_byte_of_the_events(stored):
    plain = stored(FILES, "plain.db")
    assert plain.count(b"\n") >= len(STORIES)
    for seed in range(3):
        shuffled = Random(seed).sample(FILES, len(FILES))
        assert shuffled != FILES
        assert stored(shuffled, f"{seed}.db") == plain
