"""Runs every scorer that finds its data, prints one table, and writes scores/latest.json.

    python benchmarks/score.py                       all packs, at most two at a time
    python benchmarks/score.py --only seeds gva_dev  some packs, by name or by task (events, places, times, ...)
    python benchmarks/score.py --list                the names
    python benchmarks/score.py --jobs 1 --shared DIR --keep DIR

Packs and scorers are looked for in ../shared (data, eval); one that is not there is named and left out.
Casus runs anew for every pack, nothing of it is cached; `--keep` leaves the predictions in a folder, as
DIR/NAME.jsonl, with what Casus said (NAME.err) and what the scorer printed (NAME.txt) beside them.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CASUS = (sys.executable, "-m", "casus")
CODE = ("code", "--each", "--format", "jsonl")
POOLED = ("code", "--format", "jsonl")
ANNOTATE = ("annotate",)


@dataclass(frozen=True)
class Pack:
    """One run: reports, the verb that codes them, the scorer with its task, the gold, and the figures to show.

    Paths are relative to the shared folder; `figures` are dotted paths into the scorer's JSON.
    """

    name: str
    task: str
    reports: str
    verb: tuple[str, ...]
    gold: str
    figures: str

    @property
    def scorer(self) -> str:
        """The scorer's file in eval/."""
        own = {"phrases": "score_phrases.py", "neutrality": "neutrality.py"}
        spans = self.verb == ANNOTATE
        return own.get(self.task, "score_spans.py" if spans else "score_events.py")


GOLD = (
    "event_f1 background_taken_for_news killed_f1 injured_f1 perpetrator_f1 target_f1 place_f1 date_f1"
    " claims_source_stance_f1 claims_all_f1 links_f1 perpetrator_status_acc"
)
AIRWARS = (
    "airwars_killed_min airwars_killed_max airwars_killed_in_range airwars_injured_min airwars_injured_in_range"
    " airwars_date_1day airwars_place_5km airwars_place_25km airwars_belligerent"
)
GVA = "gva_killed gva_injured gva_date gva_killed_some gva_injured_some"
LINKING = "all_conll_f1 normal_conll_f1 hard_conll_f1 hard_pairs_f1 all_killed_acc all_injured_acc"
MUC4 = (
    "all_f1 all_p all_r templates_f1 type_f1 date_f1 location_f1 instrument_f1 perp_individual_f1"
    " perp_organization_f1 phys_target_f1 human_target_f1"
)
PHRASES = (
    "negatives.false_events pairs.share positives.found positives.type positives.perpetrator positives.status"
    " positives.target positives.place positives.date positives.killed positives.injured positives.bound"
    " positives.source positives.stance positives.extra_events"
)
TIMES = "figures.value.f1 figures.relaxed.f1 figures.strict.f1 figures.value_accuracy"
PLACES = (
    "figures.detection.f1 figures.detection.p figures.detection.r figures.resolution_found.acc_161km"
    " figures.resolution_found.geonames_id figures.resolution_all.acc_161km figures.resolution_found.median_km"
)
NAMES = "figures.found figures.acc_10km figures.acc_25km figures.acc_10km_of_found"
ATTRIBUTIONS = (
    "figures.detection.f1 figures.content.f1 figures.content_words.f1 figures.source.f1 figures.source_accuracy"
)
NEUTRALITY = (
    "share events violating groups.party_swap.share groups.loaded_words.share groups.numbers.share"
    " groups.typography.share groups.spelling.share groups.outlet.share"
)
ENTITIES = (
    "figures.micro.overlap.f1 figures.actors.overlap.f1 figures.places.overlap.f1 figures.times.overlap.f1"
    " figures.weapons.overlap.f1"
)


def _packs() -> Iterator[Pack]:
    yield Pack("seeds", "gold", "data/seeds/reports.jsonl", CODE, "eval/seeds.gold.json", GOLD)
    for name in ("airwars_claims", "airwars_stances", "re3d_events"):
        yield Pack(name, "gold", f"data/gold/{name}.dev.jsonl", CODE, f"eval/{name}.dev.gold.json", GOLD)
    for name, figures in (("airwars_dev", AIRWARS), ("gva_dev", GVA), ("gva_train", GVA)):
        base = f"data/incidents/{name}"
        yield Pack(name, "incidents", f"{base}.jsonl", CODE, f"{base}.gold.jsonl", figures)
    yield Pack("linking", "linking", "data/linking/dev.jsonl", POOLED, "data/linking/dev.gold.jsonl", LINKING)
    yield Pack("muc4", "muc4", "data/muc4/dev.jsonl", CODE, "data/muc4/dev.gold.jsonl", MUC4)
    yield Pack("phrases", "phrases", "data/phrases", CODE, "data/phrases", PHRASES)
    for name in ("tempeval3", "meantime"):
        yield _spans(name, "times", "times", TIMES)
    for name in ("gwn", "trnews", "lgl", "geovirus", "airwars_syria_names"):
        yield _spans(name, "places", "places", NAMES if name.endswith("names") else PLACES)
    yield _spans("polnear", "attributions", "attributions", ATTRIBUTIONS)
    yield _spans("re3d", "entities", "entities", ENTITIES)
    yield Pack("neutrality", "neutrality", "data/seeds/reports.jsonl", CODE, "eval/transformations.json", NEUTRALITY)


