import csv
import io
import re
from pathlib import Path


def ids(reader):
    return reader.page.eval_on_selector_all(".list [data-event]", "all => all.map(one => one.dataset.event)")


def test_all_events_are_there_and_the_count_says_so(reader):
    reader.overview()
    everything = reader.api("/events", view="row", limit=500)
    assert reader.total == everything["total"] == len(ids(reader))
    assert set(ids(reader)) == {row["id"] for row in everything["events"]}


def test_a_search_narrows_list_address_and_count(reader):
    reader.overview()
    reader.press("/")
    reader.page.keyboard.type("Mogadishu")
    found = reader.api("/events", text="Mogadishu")["total"]
    reader.total_becomes(found)
    assert 0 < found < reader.api("/meta")["counts"]["events"]
    assert "text=Mogadishu" in reader.page.url


def test_the_filter_lives_in_the_address(reader):
    reader.overview("?family=violence&country=SY")
    assert reader.total == reader.api("/events", family="violence", country="SY")["total"]
    assert reader.page.is_checked("label.family-violence input")
    reader.page.click("text=Clear all")
    reader.total_becomes(reader.api("/meta")["counts"]["events"])
    reader.page.go_back()
    reader.total_becomes(reader.api("/events", family="violence", country="SY")["total"])


def test_a_brush_on_the_timeline_selects_its_days(reader):
    reader.overview()
    box = reader.see(".brush .catch").bounding_box()
    y = box["y"] + 40
    reader.page.mouse.move(box["x"] + box["width"] * 0.6, y)
    reader.page.mouse.down()
    reader.page.mouse.move(box["x"] + box["width"] - 2, y, steps=4)
    reader.page.mouse.up()
    reader.page.wait_for_url(re.compile("since=.*until="))
    chosen = dict(re.findall(r"(since|until)=([\d-]+)", reader.page.url))
    found = reader.api("/events", **chosen)["total"]
    reader.total_becomes(found)
    assert 0 < found < reader.api("/meta")["counts"]["events"]


def test_what_the_map_shows_is_a_filter_too(sit_down, shared_site):
    reader = sit_down(shared_site, with_map=True).overview()
    reader.see("[data-drawn]")
    box = reader.see("[data-drawn] canvas").bounding_box()
    reader.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    reader.page.mouse.wheel(0, -900)
    reader.page.wait_for_timeout(500)
    reader.press("m")
    reader.page.wait_for_url(re.compile("bbox="))
    box = re.search(r"bbox=([^&]+)", reader.page.url)[1].replace("%2C", ",")
    found = reader.api("/events", bbox=box)["total"]
    reader.total_becomes(found)
    assert found < reader.api("/meta")["counts"]["events"]


def test_an_export_holds_exactly_the_events_shown(reader):
    reader.overview("?family=violence&killed_min=1")
    shown = ids(reader)
    reader.page.click(".menu summary")
    with reader.page.expect_download() as download:
        reader.page.click("[data-format=csv]")
    written = csv.DictReader(io.StringIO(Path(download.value.path()).read_text()))
    assert sorted(line["id"] for line in written) == sorted(shown)
    assert len(shown) == reader.total > 0


def test_nothing_found_offers_a_way_out(reader):
    reader.overview("?text=zzzznothing")
    assert reader.total == 0
    reader.page.click("text=Clear the filter")
    reader.total_becomes(reader.api("/meta")["counts"]["events"])


def test_a_phone_shows_it_without_scrolling_sideways(sit_down, shared_site):
    reader = sit_down(shared_site, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    event = reader.overview().api("/events", view="row", sort="-reports")["events"][0]["id"]
    report = reader.api("/reports")["reports"][0]["id"]
    for path in ("/", f"/events/{event}", f"/reports/{report}", "/sources", "/actors", "/reports", "/add"):
        reader.open(path).page.wait_for_load_state("networkidle")
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= 360, path


def test_colours_follow_the_system_and_the_reader(sit_down, shared_site):
    reader = sit_down(shared_site, color_scheme="dark").overview()
    theme = "document.documentElement.dataset.theme"
    assert reader.page.evaluate(theme) == "dark"
    reader.press("T")
    assert reader.page.evaluate(theme) == "light"
    reader.overview()
    assert reader.page.evaluate(theme) == "light"
