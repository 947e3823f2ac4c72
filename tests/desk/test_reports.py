def test_reports_come_in_pages_and_by_words(desk, base):
    first = desk.get("/reports", limit=2)
    rest = desk.get("/reports", limit=500, cursor=first["next"])
    assert [report["id"] for report in first["reports"] + rest["reports"]] == ["r1", "r2", "r3", "r4", "r5"]
    assert (first["total"], rest["next"]) == (5, None)
    base.told(text="A rare word: zeppelin.")
    assert [report["id"] for report in desk.get("/reports", text="zeppelin")["reports"]] == ["r6"]


def test_a_report_shows_what_was_read_where_and_for_which_event(desk, events):
    answer = desk.get("/reports/r1")
    assert answer["report"]["published"] == "2024-03-18"
    assert [row["id"] for row in answer["events"]] == [events[0].id]
    trigger = next(span for span in answer["spans"] if span["kind"] == "trigger")
    assert (trigger["label"], trigger["event"]) == ("air strike", events[0].id)
    assert any(span["kind"] == "toll" and span["claim"] for span in answer["spans"])


def test_what_was_read_as_background_says_why(desk, base):
    base.told(name="plan/1", realis="planned")
    (sentence,) = desk.get("/reports/plan/1")["background"]
    assert (sentence["realis"], sentence["why"]) == ("planned", "announced or intended, not yet done")


def test_an_unknown_report_is_not_there(desk):
    assert "no report" in desk.get("/reports/none", 404)["detail"]
