"""Many reports over one or more processes, results in the order of the reports."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from itertools import islice

import msgspec

from casus.errors import CasusError
from casus.model import Coding, Report
from casus.resolving.places import open_gazetteer
from casus.running.pipeline import DEFAULTS, Pipeline, Settings

# Small enough to keep all processes busy to the end, large enough that handing over costs nothing.
SHARD = 8
SHARDS_AHEAD = 3  # for every process: bounds what is held in memory


class Coded(msgspec.Struct, frozen=True):
    """A report with its coding, or with the problem that prevented one."""

    report: Report
    coding: Coding | None = None
    problem: str | None = None


def code_reports(
    reports: Iterable[Report], settings: Settings = DEFAULTS, pipeline: Pipeline | None = None
) -> Iterator[Coded]:
    """Codes reports, each by itself, and yields the results in their order as they come.

    With more than one worker every process loads the parser once. A report on which the coder fails gives a
    `Coded` with a problem; errors of set-up (a wrong codebook, no such parser) are raised.
    """
    if settings.workers <= 1:
        pipeline = pipeline or Pipeline(settings)
        return (code_one(pipeline, report) for report in reports)
    return _in_processes(reports, settings)


def code_one(pipeline: Pipeline, report: Report) -> Coded:
    """One report; whatever goes wrong with it stays with it."""
    try:
        return Coded(report, pipeline.code(report))
    except Exception as error:
        problem = f"could not be coded ({type(error).__name__}: {error}); please report this with the text"
        return Coded(report, problem=problem)


def _in_processes(reports: Iterable[Report], settings: Settings) -> Iterator[Coded]:
    open_gazetteer().close()  # so that it is built once, not by every process
    context = multiprocessing.get_context("spawn")  # the same on every system, and safe with the parser's threads
    with ProcessPoolExecutor(settings.workers, context, _start) as pool:
        waiting: deque[Future[bytes]] = deque()
        try:
            for shard in _shards(reports):
                waiting.append(pool.submit(_code_shard, msgspec.msgpack.encode(shard), settings))
                if len(waiting) >= settings.workers * SHARDS_AHEAD:
                    yield from _results(waiting.popleft())
            while waiting:
                yield from _results(waiting.popleft())
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _results(shard: Future[bytes]) -> list[Coded]:
    from concurrent.futures.process import BrokenProcessPool

    try:
        return _DECODER.decode(shard.result())
    except BrokenProcessPool:
        raise CasusError("a worker process ended early; see above, or run with --workers 1") from None


def _shards(reports: Iterable[Report]) -> Iterator[list[Report]]:
    remaining = iter(reports)
    while shard := list(islice(remaining, SHARD)):
        yield shard


_DECODER = msgspec.msgpack.Decoder(list[Coded])
_REPORTS = msgspec.msgpack.Decoder(list[Report])


def _start() -> None:
    """Ctrl-C is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@cache
def _pipeline(settings: Settings) -> Pipeline:
    """Loaded with the first shard rather than at the start, so that an error of set-up reaches the parent."""
    return Pipeline(settings)


def _code_shard(shard: bytes, settings: Settings) -> bytes:
    pipeline = _pipeline(settings)
    return msgspec.msgpack.encode([code_one(pipeline, report) for report in _REPORTS.decode(shard)])
