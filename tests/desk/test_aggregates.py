def test_the_timeline_counts_by_family_and_keeps_the_toll_as_a_band(desk):
    answer = desk.get("/timeline", bin="week")
    assert [(one["start"], one["families"]) for one in answer["bins"]] == [
        ("2024-03-11", {"violence": 1}), ("2024-03-25", {"violence": 1}), ("2024-04-29", {"contention": 1}),
    ]  # fmt: skip
    assert answer["bins"][0]["killed"] == {"low": 5, "best": 5, "high": 9}
    assert (answer["undated"], answer["total"]) == (1, 4)


def test_the_timeline_chooses_bins_that_fit_the_span(base, desk):
    assert desk.get("/timeline")["bin"] == "day"
    base.told(day="2026-01-01", published="2026-01-02", text="Gunmen opened fire on a checkpoint by the canal.")
    base.linked()
    assert desk.get("/timeline")["bin"] == "week"
    base.told(day="2009-01-01", published="2009-01-02", text="Two buses were burnt after the curfew had begun.")
    base.linked()
    assert desk.get("/timeline")["bin"] == "month"


def test_the_map_says_what_it_cannot_show(desk):
    answer = desk.get("/map")
    assert (answer["mode"], answer["total"], answer["unplaced"]) == ("points", 4, 1)
    points = answer["features"]["features"]
    assert sorted(point["geometry"]["coordinates"] for point in points) == [[2.35, 48.9], [36.3, 33.5], [37.2, 35.9]]
    assert {point["properties"]["radius_km"] for point in points} == {2}


def test_many_points_become_patches_that_hold_them_all(desk, monkeypatch):
    monkeypatch.setattr("casus.desk.routes.aggregates.POINTS", 2)
    far, near = desk.get("/map", zoom=0), desk.get("/map", zoom=8)
    assert far["mode"] == "bins"
    assert [f["properties"]["count"] for f in far["features"]["features"]] == [2, 1]
    assert [f["properties"]["count"] for f in near["features"]["features"]] == [1, 1, 1]


def test_facets_count_what_the_filter_keeps(desk):
    answer = desk.get("/facets", country="SY")
    assert {one["id"]: one["count"] for one in answer["type"]} == {"air_strike": 1, "shelling": 1}
    assert answer["country"] == [{"id": "SY", "label": "Syria", "count": 2}]
    assert {one["id"]: one["count"] for one in answer["status"]} == {"alleged": 1, "denied": 1}
    assert {one["id"]: one["count"] for one in answer["source"]}["monitor"] == 1
    assert answer["review"] == [{"id": "pending", "label": "pending", "count": 2}]


def test_meta_says_what_there_is(desk):
    answer = desk.get("/meta")
    assert answer["counts"] == {"events": 4, "reports": 5}
    assert answer["span"] == {"earliest": "2024-03-17", "latest": "2024-05-02"}
    assert [country["name"] for country in answer["countries"]] == ["Syria", "France"]
    assert {"violence", "words"} <= {family["id"] for family in answer["families"]}
