def test_sources_say_how_often_by_whom_and_how_often_alone(desk):
    answer = desk.get("/sources", text="doctors")
    assert answer["total"] == 1
    (source,) = answer["sources"]
    assert (source["name"], source["events"], source["cited"], source["reports"]) == ("doctors", 2, 2, 2)
    assert source["cited_by"] == [{"name": "Outlet 1", "count": 1}, {"name": "Outlet 3", "count": 1}]
    assert (source["alone"], source["contradicted"]) == (0, 2)


def test_sources_come_in_pages(desk):
    names, cursor = [], {}
    while cursor is not None:
        answer = desk.get("/sources", limit=2, **cursor)
        names += [source["name"] for source in answer["sources"]]
        cursor = {"cursor": answer["next"]} if answer["next"] else None
    assert len(names) == len(set(names)) == answer["total"]


def test_a_source_comes_with_its_claims(desk, events):
    answer = desk.get("/sources/Monitor")
    assert answer["source"]["kind"] == "official"
    assert [(one["event"], one["claim"]["value"]) for one in answer["claims"]] == [(events[0].id, 9)]
    assert "nobody" in desk.get("/sources/none", 404)["detail"]


def test_an_actor_is_found_by_id_and_by_name(desk):
    by_id, by_name = desk.get("/actors/state:SYR"), desk.get("/actors/syria")
    assert by_id == by_name
    assert by_id["actor"] == {
        "actor": "state:SYR", "name": "Syria", "kind": "state", "roles": {"perpetrator": 1}, "events": 1,
    }  # fmt: skip
    assert [row["type"] for row in by_id["events_list"]] == ["shelling"]
    assert desk.get("/actors", text="isr")["actors"][0]["events"] == 3
    assert "no event" in desk.get("/actors/nobody", 404)["detail"]
