import shutil

import pytest
from starlette.testclient import TestClient

from casus.desk import create_app
from casus.model import Report
from casus.store import Store
from coding_factories import CodingMaker, FakeCodebook, perpetrator, target, toll

API = "/api/v1"
# Words of their own for each place, so that no report is taken for a copy of another.
WORDS = {
    "Damascus": "A strike killed nine people near the old market of Damascus on Sunday evening, doctors said.",
    "Aleppo": "Shells fell on a bakery at the edge of Aleppo while families queued for bread before dawn.",
    "Paris": "Thousands marched along the river through central Paris to demand higher pay for nurses.",
    "Nowhere": "Envoys of both sides will meet again, a spokesman told journalists without naming any date.",
}


class Base:
    """Fills a store with reports of one happening each; `told` twice with one place and day is one event."""

    def __init__(self, path):
        self.path = path
        self.number = 0

    def told(self, published="2024-03-18", day="2024-03-17", kind="air_strike", killed=9, source="doctors", **more):
        """One more report; gives its id."""
        self.number += 1
        name = more.get("name") or f"r{self.number}"
        text = more.get("text", WORDS[more.get("place", "Damascus")])
        maker = CodingMaker(name, text=text, published=published, outlet=more.get("outlet", f"Outlet {self.number}"))
        when = maker.time(day) if day else None
        where = maker.place(more.get("place", "Damascus"), *more.get("point", (33.5, 36.3)),
                            country=more.get("country", "SY"), geonames_id=more.get("geonames_id", 170654))  # fmt: skip
        blamed = more.get("blamed", ("Israel", "state:ISR", "alleged"))
        mention = maker.mention(
            kind=kind, times=() if when is None else (when,), places=[where], roles=[perpetrator(*blamed)],
            targets=[target("depot")], tolls=[toll(killed)] if killed is not None else [],
            realis=more.get("realis", "actual"),
        )  # fmt: skip
        if killed is not None:
            maker.claim("killed", killed, mention, source=source, item=0)
        maker.claim("perpetrator", blamed[0], mention, source="army", kind="military", stance="alleges", item=0)
        with Store(self.path) as store:
            store.add(Report(id=name, text=text, digest=f"{name}: {text}", title=more.get("title", "Strike"),
                             outlet=maker.outlet, published=maker.published), maker.build())  # fmt: skip
        return name

    def linked(self):
        """Links and weighs; gives the events in order of time."""
        with Store(self.path) as store:
            store.rebuild_events(FakeCodebook())
            return store.events()


@pytest.fixture
def base(tmp_path):
    return Base(tmp_path / "desk.db")


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """The store of `events`, made once."""
    base = Base(tmp_path_factory.mktemp("desk") / "filled.db")
    base.told(killed=5, published="2024-03-18")
    base.told(killed=9, published="2024-03-19", source="monitor")
    base.told(kind="shelling", day="2024-03-25", published="2024-03-26", place="Aleppo", point=(35.9, 37.2),
              killed=2, geonames_id=2, blamed=("Syria", "state:SYR", "denied"))  # fmt: skip
    base.told(kind="protest", day="2024-05-02", published="2024-05-03", place="Paris", point=(48.9, 2.35),
              killed=None, country="FR", geonames_id=3)  # fmt: skip
    base.told(kind="meeting", day=None, published=None, place="Nowhere", point=(None, None), killed=None,
              country=None, geonames_id=None)  # fmt: skip
    base.linked()
    return base


@pytest.fixture
def events(base, filled):
    """Four events: a strike told by two reports, a shelling elsewhere, a protest, one without a day."""
    shutil.copy(filled.path, base.path)
    base.number = filled.number
    with Store(base.path) as store:
        return store.events()


class Client:
    """Asks the API in the words of a test."""

    def __init__(self, app, **more):
        self.http = TestClient(app, base_url="http://localhost", raise_server_exceptions=False, **more)

    def get(self, path, expected=200, /, **parameters):
        answer = self.http.get(API + path, params=parameters)
        assert answer.status_code == expected, answer.text
        return answer.json()

    def ids(self, **parameters):
        return [event["id"] for event in self.get("/events", **parameters)["events"]]

    def wrong(self, path, **parameters):
        """The parameters that a refusal names."""
        return [error["loc"][1] for error in self.get(path, 422, **parameters)["detail"]]


@pytest.fixture
def desk(base, events):
    return Client(create_app(base.path))
