"""What `/openapi.json` says of answers is what comes."""

import jsonschema_rs
import pytest

from casus.desk.described import ANSWERS


@pytest.fixture
def spec(desk):
    return desk.http.get("/openapi.json").json()


def schema_of(spec, route, method="get"):
    responses = spec["paths"][f"/api/v1{route}"][method]["responses"]
    good = next(answer for status, answer in responses.items() if status.startswith("2"))
    return {**good["content"]["application/json"]["schema"], "components": spec["components"]}


def test_every_answer_has_the_form_that_is_told(desk, spec, events):
    desk.http.post("/api/v1/decisions", json={"event": events[0].id, "verb": "accept"})
    names = {"events": events[0].id, "reports": "r1", "sources": "monitor", "actors": "Syria"}
    for route, method in ANSWERS:
        if method == "get":
            name = names.get(route.split("/")[1], "")
            answer = desk.get(route.replace("{id}", name).replace("{name}", name))
            jsonschema_rs.validate(schema_of(spec, route), answer)
    jsonschema_rs.validate(schema_of(spec, "/events"), desk.get("/events", view="row"))


def test_answers_to_decisions_have_it_too(desk, spec, events):
    body = {"event": events[1].id, "verb": "correct", "field": "killed", "value": 3}
    for route in ("/decisions/preview", "/decisions"):
        answer = desk.http.post(f"/api/v1{route}", json=body).json()
        jsonschema_rs.validate(schema_of(spec, route, "post"), answer)


def test_errors_have_one_form(desk, spec):
    told = spec["paths"]["/api/v1/events"]["get"]["responses"]["default"]["content"]["application/json"]["schema"]
    jsonschema_rs.validate(told, desk.get("/events", 422, since="x"))
    jsonschema_rs.validate(told, desk.get("/events/ev_none", 404))
    jsonschema_rs.validate(told, desk.http.post("/api/v1/decisions", content=b"{").json())
