"""Reading and coding reports in the background, one job after another, with progress that can be watched."""

import queue
import secrets
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from casus.errors import CasusError
from casus.model import InputRecord
from casus.reading import read
from casus.running import Coded, Job, Pipeline, Settings
from casus.store import Store

# Jobs that have ended are remembered up to this number; running and waiting ones always.
REMEMBERED = 200


class Progress(msgspec.Struct, frozen=True):
    """How far a job has got: reports coded, inputs read and set aside, and the report just coded."""

    done: int = 0
    read: int = 0
    set_aside: int = 0
    current: str | None = None


class Ingest:
    """One job: where its inputs are, how far it has got, and how it ended."""

    def __init__(self, folder: Path, scratch: bool) -> None:
        """`scratch`: the folder was made for this job and goes with it."""
        self.id = secrets.token_hex(8)
        self.folder, self.scratch = folder, scratch
        self.progress = Progress()
        self.outcome: tuple[str, dict[str, Any]] | None = None
        self.set_aside: list[dict[str, str | None]] = []

    def note(self, record: InputRecord) -> None:
        """Hears what became of an input."""
        self._advance(read=record.outcome == "read", set_aside=record.outcome == "set_aside")
        if record.outcome == "set_aside":
            self.set_aside.append({"origin": self.named(record.origin), "reason": record.reason})

    def track(self, coded: Iterable[Coded]) -> Iterator[Coded]:
        """Watches the reports go by."""
        for one in coded:
            self._advance(done=True, current=self.named(one.report.title or one.report.origin or one.report.id))
            yield one

    def named(self, origin: str) -> str:
        """An input by the name that the caller gave it, not by where it was put."""
        return origin.replace(f"{self.folder}/", "") if self.scratch else origin

    def _advance(self, done: bool = False, read: bool = False, set_aside: bool = False, current: str = "") -> None:
        now = self.progress
        self.progress = Progress(
            now.done + done, now.read + read, now.set_aside + set_aside, current or now.current
        )  # fmt: skip


class Jobs:
    """The jobs of a desk. One thread works them off, and loads the pipeline with the first one."""

    def __init__(self, path: Path, codebook: Path | None, load: Callable[[Settings], Pipeline] = Pipeline) -> None:
        self._path = path
        self._settings = Settings(codebook=str(codebook) if codebook else None)
        self._load = load
        self._jobs: dict[str, Ingest] = {}
        self._waiting: queue.SimpleQueue[Ingest] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def start(self, folder: Path, scratch: bool) -> Ingest:
        """Queues a job over a file or folder."""
        job = Ingest(folder, scratch)
        with self._lock:
            self._forget()
            self._jobs[job.id] = job
            self._waiting.put(job)
            if self._thread is None:
                # A daemon, so that an interrupt ends the desk; what was stored by then stays.
                self._thread = threading.Thread(target=self._work, name="ingest", daemon=True)
                self._thread.start()
        return job

    def get(self, name: str) -> Ingest | None:
        """The job of that id."""
        return self._jobs.get(name)

    def _forget(self) -> None:
        ended = [name for name, job in self._jobs.items() if job.outcome]
        for name in ended[: max(0, len(ended) - REMEMBERED)]:
            del self._jobs[name]

    def _work(self) -> None:
        pipeline: Pipeline | None = None
        while True:
            job = self._waiting.get()
            try:
                pipeline = pipeline or self._load(self._settings)
                job.outcome = "done", self._run(job, pipeline)
            except CasusError as error:
                job.outcome = "failed", {"detail": job.named(str(error))}
            except Exception as error:
                job.outcome = "failed", {"detail": f"the run broke off ({type(error).__name__}); what was stored stays"}
            finally:
                if job.scratch:
                    shutil.rmtree(job.folder, ignore_errors=True)

    def _run(self, job: Ingest, pipeline: Pipeline) -> dict[str, Any]:
        with Store(self._path) as store:
            work = Job(self._settings, job.note, job.track)
            events = work.code_into(store, read([job.folder]), arguments="desk", pipeline=pipeline)
        return {"events": len(events), "reports": job.progress.done, "set_aside": job.set_aside}
