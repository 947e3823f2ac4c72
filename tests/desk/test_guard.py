from urllib.parse import quote

import pytest

from casus.desk import create_app
from casus.desk.guard import BODY

MULTIPART = {"content-type": "multipart/form-data; boundary=b"}


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.2", ""])
def test_a_desk_without_tokens_answers_only_as_localhost(desk, host):
    answer = desk.http.get("/api/v1/meta", headers={"host": host})
    assert answer.status_code == 421
    assert "localhost" in answer.json()["detail"]


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:1", "[::1]", "[::1]:8000"])
def test_it_answers_under_every_name_of_this_machine(desk, host):
    assert desk.http.get("/api/v1/meta", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://localhost", "http://localhost:9999"])
def test_a_page_from_elsewhere_changes_nothing(desk, origin):
    answer = desk.http.post("/api/v1/reports", json={"path": "/"}, headers={"origin": origin})
    assert answer.status_code == 403
    assert desk.http.get("/api/v1/meta", headers={"origin": origin}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/api/v1/meta", "/api/v1/events?limit=x", "/nothing.js", "/openapi.json"])
def test_every_answer_forbids_what_a_page_must_not_do(desk, path):
    headers = desk.http.get(path).headers
    assert "default-src 'none'; script-src 'self'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_long_requests_are_refused_whether_they_say_so_or_not(desk):
    assert desk.http.post("/api/v1/decisions", content=b" " * (BODY + 1)).status_code == 413
    pieces = (b" " * 2**16 for _ in range(17))
    assert desk.http.post("/api/v1/decisions", content=pieces).status_code == 413
    files = (b"-" * 2**20 for _ in range(201))
    assert desk.http.post("/api/v1/reports", content=files, headers=MULTIPART).status_code == 413


def test_words_of_a_request_never_become_headers(desk):
    for words in ("a\r\nset-cookie: x=1", "\r\n\r\n<script>"):
        for path in ("/export/", "/reports/", "/sources/"):
            answer = desk.http.get(f"/api/v1{path}{quote(words)}")
            assert "set-cookie" not in answer.headers
            assert answer.status_code in (404, 422)


def test_a_failure_of_the_desk_is_an_answer_too(base, desk, monkeypatch):
    monkeypatch.setattr("casus.desk.routes.changes.queries.changes_after", lambda *_: 1 / 0)
    assert "ZeroDivisionError" in desk.get("/changes", 500)["detail"]


def test_a_file_that_is_no_store_is_refused_at_once(tmp_path):
    from casus.errors import StoreError

    (tmp_path / "a.db").write_text("words")
    with pytest.raises(StoreError):
        create_app(tmp_path / "a.db")
