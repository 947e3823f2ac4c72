import hashlib
import sqlite3
from pathlib import Path

import msgspec
import pytest

from casus.errors import StoreError
from casus.store import Store
from casus.store.database import APPLICATION, VERSION
from deciding_stores import coding, decide, filled, report, strike

OLD = Path(__file__).with_name("version_1.sql")


@pytest.fixture
def path(tmp_path):
    """A store as version 1 left it: two reports, one coded twice, a decision without effect."""
    with filled(tmp_path / "new.db", "a", "b") as new:
        events = new.events()
        members = {event.id: new.members(event.id) for event in events}
    path = tmp_path / "old.db"
    old = sqlite3.connect(path, isolation_level=None)
    old.executescript(OLD.read_text())
    old.execute(f"pragma application_id = {APPLICATION}")
    old.execute("pragma user_version = 1")
    old.execute("insert into runs values (1, '2024-03-18T00:00:00+00:00', '2024-03-18T00:01:00+00:00', 'code a b')")
    old.execute("insert into inputs values (1, 0, 'a.txt', 'read', 'a', null)")
    for number, name in enumerate("ab", 1):
        text = report(name)
        row = (number, name, text.digest, text.text, None, None, None, None, "en", None, encode(text))
        old.execute(f"insert into reports values ({marks(11)})", row)
        value = encode(coding(name))
        row = (number, name, hashlib.sha256(value.encode()).hexdigest(), value)
        old.execute("insert into codings values (?, ?, ?, ?)", row)
        for claim in coding(name).claims:
            chain, value = encode(claim.chain), str(claim.value)
            row = (number, claim.id, name, claim.about, value, claim.stance, claim.root, chain, claim.start, claim.end)
            old.execute(f"insert into claims values ({marks(11)})", (*row, claim.quote))
    left = (9, "a-c0", "a", "killed", "9", "asserts", "army", "[]", 0, 1, "A")
    old.execute(f"insert into claims values ({marks(11)})", left)  # of a coding that is no longer there
    old.execute("insert into decisions values (1, 'd1', 'ev_1', 'comment', 'ada', '2024-03-18', '{\"x\":1}', null)")
    for event in events:
        plain = {name: value for name, value in msgspec.to_builtins(event).items() if name not in NEW_FIELDS}
        columns = ("actual", None, None, None, None, None, None, None, None, None, None, *[None] * 6)
        row = (event.id, event.type, event.family, event.label, *columns, "weak", 1, 1, "", 1, encode(plain))
        old.execute(f"insert into events values ({marks(len(row))})", row)
        for member in members[event.id]:
            old.execute("insert into event_members values (?, ?, ?)", (event.id, *member))
    old.execute("insert into changes values (1, '2024-03-18', 'merged', 'ev_gone', ?)", (events[0].id,))
    old.execute("insert into redirects values ('ev_gone', ?)", (events[0].id,))
    old.close()
    return path, events


NEW_FIELDS = ("review", "decisions", "corrections", "conflicts")


def encode(value):
    return msgspec.json.encode(value).decode()


def marks(count):
    return ", ".join("?" * count)


def test_a_store_of_version_1_is_brought_up_to_date_with_all_it_holds(path):
    file, events = path
    with Store(file) as store:
        assert store.connection.execute("pragma user_version").fetchone()[0] == VERSION
        assert store.events() == events
        assert [store.report(name) for name in "ab"] == [report("a"), report("b")]
        assert store.event("ev_gone").id == events[0].id
        assert store.search_reports("nine") == ["a", "b"]
        assert [(run, record.origin) for run, record in store.inputs()] == [(1, "a.txt")]
        (old,) = store.decisions()
        assert (old.id, old.verb, old.value) == ("d1", "comment", {"x": 1})
        found = store.verify()
        assert (found.findings, found.checked["claims"], found.checked["decisions"]) == ([], 4, 1)
        left = [name for (name,) in store.connection.execute("select name from sqlite_master") if "old_" in name]
        assert left == []


def test_what_was_altered_before_shows_after(path):
    file, _ = path
    old = sqlite3.connect(file, isolation_level=None)
    old.execute("update codings set value = replace(value, 'army', 'navy') where number = 1")
    old.close()
    with Store(file) as store:
        assert ("codings", "1") in {(finding.table, finding.row) for finding in store.verify().findings}


def test_a_migrated_store_takes_decisions(path):
    file, _ = path
    with Store(file) as store:
        decide(store, "accept", strike(store, "a"))
        assert strike(store, "a").review == "accepted"
        assert store.verify().findings == []


def test_a_store_that_cannot_be_migrated_stays_as_it_was(path):
    file, _ = path
    old = sqlite3.connect(file, isolation_level=None)
    old.execute("update events set value = '{' where rowid = 1")
    old.close()
    before = file.read_bytes()
    with pytest.raises(StoreError):
        Store(file)
    assert file.read_bytes() == before