def _spans(name: str, task: str, folder: str, figures: str) -> Pack:
    base = f"data/{folder}/{name}"
    return Pack(name, task, f"{base}.jsonl", ANNOTATE, f"{base}.gold.jsonl", figures)


@dataclass(frozen=True)
class Score:
    """What a run of one pack gave; `problem` where it could not be had."""

    pack: Pack
    figures: dict[str, Any]
    seconds: float
    problem: str | None = None


def run(pack: Pack, shared: Path, folder: Path) -> Score:
    """Codes the reports of a pack and scores them."""
    started = time.perf_counter()
    try:
        predicted = folder / f"{pack.name}.jsonl"
        if pack.task == "neutrality":
            printed = _command(_neutrality(pack, shared))
        else:
            _predict(pack, shared, predicted)
            printed = _command(_scorer(pack, shared, predicted))
        (folder / f"{pack.name}.txt").write_text(printed, encoding="utf-8")
        return Score(pack, json.loads(printed.splitlines()[-1]), time.perf_counter() - started)
    except (subprocess.CalledProcessError, json.JSONDecodeError, IndexError) as error:
        return Score(pack, {}, time.perf_counter() - started, str(error))


def _predict(pack: Pack, shared: Path, predicted: Path) -> None:
    """Casus may set some reports aside (exit code 1); every other failure is one."""
    reports = shared / pack.reports
    if pack.task == "phrases":
        lines = _command([sys.executable, str(shared / "eval" / pack.scorer), "reports", str(reports)])
        reports = predicted.with_suffix(".reports.jsonl")
        reports.write_text(lines, encoding="utf-8")
    with predicted.open("wb") as out, predicted.with_suffix(".err").open("wb") as notes:
        done = subprocess.run([*CASUS, *pack.verb, str(reports)], stdout=out, stderr=notes, check=False)
    if done.returncode not in (0, 1):
        raise subprocess.CalledProcessError(done.returncode, "casus, see --keep")


def _scorer(pack: Pack, shared: Path, predicted: Path) -> list[str]:
    task = "score" if pack.task == "phrases" else pack.task
    return [sys.executable, str(shared / "eval" / pack.scorer), task, str(shared / pack.gold), str(predicted)]


def _neutrality(pack: Pack, shared: Path) -> list[str]:
    casus = " ".join([*CASUS, *pack.verb, "{reports}"])
    return [sys.executable, str(shared / "eval" / pack.scorer), "run", str(shared / pack.reports), "--command", casus]


def _command(words: list[str]) -> str:
    return subprocess.run(words, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True).stdout


def missing(pack: Pack, shared: Path) -> str | None:
    """What of a pack is not there."""
    needed = (pack.reports, pack.gold, f"eval/{pack.scorer}")
    return next((name for name in needed if not (shared / name).exists()), None)


def headline(score: Score) -> dict[str, Any]:
    """The figures to show: last words of the path -> value."""
    found: dict[str, Any] = {}
    for path in score.pack.figures.split():
        value: Any = score.figures
        for key in path.split("."):
            value = value.get(key) if isinstance(value, dict) else None
        found[path.removeprefix("figures.")] = value
    return found


def show(score: Score) -> None:
    """One pack of the table."""
    print(f"{score.pack.name:<20} {score.pack.task:<13} {score.seconds:6.0f} s", score.problem or "")
    shown = [f"{name} {_number(value)}" for name, value in headline(score).items()] if not score.problem else []
    for at in range(0, len(shown), 5):
        print("    " + "   ".join(shown[at : at + 5]))
    sys.stdout.flush()


def _number(value: Any) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def main() -> int:
    """Runs the packs asked for; 1 where one of them failed."""
    options = _arguments()
    packs = [p for p in PACKS if not options.only or {p.name, p.task} & set(options.only)]
    if options.list or not packs:
        print("\n".join(f"{pack.name:<20} {pack.task}" for pack in PACKS))
        return 0 if options.list else 2
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    for pack in packs:
        if absent := missing(pack, options.shared):
            print(f"{pack.name:<20} {pack.task:<13} left out: no {absent}")
    ready = [pack for pack in packs if not missing(pack, options.shared)]
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(options.jobs) as pool:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        scores = []
        for score in pool.map(lambda pack: run(pack, options.shared, folder), ready):
            show(score)
            scores.append(score)
    _write(scores)
    return int(any(score.problem for score in scores))


def _write(scores: list[Score]) -> None:
    """Figures of this run; those of packs that were not run stay as they were."""
    latest = ROOT / "scores" / "latest.json"
    latest.parent.mkdir(exist_ok=True)
    kept = json.loads(latest.read_text(encoding="utf-8")) if latest.exists() else {}
    kept |= {s.pack.name: {"task": s.pack.task, "seconds": round(s.seconds, 1), **headline(s)} for s in scores}
    latest.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--jobs", type=int, choices=(1, 2), default=2)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--keep", type=Path)
    return parser.parse_args()


PACKS = tuple(_packs())

if __name__ == "__main__":
    sys.exit(main())
