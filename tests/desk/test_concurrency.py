"""Many readers and writers at once."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

READS = ("/events", "/timeline", "/map", "/facets", "/sources", "/review/queue", "/meta", "/changes")


def test_reading_goes_on_while_somebody_writes(base, desk):
    writer = sqlite3.connect(base.path, isolation_level=None)
    writer.execute("begin exclusive")
    writer.execute("delete from event_search")
    for path in READS:
        desk.get(path)
    writer.execute("rollback")
    writer.close()


def test_decisions_and_reads_from_many_threads_all_get_an_answer(desk, events):
    def work(number):
        if number % 4:
            return desk.http.get(f"/api/v1{READS[number % len(READS)]}").status_code
        body = {"event": events[number % 3].id, "verb": "comment", "comment": f"note {number}"}
        return desk.http.post("/api/v1/decisions", json=body).status_code

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(work, range(64)))
    assert answers == [201 if number % 4 == 0 else 200 for number in range(64)]
    decisions = desk.get("/decisions", limit=500)["decisions"]
    assert [one["number"] for one in decisions] == list(range(1, 17))
    assert all(one["previous"] == before["hash"] for before, one in pairwise(decisions))
