import csv
import io
import json


def test_an_export_is_exactly_the_filter(desk):
    wanted = {"country": "SY", "policy": "highest"}
    shown = desk.ids(**wanted)
    lines = desk.http.get("/api/v1/export/jsonl", params=wanted).text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == shown
    assert [json.loads(line)["tolls"][0]["best"] for line in lines] == [9, 2]
    rows = list(csv.DictReader(io.StringIO(desk.http.get("/api/v1/export/csv", params=wanted).text)))
    assert [row["id"] for row in rows] == shown
    features = desk.http.get("/api/v1/export/geojson", params=wanted).json()["features"]
    assert [feature["id"] for feature in features] == shown


def test_an_export_is_a_file_with_a_name(desk):
    answer = desk.http.get("/api/v1/export/csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="casus-events.csv"'
    assert "csv, jsonl, geojson" in desk.get("/export/pdf", 404)["detail"]
