import json
import time

import pytest

from casus.desk import create_app
from casus.desk.jobs import Jobs
from casus.desk.uploads import safe_name
from casus.store import Store

STORY = b"An air strike killed five people in the town of Homs on Sunday, the army said."


@pytest.fixture
def intake(base, pipeline):
    """A desk over an empty store, with the pipeline that all tests share."""
    from starlette.testclient import TestClient

    app = create_app(base.path)
    app.state.desk.jobs = Jobs(base.path, None, load=lambda _: pipeline)
    return TestClient(app, base_url="http://localhost")


def watched(intake, answer):
    """The events that a job's stream tells, to the last."""
    assert answer.status_code == 202, answer.text
    stream = intake.get(f"/api/v1/jobs/{answer.json()['job']}")
    assert stream.headers["content-type"].startswith("text/event-stream")
    blocks = [dict(line.split(": ", 1) for line in block.split("\n")) for block in stream.text.strip().split("\n\n")]
    return [(block["event"], json.loads(block["data"])) for block in blocks]


def test_uploaded_reports_become_events(intake, base):
    files = [("files", ("story.txt", STORY)), ("files", ("broken.xlsx", b"no spreadsheet"))]
    *progress, (name, data) = watched(intake, intake.post("/api/v1/reports", files=files))
    assert name == "done"
    assert (data["reports"], [one["origin"] for one in data["set_aside"]]) == (1, ["0001 broken.xlsx"])
    assert {kind for kind, _ in progress} <= {"progress"}
    assert intake.get("/api/v1/events").json()["total"] == data["events"] > 0
    with Store(base.path) as store:
        assert [record.outcome for _, record in store.inputs()] == ["read", "set_aside"]


def test_a_path_is_read_where_it_is(intake, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "story.txt").write_bytes(STORY)
    assert watched(intake, intake.post("/api/v1/reports", json={"path": str(tmp_path / "in")}))[-1][0] == "done"
    assert (tmp_path / "in" / "story.txt").exists()


def test_a_job_that_fails_says_why(base):
    from starlette.testclient import TestClient

    app = create_app(base.path)
    app.state.desk.jobs = Jobs(base.path, None, load=lambda _: 1 / 0)
    intake = TestClient(app, base_url="http://localhost")
    name, data = watched(intake, intake.post("/api/v1/reports", files=[("files", ("a.txt", STORY))]))[-1]
    assert name == "failed"
    assert "ZeroDivisionError" in data["detail"]


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"json": {"path": "/no/such/folder"}}, 422), ({"json": {"path": "a\0b"}}, 422), ({"json": {"path": 3}}, 422),
        ({"json": {"path": "x" * 5000}}, 422), ({"json": []}, 422), ({"json": {"path": " "}}, 422),
        ({"content": b"{", "headers": {"content-type": "application/json"}}, 422),
        ({"data": {"files": "words"}}, 415), ({"content": b"x"}, 415),
        ({"content": b"x", "headers": {"content-type": "multipart/form-data"}}, 422),
        ({"content": b"--b\r\n", "headers": {"content-type": "multipart/form-data; boundary=b"}}, 422),
        ({"files": [("other", ("a.txt", b"x"))]}, 422),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_by_name(intake, sent, status):
    answer = intake.post("/api/v1/reports", **sent)
    assert answer.status_code == status, answer.text
    assert answer.json()["detail"]


def test_there_is_no_job_that_nobody_started(intake):
    assert intake.get("/api/v1/jobs/none").status_code == 404


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "0007 passwd"), ("C:\\a\\story.html", "0007 story.html"), (None, "0007 file.txt"),
        ("...", "0007 file.txt"), ("a\0b\n.txt", "0007 a_b_.txt"),
        ("x" * 500 + ".jsonl", "0007 " + "x" * 95 + ".jsonl"),
    ],
)  # fmt: skip
def test_an_uploaded_name_stays_in_its_folder(given, kept):
    assert safe_name(given, 7) == kept


def test_uploads_do_not_stay(intake, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    watched(intake, intake.post("/api/v1/reports", files=[("files", ("a.txt", STORY))]))
    for _ in range(50):
        if not list((tmp_path / "scratch").iterdir()):
            break
        time.sleep(0.05)
    assert not list((tmp_path / "scratch").iterdir())
