"""Linking at scale: made-up reports with known truth and skew, the time, the memory, the pairs and the clusters found.

    python benchmarks/linking.py 100000
    python benchmarks/linking.py 100000 --add 100     the time to link and weigh 100 more in a database of so many

Places follow a Zipf law, so that one place and week holds thousands of mentions; a happening is told by one to
eight reports; some reports are undated, some place the happening only in a country, tolls differ.
"""

import argparse
import random
import resource
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

from casus.codebook import load_codebook
from casus.linking import link_all
from casus.model import Coding, Mention, MentionPlace, PlaceName, Published, Report, Role, TimeExpression, Toll
from casus.store import Store, evidence
from casus.store.database import transaction

TYPES = ("air_strike", "shelling", "shooting", "bombing", "armed_clash", "protest", "arrest", "abduction", "raid")
START = date(2023, 1, 1)
TELLERS = (1, 1, 1, 1, 2, 2, 3, 4, 8)
PLAIN = 4000
WORDS_A_REPORT = 30


class World:
    """Places, actors and words to make happenings of."""

    def __init__(self, seed: int, mentions: int) -> None:
        self.random = random.Random(seed)
        count = max(20, mentions // 100)
        self.places = [self._place(number) for number in range(count)]
        self.shares = list(accumulate(1.0 / (rank + 1) for rank in range(count)))
        self.days = 365
        self.plain = [letters(number) for number in range(PLAIN)]
        self.plain_shares = list(accumulate(1.0 / (rank + 5) for rank in range(PLAIN)))

    def _place(self, number: int) -> PlaceName:
        latitude, longitude = self.random.uniform(-30, 50), self.random.uniform(-20, 100)
        return PlaceName(
            start=0, end=1, name=letters(number).title(), latitude=latitude, longitude=longitude,
            country=f"C{number % 30}", geonames_id=number,
        )  # fmt: skip

    def happening(self, number: int) -> Iterator[Coding]:
        """The reports of one happening."""
        chance = self.random
        place = chance.choices(self.places, cum_weights=self.shares)[0]
        day = START + timedelta(days=int(self.days * chance.random() ** 2))
        kind, killed = chance.choice(TYPES), chance.choice((0, 0, 1, 1, 2, 3, 5, 9, 21))
        names = [letters(chance.randrange(40 * self.days)).title() for _ in range(3)]
        actor = f"group:{chance.randrange(40)}"
        for teller in range(chance.choice(TELLERS)):
            yield self._report(f"r{number}-{teller}", place, day, kind, killed, names, actor)

    def _report(
        self, name: str, place: PlaceName, day: date, kind: str, killed: int, names: list[str], actor: str
    ) -> Coding:
        chance = self.random
        published = day + timedelta(days=chance.choice((0, 0, 1, 1, 2, 4)))
        dated = chance.random() > 0.2
        told = [word for word in names if chance.random() > 0.25]
        filling = chance.choices(self.plain, cum_weights=self.plain_shares, k=WORDS_A_REPORT)
        text = " ".join([place.name, *told, *filling])
        count = max(0, killed + chance.choice((-1, 0, 0, 0, 0, 1)))
        when = TimeExpression(start=0, end=1, type="DATE", value="", earliest=day, latest=day, precision="day")
        mention = Mention(
            id="m0", type=kind, start=0, end=1, sentence=0, times=(0,) if dated else (), places=(MentionPlace(0),),
            roles=(Role(role="perpetrator", start=0, end=1, name=actor, actor=actor),) if chance.random() > 0.3 else (),
            tolls=(Toll(kind="killed", low=count, high=count, start=0, end=1),) if killed else (),
        )  # fmt: skip
        return Coding(
            report=name, text=text, sentences=((0, len(text)),), times=(when,) if dated else (), places=(place,),
            published=Published(published, published, "day", "given"), mentions=(mention,),
        )  # fmt: skip


def letters(number: int) -> str:
    """A made-up word for a number."""
    text = ""
    for _ in range(4):
        number, rest = divmod(number, 20)
        text += "bcdfghjklmnpqrstvwxz"[rest] + "aeiou"[rest % 5]
    return text


def make(count: int, seed: int) -> list[Coding]:
    """About `count` reports of one mention each, shuffled."""
    world = World(seed, count)
    codings: list[Coding] = []
    number = 0
    while len(codings) < count:
        codings += world.happening(number)
        number += 1
    world.random.shuffle(codings)
    return codings[:count]


def pair_scores(codings: list[Coding], clusters: list[tuple[tuple[int, int], ...]]) -> tuple[float, float]:
    """Precision and recall of the pairs put together."""

    def pairs(sizes: dict[object, int]) -> int:
        return sum(n * (n - 1) // 2 for n in sizes.values())

    truth: dict[object, int] = {}
    ours: dict[object, int] = {}
    both: dict[object, int] = {}
    for number, cluster in enumerate(clusters):
        for index, _ in cluster:
            happening = codings[index].report.split("-")[0]
            for sizes, key in ((truth, happening), (ours, number), (both, (happening, number))):
                sizes[key] = sizes.get(key, 0) + 1
    return pairs(both) / max(1, pairs(ours)), pairs(both) / max(1, pairs(truth))


def stored(codings: list[Coding], more: list[Coding]) -> None:
    """Prints what it takes to bring a database up to date, first with all, then with some more reports."""
    book = load_codebook()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "casus.db"
        for batch in (codings, more):
            with Store(path) as store:
                with transaction(store.connection, path) as connection:
                    for coding in batch:
                        report = Report(id=coding.report, text=coding.text, digest=coding.report)
                        evidence.add_report(connection, report, coding)
                start = time.process_time()
                events = store.rebuild_events(book)
                seconds = time.process_time() - start
                size = path.stat().st_size / 2**20
                print(f"{len(batch):,} more: {seconds:.2f} s of one core; {events:,} events, {size:,.0f} MB on disk")


def main() -> None:
    """Prints one line of figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mentions", type=int, nargs="?", default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--add", type=int, default=0)
    options = parser.parse_args()
    codings = make(options.mentions + options.add, options.seed)
    if options.add:
        stored(codings[: options.mentions], codings[options.mentions :])
    else:
        linked(codings)


def linked(codings: list[Coding]) -> None:
    """Prints what it takes to link all at once, and how right it is."""
    start = time.process_time()
    found = link_all(codings)
    seconds = time.process_time() - start
    precision, recall = pair_scores(codings, found.clusters)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(codings):,} mentions, {len(found.clusters):,} clusters: {seconds:.1f} s of one core, {memory:,.0f} MB")
    print(f"{found.pairs:,} pairs ({found.pairs / len(codings):.1f} a mention); "
          f"largest block {found.largest_block:,} ({found.largest_name})")  # fmt: skip
    print(f"pairs: precision {precision:.3f}, recall {recall:.3f}")


if __name__ == "__main__":
    main()
