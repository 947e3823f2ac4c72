"""Floors under the quality on development data that is not part of the project, by its own scorers."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from casus.cli.main import run
from casus.running import jobs

SHARED = Path(__file__).parents[2] / "shared"
EVENTS, PHRASES = SHARED / "eval" / "score_events.py", SHARED / "eval" / "score_phrases.py"
SEEDS, GOLD = SHARED / "data" / "seeds" / "reports.jsonl", SHARED / "eval" / "seeds.gold.json"
PASSAGES = SHARED / "data" / "phrases"

pytestmark = pytest.mark.skipif(
    not all(path.exists() for path in (EVENTS, PHRASES, SEEDS, GOLD, PASSAGES)),
    reason="needs the development data and scorers in ../shared",
)


def printed(script, *arguments):
    words = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(words, capture_output=True, check=True, text=True, encoding="utf-8").stdout


@pytest.fixture
def coded(tmp_path, capfdbinary, monkeypatch, pipeline):
    """A file with the events of each report by itself."""
    monkeypatch.setattr(jobs, "Pipeline", lambda settings: pipeline)

    def code(reports):
        assert run(["code", str(reports), "--each", "--format", "jsonl"]) == 0
        path = tmp_path / "events.jsonl"
        path.write_bytes(capfdbinary.readouterr().out)
        return path

    return code


def test_the_events_of_whole_reports_are_found(coded):
    found = json.loads(printed(EVENTS, "gold", GOLD, coded(SEEDS)).splitlines()[-1])
    assert found["event_f1"] >= 0.80


def test_stressed_positives_are_found_and_tempting_negatives_are_not(coded, tmp_path):
    reports = tmp_path / "reports.jsonl"
    reports.write_text(printed(PHRASES, "reports", PASSAGES), encoding="utf-8")
    found = json.loads(printed(PHRASES, "score", PASSAGES, coded(reports)).splitlines()[-1])
    assert found["positives"]["found"] >= 0.9
    assert found["negatives"]["passages_with_false"] <= 0.08 * found["negatives"]["n"]
