"""The desk at scale: a store of made-up events with realistic skew, and how long every route takes to answer.

    python benchmarks/desk.py 100000 --db /tmp/desk.db

Few places, actors, outlets and days have most of the events (Zipf); one event in ten is undated, one in eight has no
point; an event is told by one to eight reports whose figures differ. The store is made once, through the store's own
ways of writing, and used again where it is there. Every request is asked anew, with a filter of its own.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from statistics import quantiles
from typing import Any

from casus.codebook import Codebook, load_codebook
from casus.model import (
    Claim,
    Coding,
    Mention,
    MentionPlace,
    PlaceName,
    Published,
    Report,
    Role,
    Source,
    Target,
    TimeExpression,
    Toll,
)  # fmt: skip
from casus.store import Store, derived, evidence
from casus.store.database import transaction
from casus.weighing import weigh

START, DAYS = date(2020, 1, 1), 1825
TELLERS = (1, 1, 1, 1, 2, 2, 3, 4, 8)
COUNTRIES = ("SY", "UA", "YE", "SD", "MM", "IQ", "AF", "PS", "IL", "LB", "ML", "NG", "SO", "ET", "CD", "CO", "MX", "RU")
KINDS = ("official", "military", "monitor", "witness", "party", "state_media", "hospital", "unnamed")
STATUSES = ("undisputed", "undisputed", "alleged", "claimed", "denied")
REALIS = ("actual",) * 9 + ("planned", "hypothetical", "generic", "negated")
CHUNK = 2000


class World:
    """Everything that events are made of, drawn by shares that fall off as in the news."""

    def __init__(self, seed: int, book: Codebook) -> None:
        self.random = random.Random(seed)
        self.types = self._shuffled(list(book.types))
        self.places = [self._place(number) for number in range(1500)]
        self.actors = [(f"group:g{n}", word(n + 7).title()) for n in range(300)]
        self.outlets = [f"The {word(n + 900).title()} Example" for n in range(120)]
        self.roots = [(word(n + 4000).title(), KINDS[n % len(KINDS)]) for n in range(500)]
        self.words = [word(n + 10_000) for n in range(5000)]
        self._shares: dict[int, list[float]] = {}

    def _shuffled(self, values: list[str]) -> list[str]:
        self.random.shuffle(values)
        return values

    def _place(self, number: int) -> PlaceName:
        country = number % len(COUNTRIES)
        latitude = -20 + (country * 37) % 70 + self.random.gauss(0, 2)
        longitude = -80 + (country * 61) % 180 + self.random.gauss(0, 3)
        return PlaceName(
            start=0, end=1, name=word(number).title(), latitude=round(latitude, 5), longitude=round(longitude, 5),
            country=COUNTRIES[country], geonames_id=number, precision=self.random.choice((1, 1, 1, 2, 3, 4)),
        )  # fmt: skip

    def pick(self, values: Sequence[Any]) -> Any:
        """One of the values, the early ones most often."""
        if len(values) not in self._shares:
            self._shares[len(values)] = list(accumulate(1 / (rank + 2) for rank in range(len(values))))
        return self.random.choices(values, cum_weights=self._shares[len(values)])[0]

    def happening(self, number: int) -> list[tuple[Report, Coding]]:
        """The reports of one event."""
        chance = self.random
        day = START + timedelta(days=int(DAYS * chance.random() ** 0.5))
        told = {
            "kind": self.pick(self.types), "place": self.pick(self.places) if chance.random() > 0.125 else None,
            "day": day if chance.random() > 0.1 else None, "actor": self.pick(self.actors),
            "killed": chance.choice((None, None, 0, 1, 1, 2, 3, 5, 9, 21, 60)), "realis": chance.choice(REALIS),
        }  # fmt: skip
        return [
            self._report(f"r{number}-{teller}", day + timedelta(days=chance.choice((0, 0, 1, 1, 3))), **told)
            for teller in range(chance.choice(TELLERS))
        ]

    def _report(
        self, name: str, published: date, kind: str, place: PlaceName | None, day: date | None,
        actor: tuple[str, str], killed: int | None, realis: Any,
    ) -> tuple[Report, Coding]:  # fmt: skip
        chance, outlet = self.random, self.pick(self.outlets)
        text = f"{actor[1]} {kind.replace('_', ' ')} {' '.join(self.pick(self.words) for _ in range(40))}."
        count = None if killed is None else max(0, killed + chance.choice((-1, 0, 0, 0, 1)))
        dated = Published(published, published, "day", "given")
        when = TimeExpression(start=0, end=1, type="DATE", value=str(day), earliest=day, latest=day, precision="day")
        mention = Mention(
            id="m0", type=kind, start=0, end=len(actor[1]), sentence=0, realis=realis, times=(0,) if day else (),
            places=(MentionPlace(0),) if place else (),
            roles=(Role(role="perpetrator", start=0, end=len(actor[1]), name=actor[1], actor=actor[0],
                        status=chance.choice(STATUSES)),),
            targets=(Target(name=self.pick(self.words), kind="building", start=0, end=3),),
            tolls=() if count is None else (Toll(kind="killed", low=count, high=count, start=0, end=3),),
        )  # fmt: skip
        claims = tuple(self._claims(name, text, outlet, actor[1], count))
        coding = Coding(
            report=name, text=text, outlet=outlet, published=dated, sentences=((0, len(text)),),
            times=(when,) if day else (), places=(place,) if place else (), mentions=(mention,), claims=claims,
        )  # fmt: skip
        report = Report(id=name, text=text, digest=name, title=text[:40], outlet=outlet, published=dated)
        return report, coding

    def _claims(self, report: str, text: str, outlet: str, actor: str, killed: int | None) -> Iterator[Claim]:
        values = [("event", None), ("perpetrator", actor), ("killed", killed)]
        for number, (about, value) in enumerate(values[: 2 if killed is None else 3]):
            root, kind = self.pick(self.roots)
            yield Claim(
                id=f"cl_{report}-{number}", about=about, value=value, stance=self.random.choice(("asserts", "alleges")),
                chain=(Source(outlet, "outlet"), Source(root, kind)), root=root, report=report, start=0, end=20,
                quote=text[:20], mention="m0", item=0,
            )  # fmt: skip


def word(number: int) -> str:
    """A made-up word for a number."""
    text = ""
    for _ in range(3):
        number, rest = divmod(number, 20)
        text += "bcdfghjklmnpqrstvwxz"[rest] + "aeiou"[rest % 5]
    return text


def fill(path: Path, count: int, seed: int) -> None:
    """Writes a store of that many events."""
    book = load_codebook()
    world = World(seed, book)
    with Store(path) as store:
        for first in range(0, count, CHUNK):
            told = [world.happening(number) for number in range(first, min(first + CHUNK, count))]
            read = [pair for happening in told for pair in happening]
            codings = [coding for _, coding in read]
            place = {coding.report: index for index, coding in enumerate(codings)}
            clusters = [tuple((place[coding.report], 0) for _, coding in happening) for happening in told]
            with transaction(store.connection, path) as connection:
                for report, coding in read:
                    evidence.add_report(connection, report, coding)
                for cluster, event in weigh(clusters, codings, book):
                    members = [(codings[index].report, number) for index, number in cluster]
                    derived.insert(connection, event, 1, members, derived.labels([members]))
            print(f"\r{first + len(told):,} events", end="", flush=True)
        store.connection.execute("analyze")
    print()


def filters(world: World) -> Iterator[dict[str, Any]]:
    """Filters as people set them: one or two things at a time, nothing at first."""
    chance = world.random
    while True:
        day = START + timedelta(days=chance.randrange(DAYS))
        place = world.pick(world.places)
        west, south = place.longitude - 5, place.latitude - 5
        simple: list[dict[str, Any]] = [
            {"family": chance.choice(("violence", "harm", "coercion", "contention"))},
            {"type": world.pick(world.types)},
            {"since": str(day), "until": str(day + timedelta(days=chance.choice((7, 30, 365))))},
            {"country": chance.choice(COUNTRIES)},
            {"actor": world.pick(world.actors)[chance.randrange(2)]},
            {"killed_min": chance.choice((1, 2, 10))},
            {"text": world.pick(world.words)},
            {"grade": chance.choice(("fair", "weak", "contested"))},
            {"status": chance.choice(("alleged", "denied"))},
            {"source": world.pick(world.roots)[0]},
            {"bbox": f"{west:.3f},{south:.3f},{west + 10:.3f},{south + 10:.3f}"},
            {"bbox": "-180,-60,180,75"},
            {"realis": "actual", "grade": "weak"},
            {"review": "pending"},
        ]  # fmt: skip
        yield {}
        for one in simple:
            yield {**one, **({} if chance.random() < 0.6 else chance.choice(simple))}


def measure(path: Path, requests: int, seed: int) -> None:
    """Prints a table of the median and the 95th percentile of each route in milliseconds, by the clock and of CPU time.

    CPU time is what counts where other work shares the machine.
    """
    from starlette.testclient import TestClient

    from casus.desk import create_app

    start = time.perf_counter()
    http = TestClient(create_app(path), base_url="http://localhost")
    print(f"ready after {time.perf_counter() - start:.1f} s ({time.process_time():.1f} s of CPU since the start)")
    world = World(seed + 1, load_codebook())
    names = [row["id"] for row in http.get("/api/v1/events", params={"limit": 500, "view": "row"}).json()["events"]]
    print(f"{'route':24} {'median':>8} {'p95':>8} {'cpu':>8} {'cpu p95':>8} {'slowest':>8}  of the slowest")
    for name, ask in asked(http, world, names).items():
        slow, times, work = ("", 0.0), [], []
        for one, _ in zip(filters(world), range(requests), strict=False):
            start, before = time.perf_counter(), time.process_time()
            answer = ask(one)
            times.append((time.perf_counter() - start) * 1000)
            work.append((time.process_time() - before) * 1000)
            assert answer.status_code in (200, 201), answer.text
            slow = max(slow, (str(one), times[-1]), key=lambda pair: pair[1])
        cuts, cpu = quantiles(times, n=20), quantiles(work, n=20)
        print(
            f"{name:24} {cuts[9]:8.1f} {cuts[18]:8.1f} {cpu[9]:8.1f} {cpu[18]:8.1f} {slow[1]:8.1f}  {slow[0]}",
            flush=True,
        )


def asked(http: Any, world: World, names: list[str]) -> dict[str, Callable[[dict[str, Any]], Any]]:
    """Every route with what is asked of it for a filter."""
    chance = world.random

    def get(address: str, **parameters: Any) -> Any:
        return http.get(f"/api/v1/{address}", params=parameters)

    def decide(_: dict[str, Any]) -> Any:
        return http.post("/api/v1/decisions", json={"event": chance.choice(names), "verb": "accept"})

    def facets_after_a_decision(one: dict[str, Any]) -> Any:
        decide(one)
        return get("facets", **one)

    return {
        "events": lambda one: get("events", **one),
        "events, rows": lambda one: get("events", view="row", **one),
        "events, rows by killed": lambda one: get("events", view="row", sort="-killed", **one),
        "timeline": lambda one: get("timeline", **one),
        "map": lambda one: get("map", zoom=chance.randrange(1, 8), **one),
        "facets": lambda one: get("facets", **one),
        "one event": lambda _: get(f"events/{chance.choice(names)}"),
        "review queue": lambda one: get("review/queue", **one),
        "sources": lambda _: get("sources"),
        "actors": lambda _: get("actors"),
        "reports": lambda _: get("reports", text=world.pick(world.words)),
        "a decision": decide,
        "a decision, then facets": facets_after_a_decision,
    }


def main() -> None:
    """Makes the store where it is not there, and measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", type=int, nargs="?", default=100_000)
    parser.add_argument("--db", type=Path, default=Path("desk-benchmark.db"))
    parser.add_argument("--requests", type=int, default=60, help="for each route")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not options.db.exists():
        fill(options.db, options.events, options.seed)
    measure(options.db, options.requests, options.seed)


if __name__ == "__main__":
    main()
