"""The demo examples through a review: accept, correct, merge, undo, export; then the same reports coded anew."""

import io
import json
import re

import pytest

from casus.examples import REPORTS
from casus.exporting import export
from casus.model import Decision, Passage
from casus.reading import read
from casus.running import Job, Settings, jobs
from casus.store import Store

# Words of the reports' titles that tell the stories apart.
CONSULATE, T4, KURIGA, KRAMATORSK = "onsulate", "T4", "pupils", "ramatorsk"
# A codebook in which only the noun tells of an abduction, and which calls it otherwise.
NEWER = """
family = "violence"

[types.abduction]
label = "Kidnapping"
definition = "People are taken away by force."
example = "Gunmen carried out a kidnapping on the road."
counter_example = "The kidnapping trial was adjourned."
agent_role = "perpetrator"

[[types.abduction.triggers]]
nouns = ["kidnapping"]
"""


@pytest.fixture
def store(tmp_path, pipeline, monkeypatch):
    monkeypatch.setattr(jobs, "Pipeline", lambda settings: pipeline)
    with Store(tmp_path / "demo.db") as opened:
        coded(opened, Settings())
        yield opened
        assert opened.verify().findings == []


def coded(store, settings, recode=False):
    Job(settings, lambda record: None).code_into(store, read([REPORTS]), recode=recode)


def one(store, story):
    """The event of a story that most reports tell."""
    told = (e for e in store.events() if any(story in (store.report(name).title or "") for name in e.reports))
    return max(told, key=lambda event: (len(event.reports), len(event.claims)))


def decide(store, verb, event, **more):
    return store.decide(Decision(event=event.id, verb=verb, author="ada", at="2024-05-01T10:00:00+00:00", **more))


def exported(store):
    stream = io.StringIO()
    export(store.events(), "jsonl", stream)
    return {event["id"]: event for event in map(json.loads, stream.getvalue().splitlines())}


def reviewed(store):
    """The consulate accepted, the toll of Kramatorsk corrected by its words, two stories merged and parted."""
    accepted = decide(store, "accept", one(store, CONSULATE)).decision
    strike = one(store, KRAMATORSK)
    corrected = decide(store, "correct", strike, field="killed", value=60, evidence=passage(strike)).decision
    first, other = one(store, KURIGA), one(store, T4)
    merged = decide(store, "merge", first, others=(other.id,)).decision
    assert set(store.event(other.id).reports) == {*first.reports, *other.reports}
    store.decide(Decision(event="", verb="undo", author="ada", undoes=merged.id))
    return accepted, corrected


def passage(event):
    """The words of the first claim on the killed."""
    claim = next(claim for claim in event.claims if claim.about == "killed")
    return Passage(report=claim.report, start=claim.start, end=claim.end)


def test_the_export_after_a_review_is_what_was_decided_and_nothing_else(store):
    before = exported(store)
    accepted, corrected = reviewed(store)
    expected = {name: dict(event) for name, event in before.items()}
    consulate, strike = expected[accepted.event], expected[corrected.event]
    consulate |= {"review": "accepted", "decisions": [accepted.id]}
    (whole,) = (toll for toll in strike["tolls"] if (toll["kind"], toll["group"]) == ("killed", "unknown"))
    first = next(claim for claim in strike["claims"] if claim["about"] == "killed")
    evidence = {name: first[name] for name in ("report", "start", "end", "quote")}
    attested = {"field": "killed", "value": 60, "decision": corrected.id, "author": "ada", "at": corrected.at,
                "evidence": evidence}  # fmt: skip
    behind = [c["id"] for c in strike["claims"] if c["about"] == "killed" and overlaps(c, evidence)]
    strike |= {
        "review": "corrected", "decisions": [corrected.id], "corrections": [attested],
        "tolls": [toll if toll != whole else whole | {"low": 60, "best": 60, "high": 60, "claims": behind}
                  for toll in strike["tolls"]],
        "summary": re.sub(r"[^,:]+(?= killed)", " 60", strike["summary"], count=1),
    }  # fmt: skip
    assert exported(store) == expected
    assert "60 killed" in strike["summary"]


def overlaps(claim, passage):
    return claim["report"] == passage["report"] and claim["start"] < passage["end"] and passage["start"] < claim["end"]


def test_decisions_survive_a_newer_codebook_or_come_back_with_the_reason(store, tmp_path, monkeypatch):
    from casus.running.pipeline import Pipeline

    accepted, corrected = reviewed(store)
    taken = one(store, KURIGA)
    toll = decide(store, "correct", taken, field="captured", value=280).decision
    untouched = {name: store.event(name) for name in (accepted.event, corrected.event)}
    (tmp_path / "newer" / "types").mkdir(parents=True)
    (tmp_path / "newer" / "types" / "own.toml").write_text(NEWER)
    monkeypatch.setattr(jobs, "Pipeline", Pipeline)
    coded(store, Settings(codebook=str(tmp_path / "newer")), recode=True)
    assert {name: store.event(name) for name in untouched} == untouched
    again = store.event(taken.id)
    assert toll.id in again.decisions
    assert again.label == "Kidnapping"
    assert again.review == "conflict"
    assert any("captured" in reason for reason in again.conflicts), again.conflicts
    assert store.review_queue().items[0].event.id == taken.id
    assert store.lost_decisions() == []
