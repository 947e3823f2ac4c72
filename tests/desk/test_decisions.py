import pytest

from casus.desk import create_app
from casus.desk.tokens import Tokens


@pytest.fixture
def post(desk):
    """Sends a decision."""

    def send(expected=201, path="/decisions", **body):
        answer = desk.http.post(f"/api/v1{path}", json=body)
        assert answer.status_code == expected, answer.text
        return answer.json()

    return send


def test_a_decision_is_taken_in_and_shows(desk, post, events):
    made = post(event=events[0].id, verb="accept", author="Ann Example")
    assert made["decision"]["author"] == "Ann Example"
    assert made["events"][0]["review"] == "accepted"
    assert desk.get(f"/events/{events[0].id}")["review"] == "accepted"
    assert desk.ids(review="accepted") == [events[0].id]
    (entry,) = desk.get("/decisions")["decisions"]
    assert entry["hash"] == made["decision"]["hash"]


def test_a_corrected_toll_is_found_by_its_new_figure(desk, post, events):
    made = post(
        event=events[1].id, verb="correct", field="killed", value=40,
        evidence={"report": "r3", "start": 0, "end": 11}, comment="counted anew",
    )  # fmt: skip
    assert made["events"][0]["killed"]["best"] == 40
    assert desk.ids(killed_min=40) == [events[1].id]
    assert made["decision"]["evidence"]["quote"] == "Shells fell"


def test_a_preview_writes_nothing(desk, post, events):
    one, other = events[0].id, events[1].id
    shown = post(200, "/decisions/preview", event=one, verb="merge", **{"with": [other]})
    assert (len(shown["before"]), len(shown["after"])) == (2, 1)
    assert desk.get("/events")["total"] == 4
    assert desk.get("/decisions")["decisions"] == []


def test_what_is_merged_leads_on_and_an_undo_takes_it_back(desk, post, events):
    one, other = events[0].id, events[1].id
    made = post(event=one, verb="merge", **{"with": [other]})
    (kept,) = (row["id"] for row in made["events"])
    gone = other if kept == one else one
    assert desk.get(f"/events/{gone}")["redirected_from"] == gone
    post(event=kept, verb="undo", undoes=made["decision"]["id"])
    assert desk.get("/events")["total"] == 4


def test_discarded_events_are_left_out_unless_asked_for(desk, post, events):
    post(event=events[3].id, verb="discard")
    assert events[3].id not in desk.ids()
    assert desk.ids(review="discarded") == [events[3].id]


@pytest.mark.parametrize(
    ("body", "part"),
    [
        ({"verb": "agree"}, "verb"), ({"verb": "correct", "field": "colour", "value": 1}, "field"),
        ({"verb": "correct", "field": "killed", "value": "many"}, "value"), ({"verb": "merge"}, "with"),
        ({"verb": "split"}, "members"), ({"verb": "comment"}, "comment"), ({"verb": "undo", "undoes": "x"}, "undoes"),
        ({"verb": "accept", "who": "me"}, "who"), ({"verb": "accept", "evidence": {"report": "r1"}}, "evidence"),
        ({"verb": "accept", "evidence": {"report": "r1", "start": 0, "end": 9999}}, "evidence"),
        ({"verb": "split", "members": [{"report": "r9", "happening": 0}]}, "members"),
    ],
)  # fmt: skip
def test_a_decision_that_says_too_little_names_what_is_wrong(post, events, body, part):
    detail = post(422, **{"event": events[0].id, **body})["detail"]
    assert detail[0]["loc"][1] == part


def test_unknown_events_are_not_decided_on(post, events):
    post(404, event="ev_none", verb="accept")
    post(404, verb="accept")
    post(404, event=events[0].id, verb="merge", **{"with": ["ev_none"]})


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"event": "\\ud800", "verb": "accept"}', b"[" * 10000, b"\xff"])
def test_what_is_no_decision_is_refused(desk, body):
    answer = desk.http.post("/api/v1/decisions", content=body, headers={"content-type": "application/json"})
    assert 400 <= answer.status_code < 500


def test_the_author_is_whoever_the_token_is_of(base, events):
    from starlette.testclient import TestClient

    tokens, secret = Tokens().added("Ann Example", "coder")
    http = TestClient(create_app(base.path, tokens=tokens), headers={"authorization": f"Bearer {secret}"})
    body = {"event": events[0].id, "verb": "accept", "author": "Bob Example"}
    assert http.post("/api/v1/decisions", json=body).json()["decision"]["author"] == "Ann Example"


def test_the_queue_says_why_and_how_far_review_has_got(desk, post, events):
    first = desk.get("/review/queue")
    assert first["progress"] == {"pending": 4, "done": 0, "conflict": 0, "total": 4}
    assert first["items"][0]["reasons"]
    post(event=first["items"][0]["event"]["id"], verb="accept", author="Ann Example")
    second = desk.get("/review/queue", type=["air_strike", "shelling"], limit=1)
    assert second["progress"]["total"] == 2
    assert first["items"][0]["event"]["id"] not in [item["event"]["id"] for item in desk.get("/review/queue")["items"]]
    theirs = desk.get("/review/queue", coder="Bob Example")["items"]
    assert len(theirs) == 4


def test_agreement_is_given_by_field(desk, post, events):
    for author, value in (("Ann Example", 5), ("Bob Example", 9)):
        post(event=events[0].id, verb="correct", field="killed", value=value, author=author)
    answer = desk.get("/review/agreement")
    assert answer["coders"] == ["Ann Example", "Bob Example"]
    assert {"field", "alpha", "units"} == set(answer["fields"][0])
