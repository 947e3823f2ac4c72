import pytest

from casus.codebook import load_codebook
from casus.model import Coding, Mention
from casus.reading import read

BOOK = load_codebook()


class FakePipeline:
    """Codes every "killed" as an attack, without a parser; fails where a text asks for it."""

    def __init__(self, settings=None):
        self.codebook = BOOK

    def code(self, report):
        if "failure" in report.text:
            raise RuntimeError("no luck")
        mentions = []
        at = report.text.find("killed")
        while at >= 0:
            name = f"mn_{report.id}_{at}"
            mentions.append(Mention(id=name, type="attack", start=at, end=at + 6, sentence=0, happening=len(mentions)))
            at = report.text.find("killed", at + 1)
        return Coding(
            report=report.id, text=report.text, sentences=((0, len(report.text)),), mentions=tuple(mentions)
        )  # fmt: skip


@pytest.fixture
def fake(monkeypatch):
    """Runs use the fake pipeline."""
    monkeypatch.setattr("casus.running.jobs.Pipeline", FakePipeline)
    monkeypatch.setattr("casus.running.run.Pipeline", FakePipeline)
    return FakePipeline()


@pytest.fixture
def readings(tmp_path):
    """Texts as the readings of a JSON Lines file; ids are a, b, c, ..."""
    import json

    def write(*texts, ids="abcdefghijklmnopqrstuvwxyz"):
        path = tmp_path / "reports.jsonl"
        rows = ({"id": name, "text": text} for name, text in zip(ids, texts, strict=False))
        path.write_text("".join(json.dumps(row) + "\n" for row in rows))
        return read(path)

    return write
