import re


def contested(reader):
    """The event whose tolls differ most often between reports."""
    return reader.open().api("/events", view="row", grade="contested", sort="-reports")["events"][0]["id"]


def test_from_the_list_to_the_words_in_three_steps(reader):
    reader.overview("?grade=contested")
    reader.press("j", "Enter")
    reader.see(".values")
    reader.see("tr[data-field=killed] summary").click()
    quote = reader.see("tr[data-field=killed] .claim .quote")
    words = quote.inner_text().strip("“”")
    quote.click()
    reader.see(".report-text")
    aimed = reader.page.eval_on_selector_all(".aimed", "all => all.map(one => one.textContent).join('')")
    assert words == aimed


def test_contradictions_come_before_the_values(reader):
    reader.open(f"/events/{contested(reader)}")
    top = reader.see(".contradictions").bounding_box()["y"]
    assert top < reader.see(".values").bounding_box()["y"]


def test_the_matrix_has_a_row_for_every_source(reader):
    event = contested(reader)
    page = reader.api(f"/events/{event}")
    reader.open(f"/events/{event}").see(".matrix")
    assert len(reader.page.query_selector_all(".matrix tbody tr")) == len(page["dossier"]["matrix"]["sources"])


def test_pointing_at_words_says_what_was_coded_from_them(reader):
    report = reader.open().api("/reports", limit=1)["reports"][0]["id"]
    reader.open(f"/reports/{report}").see("mark.kind-trigger").focus()
    assert "trigger" in reader.see(".pointed li").inner_text()


def test_the_text_of_a_report_is_shown_as_it_is(reader):
    for head in reader.open().api("/reports", limit=3)["reports"]:
        report = reader.api(f"/reports/{head['id']}")["report"]
        reader.open(f"/reports/{head['id']}")
        assert reader.see(".report-text").evaluate("one => one.textContent") == report["text"]


def test_unknown_events_and_pages_say_so(sit_down, shared_site):
    reader = sit_down(shared_site)
    assert "No such page" in reader.open("/nowhere").see("main").inner_text()
    reader.open("/events/ev_0000000000000000").see("[role=alert]")
    reader.problems[:] = [one for one in reader.problems if not re.search("40[04]", one)]


def test_sources_and_actors_lead_to_their_events(reader):
    reader.open("/sources").see(".plain tbody a").click()
    reader.see("h2")
    reader.open("/actors").see(".plain tbody a").click()
    reader.see(".events li")
