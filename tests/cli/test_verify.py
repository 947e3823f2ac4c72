import json

import pytest

from casus.model import Decision
from casus.store import Store


@pytest.fixture
def event(casus, db):
    (line,) = casus("events", "--db", db, "--format", "jsonl").out.splitlines()
    return json.loads(line)["id"]


def decide(db, event, verb, **more):
    with Store(db) as store:
        store.decide(Decision(event=event, verb=verb, author="ada", at="2024-05-01T10:00:00+00:00", **more))


def test_a_database_that_nobody_touched_is_whole_and_gives_its_head(casus, db):
    result = casus("verify", "--db", db)
    assert (result.code, "whole: nothing is altered" in result.err) == (0, True)
    head = result.out.removeprefix("head: ").strip()
    assert casus("verify", "--db", db, "--head", head).code == 0
    assert casus("verify", "--db", db, "--head", "0" * 64).code == 1


def test_a_correction_is_shown_with_its_author(casus, db, event):
    decide(db, event, "correct", field="killed", value=6)
    out = casus("show", event, "--db", db).out
    assert "review: corrected" in out
    assert "killed corrected by ada on 2024-05-01" in out
    assert "killed  6" in out


def test_discarded_events_are_listed_and_exported_only_when_asked_for(casus, db, event):
    decide(db, event, "discard")
    assert casus("events", "--db", db, "--format", "jsonl").out == ""
    assert casus("export", "jsonl", "--db", db).out == ""
    assert event in casus("events", "--db", db, "--review", "discarded").out
