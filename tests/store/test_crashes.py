"""A process that is killed while it decides loses nothing that it had acknowledged."""

import os
import signal
import time
from itertools import count
from random import Random

import pytest

from casus.store import EventFilter, Store
from deciding_stores import alone, decide, filled, strike, undo

KILLS = 100
LONGEST = 0.05  # seconds from the first decision of a process to its end; several more fit in
ALL = EventFilter(reviews=("pending", "accepted", "corrected", "discarded", "conflict"))

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork, so nothing here is quick")


def decides_until_killed(path, pipe):
    """Corrects, merges and undoes in turn, and says the id of each decision once it is written."""
    with Store(path) as store:
        for number in count():
            first = strike(store, "a")
            corrected = decide(store, "correct", first, field="killed", value=number).decision
            say(pipe, corrected)
            merged = decide(store, "merge", store.event(first.id), others=(strike(store, "c").id,)).decision
            say(pipe, merged)
            say(pipe, undo(store, merged).decision)


def say(pipe, decision):
    os.write(pipe, f"{decision.id}\n".encode())


def killed_at_some_moment(path, random):
    """Starts a process that decides, kills it, and gives the ids that it acknowledged."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            decides_until_killed(path, writer)
        finally:
            os._exit(1)
    os.close(writer)
    first = os.read(reader, 1)
    time.sleep(random.uniform(0, LONGEST))
    os.kill(child, signal.SIGKILL)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1]), "the process ended by itself"
    with os.fdopen(reader) as said:
        return [line.strip() for line in (first.decode() + said.read()).splitlines(keepends=True) if line[-1] == "\n"]


def test_nothing_acknowledged_is_lost_in_a_hundred_kills_and_the_chain_holds(tmp_path):
    path, random, acknowledged = tmp_path / "casus.db", Random(6), []
    filled(path, "a", "b", "c").close()
    for _ in range(KILLS):
        acknowledged += killed_at_some_moment(path, random)
        with Store(path) as store:  # a merge that was not undone any more is taken back, so that the next can begin
            open_merges = [one for one in store.decisions() if one.verb == "merge"][-1:]
            if open_merges and len(store.event(open_merges[0].event).reports) > 1:
                undo(store, open_merges[0])
    with Store(path) as store:
        stored = [decision.id for decision in store.decisions()]
        assert [name for name in stored if name in set(acknowledged)] == acknowledged
        assert len(acknowledged) > KILLS, "no process came to a second decision"
        assert store.verify().findings == []
        standing = store.events(ALL)
        alone(store)
        assert store.events(ALL) == standing
