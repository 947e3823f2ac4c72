"""A hundred scripts in disguise, put into every field that can hold words: none may ever run."""

import itertools
from urllib.parse import urlencode

import pytest

from casus.model import Report
from casus.store import Store
from coding_factories import CodingMaker, FakeCodebook, day, perpetrator, target, toll

from .conftest import serve

RUN = "window.__ran=1"
SHAPES = [
    "<script>{run}</script>", "</title><script>{run}</script>", "<img src=x onerror={run}>", "<svg onload={run}>",
    "<svg><script>{run}</script></svg>", "<iframe srcdoc='<script>parent.{run}</script>'></iframe>",
    "<body onload={run}>", "<details open ontoggle={run}>x</details>", "<input autofocus onfocus={run}>",
    "<video><source onerror={run}></video>", "<a href='javascript:{run}'>go</a>", "javascript:{run}",
    "<math><mtext></mtext><style><img src onerror={run}></style></math>", "<object data='javascript:{run}'></object>",
    "<embed src='javascript:{run}'>", "<form action='javascript:{run}'><button>x</button></form>",
    "<style>@import 'javascript:{run}';</style>", "<link rel=stylesheet href='javascript:{run}'>",
    "<meta http-equiv=refresh content='0;url=javascript:{run}'>", "<base href='javascript:{run}//'>",
    "{{{{constructor.constructor('{run}')()}}}}", "${{{run}}}", "<template><script>{run}</script></template>",
    "<!--><script>{run}</script>-->", "data:text/html,<script>{run}</script>",
]  # fmt: skip
BREAKS = ["{}", '">{}', "'>{}<'", "</textarea></style>{}"]
PAYLOADS = [end.format(shape.format(run=RUN)) for shape, end in itertools.product(SHAPES, BREAKS)]
TOGETHER = 10
# Texts that are alike would be taken for copies of one report.
OTHER_WORDS = [
    " ".join(f"{word}{number}" for word in ["one", "two", "three", "four", "five", "six"] * 9) for number in range(10)
]


def poisoned(store, number, payloads):
    """A report with an event whose every name, word and address are the payloads."""
    words = " ".join(payloads)
    text = f"{words} {OTHER_WORDS[number]} {words}"
    when = day(100 * number)
    maker = CodingMaker(f"r{number}", text=text, published=when, outlet=words)
    roles = [perpetrator(payload, None, "alleged") for payload in payloads]
    mention = maker.mention(
        times=(maker.time(when),), places=[maker.place(words, 30.0 + number, 40.0, country="SY")], roles=roles,
        targets=[target(payload) for payload in payloads], tolls=[toll(9)],
    )  # fmt: skip
    for payload in payloads:
        maker.claim("killed", payload, mention, source=payload, item=0)
        maker.claim("perpetrator", payload, mention, source=f"{payload} army", stance="denies", item=0)
    store.add(
        Report(id=f"r{number}", text=text, digest=f"r{number}", title=words, outlet=words, url=payloads[0],
               published=maker.published),
        maker.build(),
    )  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    path = tmp_path_factory.mktemp("injection") / "poison.db"
    with Store(path) as store:
        for number, start in enumerate(range(0, len(PAYLOADS), TOGETHER)):
            poisoned(store, number, PAYLOADS[start : start + TOGETHER])
        store.rebuild_events(FakeCodebook())
    address, stop = serve(path)
    yield address
    stop()


@pytest.fixture
def victim(sit_down, site):
    reader = sit_down(site)
    yield reader
    assert not reader.page.evaluate("window.__ran")


def nothing_ran(victim):
    assert not victim.page.evaluate("window.__ran")
    assert victim.page.evaluate("document.querySelectorAll('#desk script, #desk iframe, #desk object').length") == 0


def test_there_are_a_hundred_of_them():
    assert len(set(PAYLOADS)) == 100


def test_none_runs_from_what_reports_say(victim):
    victim.overview()
    events = [row["id"] for row in victim.api("/events", view="row", limit=100)["events"]]
    assert len(events) == len(PAYLOADS) // TOGETHER
    shown = victim.see(".list").inner_text()
    assert all(payload.split()[0] in shown for payload in PAYLOADS[:TOGETHER])
    nothing_ran(victim)
    for event in events:
        victim.open(f"/events/{event}").see(".values")
        nothing_ran(victim)
    for report in victim.api("/reports")["reports"]:
        victim.open(f"/reports/{report['id']}").see(".report-text")
        nothing_ran(victim)


def test_none_runs_from_the_names_of_sources_and_actors(victim):
    for path in ("/sources", "/actors", "/reports", "/review"):
        victim.open(path).page.wait_for_load_state("networkidle")
        nothing_ran(victim)
    victim.open("/sources").see(".plain tbody a").click()
    victim.see("h1:not(:empty)")
    nothing_ran(victim)


TYPE_ALL = """all => {
  const field = document.querySelector("input[type=search]");
  for (const one of all) { field.value = one; field.dispatchEvent(new Event("input", { bubbles: true })); }
}"""


@pytest.mark.parametrize("path", ["/", "/sources"])
def test_none_runs_from_a_field(victim, path):
    victim.open(path).see("input[type=search]")
    victim.page.evaluate(TYPE_ALL, PAYLOADS)
    victim.page.wait_for_url("**text=*")
    victim.page.wait_for_load_state("networkidle")
    nothing_ran(victim)


def test_none_runs_from_an_address(victim):
    for name, payload in zip(("text", "source", "actor", "report"), PAYLOADS[7::20], strict=False):
        victim.overview(f"?{urlencode({name: payload})}").see(".chips")
        nothing_ran(victim)


def test_none_runs_from_a_decision(victim):
    victim.overview()
    event = victim.api("/events", view="row")["events"][0]["id"]
    for number, payload in enumerate(PAYLOADS):
        body = {"event": event, "verb": "comment", "comment": payload, "author": payload}
        if number % 10 == 0:
            body = {"event": event, "verb": "correct", "field": "perpetrator", "value": payload, "author": payload}
        answer = victim.page.request.post(f"{victim.address}/api/v1/decisions", data=body)
        assert answer.status == 201, answer.text()
    victim.open(f"/events/{event}").see(".decisions li:nth-child(100)")
    nothing_ran(victim)
