import csv
import io
import json
from datetime import date

import msgspec
import pytest

from casus.errors import UsageError
from casus.exporting import export
from casus.exporting.flat import COLUMNS
from casus.model import Event, EventActor, EventPlace, EventTime, EventToll

DAY = date(2024, 3, 17)
PLACED = Event(
    id="ev_1",
    type="air_strike",
    family="violence",
    label="Air strike",
    time=EventTime(DAY, DAY, "day", "stated"),
    places=(
        EventPlace(name="Eastern road", precision=5),
        EventPlace(name="Damascus", latitude=33.5, longitude=36.3, country="SY", precision=1),
        EventPlace(name="Tehran", role="origin", latitude=1.0, longitude=2.0),
    ),
    actors=(
        EventActor(role="perpetrator", name="Israel", status="alleged"),
        EventActor(role="target", name="Hezbollah"),
    ),
    tolls=(EventToll(kind="killed", low=9, best=9), EventToll(kind="killed", group="child", low=3, best=3, high=3)),
    reports=("a", "b"),
    summary="=1+1",
)
BARE = Event(id="ev_2", type="protest", family="contention", label="Protest")


def exported(kind, *events):
    stream = io.StringIO(newline="")
    export(events, kind, stream)
    return stream.getvalue()


def test_csv_has_the_documented_columns_and_open_sides_are_empty():
    placed, bare = csv.DictReader(io.StringIO(exported("csv", PLACED, BARE)))
    assert list(placed) == list(COLUMNS)
    assert (placed["place"], placed["latitude"], placed["place_precision"]) == ("Damascus", "33.5", "1")
    assert (placed["killed_low"], placed["killed_best"], placed["killed_high"]) == ("9", "9", "")
    assert (placed["perpetrators"], placed["others"]) == ("Israel", "target: Hezbollah")
    assert (bare["earliest"], bare["place"], bare["injured_best"]) == ("", "", "")


def test_csv_disarms_cells_that_a_spreadsheet_would_run():
    (row,) = csv.DictReader(io.StringIO(exported("csv", PLACED)))
    assert row["summary"] == "'=1+1"


def test_jsonl_gives_the_events_back():
    lines = exported("jsonl", PLACED, BARE).splitlines()
    assert [msgspec.json.decode(line, type=Event) for line in lines] == [PLACED, BARE]


def test_geojson_holds_events_with_a_point_and_keeps_the_precision():
    collection = json.loads(exported("geojson", BARE, PLACED, PLACED))
    first, _ = collection["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [36.3, 33.5]}
    assert first["properties"]["place_precision"] == 1
    assert json.loads(exported("geojson"))["features"] == []


def test_an_unknown_format_names_the_known_ones():
    with pytest.raises(UsageError, match="csv, jsonl, geojson"):
        exported("pdf")
