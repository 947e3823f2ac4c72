"""How soon the desk's page is of use, in a headless Chromium: a store made by `benchmarks/desk.py`, opened anew.

python benchmarks/page.py /tmp/desk.db --times 9
"""

import argparse
import shutil
import threading
import time
from pathlib import Path
from statistics import median
from typing import Any

import uvicorn
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from casus.desk import create_app

# Drawing without a graphics card: what a machine with one does in milliseconds takes this one seconds.
SWITCHES = ["--no-sandbox", "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
MARKS = {
    "the first events of the list and the count": ".list [data-event]",
    "the timeline": ".fill[d*='M']",
    "the filters with their counts": ".facet",
    "the map, drawn in software": "[data-drawn]:not([data-drawn='0'])",
}
# Filters, one after the other, each of which list, timeline, map and facets must answer.
CLICKS = [".facet li input", ".chips li:last-child button", ".facet:nth-of-type(2) li input"]
LONGEST_MS = 60_000
COUNT_FRAMES = "window.__frames = 0; (function next() { window.__frames++; requestAnimationFrame(next); })()"


def served(path: Path) -> str:
    """The address of a desk over a store, served until this program ends."""
    server = uvicorn.Server(uvicorn.Config(create_app(path), port=0, log_level="error"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    return f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"


def opened(page: Page, address: str) -> dict[str, float]:
    """Milliseconds from the start of the navigation until each mark is there."""
    page.goto(address, wait_until="commit")
    found = {}
    for name, selector in MARKS.items():
        page.wait_for_selector(selector, state="attached", timeout=LONGEST_MS)
        found[name] = float(page.evaluate("performance.now()"))
    return found


def filtered(page: Page) -> list[float]:
    """Milliseconds from a click on a filter until the list shows another count."""
    found = []
    for selector in CLICKS:
        before = page.get_attribute("[data-total]", "data-total")
        started = time.perf_counter()
        page.click(selector)
        page.wait_for_selector(f"[data-total]:not([data-total='{before}'])", timeout=LONGEST_MS)
        found.append(1000 * (time.perf_counter() - started))
    return found


def panned(page: Page) -> float:
    """The milliseconds of processor time that the page itself spends on a frame while the map is dragged.

    Drawing is another process's work, which a graphics card does where there is one.
    """
    tools = page.context.new_cdp_session(page)
    tools.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.evaluate(COUNT_FRAMES)
    before = spent(tools)
    box = page.locator(".map-canvas canvas").bounding_box() or {"x": 0, "y": 0}
    page.mouse.move(box["x"] + 300, box["y"] + 200)
    page.mouse.down()
    for step in range(30):
        page.mouse.move(box["x"] + 300 - 6 * step, box["y"] + 200 - 2 * step)
    page.mouse.up()
    page.wait_for_timeout(1000)
    return 1000 * (spent(tools) - before) / max(1, int(page.evaluate("window.__frames")))


def spent(tools: CDPSession) -> float:
    """Processor seconds of the page's main thread so far."""
    metrics = tools.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "ThreadTime"))


def measure(browser: Browser, address: str, times: int) -> dict[str, list[float]]:
    """All figures of that many visits, each with an empty cache."""
    found: dict[str, list[float]] = {}
    for _ in range(times):
        context: Any = browser.new_context(viewport={"width": 1440, "height": 900})
        page = context.new_page()
        for name, value in opened(page, address).items():
            found.setdefault(name, []).append(value)
        found.setdefault("a filter chosen, until list and count show it", []).extend(filtered(page))
        found.setdefault("processor time of the page for a frame while the map is dragged", []).append(panned(page))
        context.close()
    return found


def main() -> None:
    """Prints the median, the fastest and the slowest of every figure, in seconds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("db", type=Path)
    parser.add_argument("--times", type=int, default=9)
    given = parser.parse_args()
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
        for name, values in measure(browser, served(given.db), given.times).items():
            print(f"| {name} | {median(values) / 1000:.3f} | {min(values) / 1000:.3f}, {max(values) / 1000:.3f} |")
        browser.close()


if __name__ == "__main__":
    main()
