import shutil
import threading
import time

import pytest

from casus.desk.page import ASSETS

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# As root and without a graphics card; nothing is asked of any other machine.
SWITCHES = [
    "--no-sandbox", "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
]  # fmt: skip
PATIENCE_MS = 15_000
# Without a graphics card drawing the map takes seconds, which most tests need not spend.
NO_MAP = """export class DeskMap {
  show() {} choose() {} limit() {} fit() {} recolour() {} remove() {}
  view() { return [-180, -85, 180, 85]; }
}"""


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, or whichever is on the path."""
    api = pytest.importorskip("playwright.sync_api", reason="needs the package playwright")
    if CHROMIUM is None:
        pytest.skip("needs chromium on the path (on Debian: apt-get install chromium)")
    if not (ASSETS / "index.html").is_file():
        pytest.skip("needs the built page (make page)")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()


def serve(path, tokens=None):
    """A desk over a database, in a thread of its own; gives its address and how to stop it."""
    import uvicorn

    from casus.desk import create_app

    server = uvicorn.Server(uvicorn.Config(create_app(path, tokens=tokens), port=0, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)

    def stop():
        server.should_exit = True
        server.force_exit = True
        thread.join(5)

    port = server.servers[0].sockets[0].getsockname()[1]
    return f"http://127.0.0.1:{port}", stop


def coded(path, sources):
    """A database of reports at a path."""
    from casus.cli.messages import Notes
    from casus.reading import read
    from casus.running import Job, Settings
    from casus.store import Store

    with Store(path) as store:
        Job(Settings(), Notes()).code_into(store, read(sources))
    return path


@pytest.fixture(scope="session")
def examples(tmp_path_factory):
    """The bundled reports, coded once."""
    from casus.examples import REPORTS

    return coded(tmp_path_factory.mktemp("web") / "examples.db", [REPORTS])


@pytest.fixture(scope="session")
def shared_site(examples):
    """A desk over the bundled reports, for tests that only look."""
    address, stop = serve(examples)
    yield address
    stop()


@pytest.fixture
def own_site(examples, tmp_path):
    """A desk over a copy of the bundled reports, for tests that decide."""
    address, stop = serve(shutil.copy(examples, tmp_path / "own.db"))
    yield address
    stop()


class Reader:
    """Somebody at the desk: a page of the browser with the few moves that tests make."""

    def __init__(self, context, address, with_map=False):
        self.address = address
        if not with_map:
            drawing = {"content_type": "text/javascript", "body": NO_MAP}
            context.route("**/assets/view-*.js", lambda route: route.fulfill(**drawing))
        self.problems = []
        self.page = context.new_page()
        self.page.set_default_timeout(PATIENCE_MS)
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.problems.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page.on("console", self._heard)

    def _heard(self, message):
        if message.type == "error" or "Content Security Policy" in message.text:
            self.problems.append(message.text)

    def open(self, path="/"):
        self.page.goto(self.address + path)
        self.page.wait_for_selector("main")
        return self

    def overview(self, search=""):
        """The overview with its first events there."""
        self.open(f"/{search}")
        self.page.wait_for_selector("[data-total]:not([data-total=''])")
        return self

    @property
    def total(self):
        return int(self.page.get_attribute("[data-total]", "data-total"))

    def total_becomes(self, number):
        self.page.wait_for_selector(f"[data-total='{number}']")

    def api(self, path, **parameters):
        answer = self.page.request.get(f"{self.address}/api/v1{path}", params=parameters)
        assert answer.ok, answer.text()
        return answer.json()

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def see(self, selector, **more):
        return self.page.wait_for_selector(selector, **more)


@pytest.fixture
def sit_down(browser):
    """Opens a page at an address; at the end of the test nothing may have gone wrong on it."""
    readers, contexts = [], []

    def sit_down(address, with_map=False, **more):
        contexts.append(browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **more}))
        readers.append(Reader(contexts[-1], address, with_map))
        return readers[-1]

    yield sit_down
    problems = [problem for reader in readers for problem in reader.problems]
    for context in contexts:
        context.close()
    assert problems == []


@pytest.fixture
def reader(sit_down, shared_site):
    return sit_down(shared_site)


@pytest.fixture
def coder(sit_down, own_site):
    return sit_down(own_site)
