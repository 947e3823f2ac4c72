import pytest

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs the package axe-playwright-python")
SERIOUS = ("serious", "critical")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(sit_down, shared_site, theme):
    reader = sit_down(shared_site, color_scheme=theme, with_map=theme == "light")
    event = reader.open().api("/events", view="row", sort="-reports")["events"][0]["id"]
    report = reader.api("/reports")["reports"][0]["id"]
    for path in ("/", f"/events/{event}", f"/reports/{report}", "/sources", "/add"):
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
