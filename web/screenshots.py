"""Takes the pictures of the desk in `docs/images` from the bundled reports: `make screenshots`.

Needs the built page, Playwright and a Chromium on the path.
"""

import shutil
import tempfile
import threading
import time
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from casus.cli.messages import Notes
from casus.desk import create_app
from casus.examples import REPORTS
from casus.reading import read
from casus.running import Job, Settings
from casus.store import Store

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
SWITCHES = ["--no-sandbox", "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
DESKTOP, PHONE = {"width": 1360, "height": 850}, {"width": 390, "height": 844}


def address_of(path: Path) -> str:
    """Serves a database from a thread that ends with this program."""
    server = uvicorn.Server(uvicorn.Config(create_app(path), port=0, log_level="error"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.01)
    return f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"


def overview(page: Page) -> None:
    """Map, timeline and list, the first event chosen."""
    page.wait_for_selector("[data-drawn]:not([data-drawn='0'])")
    page.keyboard.press("j")


def report(page: Page) -> None:
    """A report with the words of one event standing out."""
    page.focus("mark.kind-toll")


def nothing(page: Page) -> None:
    """The page as it comes."""


def take(browser: Browser, site: str) -> None:
    """The five views."""
    page = browser.new_page()
    fullest = page.request.get(f"{site}/api/v1/events?view=row&grade=contested&sort=-reports").json()["events"][0]["id"]
    source = page.request.get(f"{site}/api/v1/events/{fullest}").json()["reports"][0]["id"]
    page.close()
    views = [
        ("desk-overview", "/", DESKTOP, "light", overview),
        ("desk-event", f"/events/{fullest}", DESKTOP, "light", nothing),
        ("desk-report", f"/reports/{source}", DESKTOP, "light", report),
        ("desk-review", "/review", DESKTOP, "light", nothing),
        ("desk-phone", "/", PHONE, "dark", overview),
    ]
    for name, path, size, theme, prepare in views:
        page = browser.new_page(viewport=size, color_scheme=theme)  # type: ignore[arg-type]
        page.goto(site + path)
        page.wait_for_load_state("networkidle")
        prepare(page)
        page.wait_for_timeout(2500)
        page.screenshot(path=IMAGES / f"{name}.png")
        page.close()


def main() -> None:
    """Codes the bundled reports, serves them, takes the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.db"
        with Store(path) as store:
            Job(Settings(), Notes()).code_into(store, read([REPORTS]))
        with sync_playwright() as playwright:
            chromium = shutil.which("chromium") or shutil.which("google-chrome")
            browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
            take(browser, address_of(path))
            browser.close()


if __name__ == "__main__":
    main()
