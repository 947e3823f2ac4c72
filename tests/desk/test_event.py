from casus.store import Store


def test_an_event_comes_with_all_that_is_behind_it(desk, events):
    answer = desk.get(f"/events/{events[0].id}")
    assert answer["event"]["id"] == answer["row"]["id"] == events[0].id
    assert answer["redirected_from"] is None
    assert [report["id"] for report in answer["reports"]] == ["r1", "r2"]
    assert [(member["report"], member["happening"]) for member in answer["members"]] == [("r1", 0), ("r2", 0)]
    dossier = answer["dossier"]
    assert set(dossier["timeline"]) == {claim["id"] for claim in answer["event"]["claims"]}
    assert dossier["contradictions"][0]["text"] == "killed: doctors: 5; monitor: 9"
    assert [(figure["day"], figure["best"]) for figure in dossier["toll_history"]] == [
        ("2024-03-18", 5), ("2024-03-19", 9),
    ]  # fmt: skip


def test_an_old_id_leads_to_where_the_event_is_now(base, desk, events):
    with Store(base.path) as store:
        store.connection.execute("insert into redirects values ('ev_old', ?), ('ev_gone', null)", (events[0].id,))
    assert desk.get("/events/ev_old")["redirected_from"] == "ev_old"
    assert "no longer stands" in desk.get("/events/ev_gone", 410)["detail"]
    assert "no event" in desk.get("/events/ev_never", 404)["detail"]


def test_events_of_one_kind_place_and_time_are_similar(base, desk):
    base.told(kind="shelling", day="2024-03-29", published="2024-03-30", place="Aleppo", point=(35.9, 37.2), killed=40,
              geonames_id=2, text="Rockets later hit a school yard there and set cars alight.")  # fmt: skip
    first, second = (event for event in base.linked() if event.type == "shelling")
    assert [row["id"] for row in desk.get(f"/events/{first.id}")["similar"]] == [second.id]
