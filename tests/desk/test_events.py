import pytest


def test_all_events_in_order_of_time_with_undated_ones_last(desk, events):
    answer = desk.get("/events")
    assert [event["id"] for event in answer["events"]] == [event.id for event in events]
    assert (answer["total"], answer["next"]) == (4, None)


def test_rows_are_short_and_say_what_a_list_shows(desk, events):
    row = desk.get("/events", view="row", type="air_strike")["events"][0]
    assert (row["label"], row["place"], row["earliest"]) == ("Air strike", "Damascus", "2024-03-17")
    assert (row["perpetrator"], row["perpetrator_status"], row["target"]) == ("Israel", "alleged", "depot")
    assert row["killed"] == {"low": 5, "best": 5, "high": 9}
    assert (row["reports"], row["review"], row["radius_km"]) == (2, "pending", 2)


@pytest.mark.parametrize("sort", ["time", "-time", "killed", "-killed", "reports", "-reports", "doubt"])
def test_pages_together_are_the_whole_list(desk, sort):
    whole, paged, cursor = desk.ids(sort=sort), [], {}
    while cursor is not None:
        answer = desk.get("/events", sort=sort, limit=1, **cursor)
        paged += [event["id"] for event in answer["events"]]
        assert answer["total"] == 4
        cursor = {"cursor": answer["next"]} if answer["next"] else None
    assert paged == whole
    assert len(set(paged)) == 4


@pytest.mark.parametrize(
    ("wanted", "types"),
    [
        ({"type": ["air_strike", "protest"]}, ["air_strike", "protest"]),
        ({"family": "contention"}, ["protest"]),
        ({"since": "2024-03-20", "until": "2024-04-30"}, ["shelling"]),
        ({"bbox": "30,30,40,35"}, ["air_strike"]),
        ({"country": ["sy"]}, ["air_strike", "shelling"]),
        ({"actor": "state:SYR"}, ["shelling"]),
        ({"actor": "syria"}, ["shelling"]),
        ({"killed_min": 3}, ["air_strike"]),
        ({"killed_max": 3}, ["shelling"]),
        ({"injured_min": 0}, []),
        ({"status": "denied"}, ["shelling"]),
        ({"grade": "fair"}, ["air_strike"]),
        ({"source": "Monitor"}, ["air_strike"]),
        ({"report": "r3"}, ["shelling"]),
        ({"review": "pending", "family": "contention"}, ["protest"]),
        ({"review": "accepted"}, []),
        ({"text": "aleppo"}, ["shelling"]),
        ({"text": '" OR 1 NEAR( * \x00'}, []),
    ],
)
def test_every_filter_keeps_what_it_says(desk, wanted, types):
    assert [event["type"] for event in desk.get("/events", **wanted)["events"]] == types


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("since", "yesterday"), ("until", "20240101"), ("since", "1710000000"), ("bbox", "1,2,3"), ("bbox", "0,9,0,-9"),
        ("bbox", "nan,0,0,0"), ("killed_min", "-1"), ("killed_max", "9" * 30), ("grade", "good"), ("limit", "0"),
        ("limit", "501"), ("sort", "colour"), ("view", "all"), ("cursor", "!"), ("cursor", "W10"), ("policy", "best"),
        ("typ", "protest"), ("status", "sure"), ("review", "done"), ("realis", "true"), ("text", "x" * 400),
    ],
)  # fmt: skip
def test_a_malformed_parameter_is_named(desk, parameter, value):
    assert desk.wrong("/events", **{parameter: value}) == [parameter]


def test_a_stretch_that_ends_before_it_begins_is_refused(desk):
    assert desk.wrong("/events", since="2024-02-01", until="2024-01-01") == ["until"]


def test_another_policy_gives_other_figures(desk):
    by_policy = {
        policy: desk.get("/events", type="air_strike", view="row", policy=policy)["events"][0]["killed"]["best"]
        for policy in ("lowest", "highest")
    }
    assert by_policy == {"lowest": 5, "highest": 9}
