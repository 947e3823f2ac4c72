import pytest

from casus.desk.tokens import Tokens

from .conftest import serve

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs the package axe-playwright-python")
SERIOUS = ("serious", "critical")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(sit_down, shared_site, theme):
    reader = sit_down(shared_site, color_scheme=theme, with_map=theme == "light")
    event = reader.open().api("/events", view="row", sort="-reports")["events"][0]["id"]
    report = reader.api("/reports")["reports"][0]["id"]
    paths = ["/", f"/events/{event}", f"/reports/{report}", "/review"]
    for path in [*paths, "/sources", "/add"] if theme == "light" else paths:
        reader.open(path).page.wait_for_load_state("networkidle")
        found = axe.Axe().run(reader.page).response["violations"]
        serious = [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in SERIOUS]
        assert serious == [], path


def test_the_keys_are_listed_and_can_be_turned_off(reader):
    reader.overview()
    reader.press("?")
    assert "next event" in reader.see("dialog[open]").inner_text()
    reader.page.click("dialog[open] input[type=checkbox]")
    reader.press("Escape", "2")
    assert reader.page.url.endswith("/")


def test_the_content_is_one_tab_and_enter_away(reader):
    reader.overview()
    reader.press("Tab")
    assert "Skip" in reader.page.evaluate("document.activeElement.textContent")


def test_a_desk_with_tokens_asks_for_one_and_shows_what_it_allows(sit_down, examples):
    tokens, secret = Tokens().added("looker", "viewer")
    address, stop = serve(examples, tokens)
    reader = sit_down(address).open()
    reader.page.fill("dialog input[type=password]", secret)
    reader.press("Enter")
    reader.see("[data-total]:not([data-total=''])")
    reader.page.click(".list [data-event] a")
    reader.see(".values")
    assert reader.page.query_selector(".decide") is None
    assert reader.page.query_selector("nav a[href='/add']") is None
    reader.problems[:] = [one for one in reader.problems if "401" not in one]
    stop()
