"""Stores with a few reports to decide on."""

import hashlib

from casus.linking.happenings import each_alone
from casus.model import Decision, Report
from casus.store import Store
from coding_factories import CodingMaker, FakeCodebook, perpetrator, toll

BOOK = FakeCodebook()
TEXT = "A strike on the depot killed nine people, {name} said. Later a raid took two."


def text_of(name):
    return TEXT.format(name=name)


def report(name):
    text = text_of(name)
    return Report(id=name, text=text, digest=hashlib.sha256(text.encode()).hexdigest())


def coding(name, killed=9, numbers=(0, 1), raid=True, more=None):
    """A strike, and a raid, under any numbers of their happenings."""
    maker = CodingMaker(name, text=text_of(name), published="2024-03-18", outlet=f"Outlet of {name}")
    when = maker.time("2024-03-17")
    where = maker.place("Damascus", 33.5, 36.3, country="SY", geonames_id=170654)
    maker.mention(
        happening=numbers[0], start=2, times=(when,), places=[where], tolls=[toll(killed)],
        roles=[perpetrator("Israel", "state:ISR", "alleged")],
    )  # fmt: skip
    if raid:
        maker.mention("raid", happening=numbers[1], start=text_of(name).index("raid"))
    maker.claim("killed", killed, source="army", item=0)
    maker.claim("perpetrator", "Israel", source="army", item=0)
    if more:
        maker.claim("killed", more, source="doctors", item=0)
    return maker.build()


def filled(path, *names):
    """A store with the strike and the raid of each report as an event of their own."""
    store = Store(path)
    for name in names:
        store.add(report(name), coding(name))
    alone(store)
    return store


def alone(store):
    """Links nothing, and makes all events anew."""
    codings = store.codings()
    store.write_clusters(each_alone(codings), codings, BOOK)


def strike(store, name):
    return next(event for event in store.events() if event.reports[0] == name and event.type == "air_strike")


def decide(store, verb, event, author="ada", **more):
    return store.decide(Decision(event=event.id, verb=verb, author=author, **more), BOOK)


def undo(store, decision, author="ada"):
    return store.decide(Decision(event="", verb="undo", author=author, undoes=decision.id), BOOK)
