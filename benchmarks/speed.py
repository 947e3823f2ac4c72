"""Measures what Casus costs: words a second end to end, the share of each room, memory, start-up.

    python benchmarks/speed.py                       500 reports of ../shared/data/incidents/gva_train.jsonl
    python benchmarks/speed.py REPORTS.jsonl --reports 100
    python benchmarks/speed.py --rooms               only the share of each room

End to end is `casus code REPORTS --format jsonl --db NEW` in a process of its own, start-up included, nothing
cached; words are what stands between spaces. The figures go to docs/speed.md by hand, with the machine.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT.parent / "shared" / "data" / "incidents" / "gva_train.jsonl"
CASUS = [sys.executable, "-m", "casus"]
Result = TypeVar("Result")


class Clock:
    """Adds up the time that each room takes."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def time(self, room: str, call: Callable[..., Result], *arguments: object) -> Result:
        """The result of the call, its time added to the room's."""
        started = time.perf_counter()
        result = call(*arguments)
        self.seconds[room] += time.perf_counter() - started
        return result


def main() -> int:
    """Prints the figures; 2 where there are no reports."""
    options = _arguments()
    if not options.reports_file.exists():
        print(f"no {options.reports_file}: name a JSON Lines file of reports", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        sample, words = _sample(options.reports_file, options.reports, Path(folder))
        print(f"{options.reports} reports, {words} words, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        rooms(sample, words)
        if not options.rooms:
            for workers in (1, 2):
                end_to_end(sample, words, options.reports, workers, Path(folder))
            for name, command in STARTS.items():
                print(f"{name:<28} {_best(command):8.3f} s, best of five")
    return 0


def _sample(path: Path, reports: int, folder: Path) -> tuple[Path, int]:
    """The first distinct reports of a file, and how many words they have."""
    rows: dict[str, str] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            if text.strip() and len(rows) < reports:
                rows.setdefault(text, line)
    sample = folder / "sample.jsonl"
    sample.write_text("".join(rows.values()), encoding="utf-8")
    return sample, sum(len(text.split()) for text in rows)


def rooms(sample: Path, words: int) -> None:
    """The time of each room over all reports, in this process."""
    from casus.codebook import load_codebook
    from casus.coding import Coder
    from casus.language import load_parser
    from casus.linking import link
    from casus.model import Names
    from casus.model.interval import UNKNOWN
    from casus.reading import read
    from casus.resolving.actors import find_actors, load_registry
    from casus.resolving.places import find_places, open_gazetteer
    from casus.resolving.times import find_times
    from casus.weighing import weigh

    clock, load = Clock(), Clock()
    book = load.time("codebook", load_codebook)
    coder = load.time("coder", Coder, book)
    parser = load.time("parser", load_parser)
    registry = load.time("registry", load_registry)
    gazetteer = load.time("gazetteer", open_gazetteer)
    reports = [r.report for r in clock.time("reading", list, read(sample)) if r.report]
    codings = []
    for report in reports:
        parse = clock.time("language", parser.parse, report.text)
        date = report.published.interval if report.published else UNKNOWN
        times = clock.time("resolving: times", find_times, parse, date)
        actors = clock.time("resolving: actors", find_actors, parse, registry, date.latest)
        places = clock.time("resolving: places", find_places, parse, actors, gazetteer)
        names = Names(times=times, places=places, actors=actors)
        codings.append(clock.time("coding", coder.code, report, parse, names))
    clusters = clock.time("linking", link, codings, book)
    clock.time("weighing", weigh, clusters, codings, book)
    whole = sum(clock.seconds.values())
    for room, seconds in clock.seconds.items():
        print(f"  {room:<26} {seconds:8.2f} s {seconds / whole:6.1%} {seconds / words * 1e6:8.1f} µs a word")
    print(f"  {'all rooms':<26} {whole:8.2f} s {words / whole:14,.0f} words/s")
    print("  loading: " + ", ".join(f"{room} {seconds:.2f} s" for room, seconds in load.seconds.items()))


def end_to_end(sample: Path, words: int, reports: int, workers: int, folder: Path) -> None:
    """One run of the command with so many processes: wall time and the largest process."""
    database = folder / f"{workers}.db"
    command = [*CASUS, "code", str(sample), "--format", "jsonl", "--db", str(database), "--workers", str(workers)]
    measured = [sys.executable, "-c", MEASURE, *command]
    started = time.perf_counter()
    done = subprocess.run(measured, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
    seconds = time.perf_counter() - started
    print(
        f"casus code, {workers} process{'es' if workers > 1 else '':<2}  {seconds:8.1f} s"
        f" {reports / seconds:8.1f} reports/s {words / seconds:8,.0f} words/s, peak {int(done.stdout) / 1024:.0f} MB"
    )


# Runs a command without its output, and prints the peak memory of the largest process below it in KiB.
MEASURE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""

STARTS = {
    "casus --help": [*CASUS, "--help"],
    "import casus": [sys.executable, "-c", "import casus"],
    "an empty Python": [sys.executable, "-c", ""],
}


def _best(command: list[str]) -> float:
    times = []
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - started)
    return min(times)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports_file", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--reports", type=int, default=500)
    parser.add_argument("--rooms", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
