import subprocess
import sys
from functools import cache
from typing import NamedTuple

import pytest

from casus.cli.main import run

STORY = "An air strike killed five people in the town on Sunday, the army said."


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def casus(capfdbinary):
    """Runs a verb in this process."""

    def call(*arguments):
        code = run([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Result(code, out.decode(), err.decode())

    return call


@pytest.fixture
def casus_process():
    """Runs a verb in a process of its own."""

    def call(*arguments, **options):
        words = [sys.executable, "-m", "casus", *map(str, arguments)]
        done = subprocess.run(words, capture_output=True, **options)
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    return call


@pytest.fixture
def story(tmp_path):
    """A file with one report."""
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return path


@pytest.fixture
def db(tmp_path, casus, story):
    """A database with the events of one report."""
    path = tmp_path / "a.db"
    assert casus("code", story, "--db", path).code == 0
    return path


@pytest.fixture(autouse=True, scope="session")
def one_pipeline():
    """Loads the parser once for all tests of this room that run in this process."""
    from casus.running import jobs
    from casus.running import run as running
    from casus.running.pipeline import Pipeline

    shared = cache(Pipeline)
    patch = pytest.MonkeyPatch()
    patch.setattr(jobs, "Pipeline", shared)
    patch.setattr(running, "Pipeline", shared)
    yield
    patch.undo()
