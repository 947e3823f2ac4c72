import pytest


@pytest.fixture
def queue(coder):
    coder.open("/review").see(".values")
    return coder


def current(reader):
    return reader.see(".queue [aria-current]").get_attribute("data-event")


def moves_on_from(reader, event):
    reader.see(f".queue [aria-current]:not([data-event={event}])")
    reader.see(".current .values")


def test_ten_events_are_reviewed_by_keyboard_alone(queue):
    decided = []
    for key in "aadaaadaaa":
        event = current(queue)
        queue.press(key)
        moves_on_from(queue, event)
        decided.append((event, {"a": "accept", "d": "discard"}[key]))
    ledger = queue.api("/decisions", limit=100)["decisions"]
    assert [(one["event"], one["verb"]) for one in ledger] == decided
    assert queue.see(".progress").inner_text().startswith("10 of")


def test_what_was_done_last_is_taken_back_with_one_key(queue):
    event = current(queue)
    queue.press("d")
    moves_on_from(queue, event)
    assert queue.api("/events", review="discarded")["total"] == 1
    queue.press("u")
    queue.see(f".queue [data-event={event}]")
    assert queue.api("/events", review="discarded")["total"] == 0
    assert [one["verb"] for one in queue.api("/decisions")["decisions"]] == ["discard", "undo"]


def test_a_toll_is_corrected_by_selecting_the_words_that_state_it(queue):
    event = current(queue)
    queue.press("x")
    queue.see(".selectable .report-text")
    mark = queue.see(".selectable mark.kind-toll")
    words = mark.inner_text()
    mark.evaluate("one => getSelection().selectAllChildren(one)")
    queue.see(f"text=Words: “{words}”")
    best = queue.page.input_value("[name=best]")
    assert best
    assert best in words
    queue.page.click("dialog button.primary")
    queue.page.wait_for_selector("dialog", state="detached")
    (decision,) = queue.api("/decisions")["decisions"]
    report = queue.api(f"/reports/{decision['evidence']['report']}")["report"]["text"]
    assert report[decision["evidence"]["start"] : decision["evidence"]["end"]] == words
    tolls = queue.api(f"/events/{event}")["event"]["tolls"]
    queue.open(f"/events/{event}").see(f"tr[data-field=killed] .review-corrected:has-text('{words}')")
    assert next(toll["best"] for toll in tolls if toll["kind"] == "killed") == int(best)


def test_a_toll_is_corrected_from_a_claim_by_keyboard(queue):
    event = current(queue)
    queue.press("x")
    queue.see(".picks input")
    queue.page.focus(".picks input")
    queue.press("Space")
    value = queue.page.input_value("[name=best]")
    queue.press("Enter")
    queue.page.wait_for_selector("dialog", state="detached")
    row = queue.api(f"/events/{event}")["row"]
    assert (row["review"], row["killed"]["best"]) == ("corrected", int(value))


def test_a_merge_is_seen_before_it_is_made_and_can_be_undone(coder):
    coder.open()
    first, second = [row["id"] for row in coder.api("/events", view="row", type="missile_strike")["events"]][:2]
    before = coder.api("/events")["total"]
    coder.open(f"/events/{first}").see(".values")
    coder.press("M")
    coder.page.fill("dialog input[type=search]", "missile")
    coder.page.click(f".candidate:has-text('{coder.api(f'/events/{second}')['row']['summary'][:40]}') input")
    assert "killed" in coder.see(".preview").inner_text()
    assert coder.api("/events")["total"] == before
    coder.page.click("dialog button.primary")
    coder.page.wait_for_selector("dialog", state="detached")
    assert coder.api("/events")["total"] == before - 1
    coder.press("u")
    coder.see("text=Taken back")
    assert coder.api("/events")["total"] == before


def test_a_split_takes_tellings_out(coder):
    coder.open()
    event = coder.api("/events", view="row", sort="-reports")["events"][0]["id"]
    before = coder.api("/events")["total"]
    coder.open(f"/events/{event}").see(".values")
    coder.press("S")
    coder.page.click(".candidate input")
    coder.see(".preview")
    coder.page.click("dialog button.primary")
    coder.page.wait_for_selector("dialog", state="detached")
    assert coder.api("/events")["total"] == before + 1


def test_the_name_of_the_coder_stands_in_the_ledger(queue):
    queue.page.fill(".coder", "second desk")
    queue.page.click("h1")
    event = current(queue)
    queue.press("a")
    moves_on_from(queue, event)
    assert queue.api("/decisions")["decisions"][0]["author"] == "second desk"


def test_reports_are_added_with_progress(coder, tmp_path):
    report = tmp_path / "new.txt"
    report.write_text("A car bomb killed seven people at a market in Aleppo on 3 March 2023, police said.")
    before = coder.open("/add").api("/meta")["counts"]["reports"]
    coder.page.set_input_files("input[type=file]", str(report))
    coder.page.click("text=Read these files")
    assert "Done: 1 report" in coder.see(".good, [role=alert]", timeout=60_000).inner_text()
    assert coder.api("/meta")["counts"]["reports"] == before + 1


def test_two_coders_go_through_the_same_queue(queue):
    event = current(queue)
    queue.press("a")
    moves_on_from(queue, event)
    queue.page.fill(".coder", "second desk")
    queue.page.check("text=also what others have decided")
    queue.see(f".queue [data-event={event}] button").click()
    queue.see(f".queue [data-event={event}][aria-current]")
    queue.see(".current .values")
    queue.press("a")
    queue.see(f".queue [data-event={event}]", state="detached")
    queue.page.click("text=Agreement")
    assert queue.see("dialog[open] p:has-text('Coders: coder, second desk')")


def test_the_filter_of_the_overview_can_be_taken_to_the_queue(coder):
    coder.overview("?family=violence")
    coder.page.click("text=Review these")
    coder.see(".queue [data-event]")
    wanted = coder.api("/events", view="row", family="violence", limit=500)["events"]
    shown = coder.page.eval_on_selector_all(".queue [data-event]", "all => all.map(one => one.dataset.event)")
    assert set(shown) == {row["id"] for row in wanted}
