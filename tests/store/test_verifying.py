import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.errors import StoreError
from casus.model import InputRecord
from casus.store import Store
from casus.store.verifying import verify
from deciding_stores import coding, decide, filled, report, strike, undo

EVIDENCE = ("runs", "inputs", "reports", "codings", "claims", "decisions", "decision_reports", "evidence_log")


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A store with something in every table."""
    path = tmp_path_factory.mktemp("verify") / "casus.db"
    with filled(path, "a", "b") as store:
        run = store.start_run("code a b")
        for name in "ab":
            store.add(report(name), coding(name, more=11), run, InputRecord(origin=name, outcome="read", report=name))
        store.note_inputs(run, [InputRecord(origin="c", outcome="set_aside", reason="empty")])
        store.finish_run(run)
        done = decide(store, "correct", strike(store, "a"), field="killed", value=12, comment="the hospital's list")
        decide(store, "merge", strike(store, "a"), others=(strike(store, "b").id,))
        undo(store, done.decision)
    return path


@pytest.fixture(scope="module")
def whole(path):
    """The bytes of that store."""
    with sqlite3.connect(path) as connection:
        return connection.serialize()


@pytest.fixture(scope="module")
def cells(path):
    """Every cell of evidence and ledger that holds something: table, row, column."""
    with sqlite3.connect(path) as connection:
        return [
            (table, rowid, column)
            for table in EVIDENCE
            for _, column, *_ in connection.execute(f"pragma table_info({table})").fetchall()
            for (rowid,) in connection.execute(
                f'select {ROWID.get(table, "rowid")} from {table} where "{column}" is not null and "{column}" <> \'\''
            )
        ]


# A table without row ids is told apart by its whole key.
ROWID = {"decision_reports": "decision || '/' || report"}


def opened(data):
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(data)
    return connection


def without_guards(connection, change):
    """Does what the triggers forbid, and puts them back as an attacker would."""
    guards = connection.execute("select name, sql from sqlite_master where type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"drop trigger {name}")
    change(connection)
    for _, sql in guards:
        connection.execute(sql)


def flip(table, rowid, column, bit):
    def change(connection):
        where = f"{ROWID.get(table, 'rowid')} = ?"
        kind, value = connection.execute(
            f'select typeof("{column}"), cast("{column}" as blob) from {table} where {where}', (rowid,)
        ).fetchone()
        if kind == "integer":
            new, cast = int(value) ^ (1 << bit % 16), "?"
        else:
            data = bytearray(value)
            data[bit // 8 % len(data)] ^= 1 << bit % 8
            new, cast = bytes(data), "cast(? as text)"
        connection.execute(f'update {table} set "{column}" = {cast} where {where}', (new, rowid))

    return change


def test_a_store_that_nobody_touched_is_whole(path):
    with Store(path) as store:
        found = store.verify()
    assert found.findings == []
    assert found.checked["claims"] == 10
    assert found.checked["decisions"] == 3
    assert len(found.head) == 64


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_any_bit_altered_in_evidence_or_ledger_is_found_and_its_row_named(whole, cells, data):
    table, rowid, column = data.draw(st.sampled_from(cells))
    connection = opened(whole)
    try:
        without_guards(connection, flip(table, rowid, column, data.draw(st.integers(0, 100_000))))
    except sqlite3.IntegrityError:
        return  # the key of another row: the database itself refuses
    findings = verify(connection).findings
    connection.close()
    assert table in {finding.table for finding in findings}
    if column not in ("id", "number", "run", "position", "coding", "decision") and table != "claims":
        key = connection_key(table, rowid, whole)
        assert (table, key) in {(finding.table, finding.row) for finding in findings}


def connection_key(table, rowid, data):
    connection = opened(data)
    keys = {"inputs": "run || '/' || position", "decision_reports": "decision"}
    where = f"{ROWID.get(table, 'rowid')} = ?"
    (key,) = connection.execute(f"select {keys.get(table, 'rowid')} from {table} where {where}", (rowid,)).fetchone()
    return str(key)


def evidence_of(connection):
    """All that evidence and ledger hold."""
    return {table: connection.execute(f"select * from {table}").fetchall() for table in EVIDENCE}


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_a_bit_flipped_anywhere_in_the_file_is_found_or_touches_no_evidence(whole, tmp_path_factory, data):
    offset = data.draw(st.integers(0, len(whole) - 1))
    damaged = bytearray(whole)
    damaged[offset] ^= 1 << data.draw(st.integers(0, 7))
    file = tmp_path_factory.getbasetemp() / "damaged.db"
    file.write_bytes(bytes(damaged))
    try:
        with Store(file) as store:
            if not store.verify().findings:
                assert evidence_of(store.connection) == evidence_of(opened(whole))
    except StoreError:
        pass  # said to be damaged, or no store of this version


@pytest.mark.parametrize("table", [table for table in EVIDENCE if table != "evidence_log"])
def test_a_row_taken_away_is_found(whole, table):
    connection = opened(whole)
    without_guards(connection, lambda c: c.execute(f"delete from {table} where {first_of(table)}"))
    assert table in {finding.table for finding in verify(connection).findings}


def first_of(table):
    rowid = ROWID.get(table, "rowid")
    return f"{rowid} = (select min({rowid}) from {table})"


@pytest.mark.parametrize("table", EVIDENCE)
@pytest.mark.parametrize("change", ["delete from {table}", 'update {table} set "{column}" = "{column}"'])
def test_the_store_refuses_to_change_or_take_away(path, table, change):
    with Store(path) as store:
        column = {"decision_reports": "report", "inputs": "origin", "claims": "quote"}.get(table, "rowid")
        column = {"runs": "arguments"}.get(table, column)
        with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
            store.connection.execute(change.format(table=table, column=column))


def test_a_rewritten_chain_is_whole_in_itself_but_lacks_the_head_noted_before(path, tmp_path):
    with Store(path) as store:
        head = store.verify().head
    with filled(tmp_path / "other.db", "a", "b") as other:
        assert other.verify().findings == []
        (finding,) = other.verify(head).findings
    assert (finding.table, finding.row) == ("evidence_log", head)


def test_a_head_noted_before_holds_when_more_is_written(tmp_path):
    with filled(tmp_path / "casus.db", "a") as store:
        head = store.verify().head
        decide(store, "accept", strike(store, "a"))
        assert store.verify(head).findings == []
        assert store.verify().head != head


def test_an_event_with_a_claim_of_no_coding_is_found(whole):
    connection = opened(whole)
    connection.execute("""update events set value = replace(value, '"quote":"A"', '"quote":"B"')""")
    assert {finding.table for finding in verify(connection).findings} == {"events"}


def test_a_guard_that_was_taken_away_is_found(whole):
    connection = opened(whole)
    connection.execute("drop trigger claims_stay")
    (finding,) = verify(connection).findings
    assert (finding.table, finding.row, finding.what) == ("schema", "claims_stay", "is missing")


def test_the_command_says_what_is_altered_and_how_it_went(path, tmp_path, whole, capsys):
    from casus.cli.main import run

    assert run(["verify", "--db", str(path)]) == 0
    head = capsys.readouterr().out.split()[-1]
    assert run(["verify", "--db", str(path), "--head", head]) == 0
    assert run(["verify", "--db", str(path), "--head", "0" * 64]) == 1
    capsys.readouterr()
    altered = tmp_path / "altered.db"
    altered.write_bytes(whole)
    connection = sqlite3.connect(altered, isolation_level=None)
    without_guards(connection, lambda c: c.execute("update reports set text = replace(text, 'nine', 'ninety')"))
    connection.close()
    assert run(["verify", "--db", str(altered)]) == 1
    assert "altered: reports 1: is not what was written" in capsys.readouterr().out
    assert run(["verify", "--db", str(tmp_path / "none.db")]) == StoreError.exit_code
