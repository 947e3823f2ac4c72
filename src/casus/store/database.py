"""Opening the file: one SQLite database that other tools read as it is."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from casus.errors import StoreError
from casus.store.migrations import MIGRATIONS, schema

VERSION = 2
# Marks the file as one of Casus's ("CASU"), so that a database of another program is never written to.
APPLICATION = 0x43415355
WAIT_SECONDS = 30.0


def connect(path: Path | str) -> sqlite3.Connection:
    """A connection to the store at `path`; the tables are made where the file is new.

    Raises StoreError where the file is no store, of another version, corrupt, or cannot be read or made.
    """
    with explained(path):
        connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
    try:
        with explained(path):
            _prepare(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path | str) -> None:
    connection.execute("pragma foreign_keys = off")
    application = connection.execute("pragma application_id").fetchone()[0]
    version = connection.execute("pragma user_version").fetchone()[0]
    if application == 0 and not connection.execute("select count(*) from sqlite_master").fetchone()[0]:
        _create(connection, path)
    elif application != APPLICATION:
        raise StoreError(f"{path}: this is a database of another program; name another file with --db")
    elif version in MIGRATIONS:
        _migrate(connection, path)
    elif version != VERSION:
        raise StoreError(f"{path}: the store has version {version}, this Casus reads version {VERSION}; use that Casus")


def _create(connection: sqlite3.Connection, path: Path | str) -> None:
    """Makes the tables, unless another process was quicker."""
    with transaction(connection, path):
        if not connection.execute("select count(*) from sqlite_master").fetchone()[0]:
            for statement in schema():
                connection.execute(statement)
            connection.execute(f"pragma application_id = {APPLICATION}")
            connection.execute(f"pragma user_version = {VERSION}")


def _migrate(connection: sqlite3.Connection, path: Path | str) -> None:
    """Brings an older store up to date, unless another process was quicker."""
    with transaction(connection, path):
        version = connection.execute("pragma user_version").fetchone()[0]
        while version in MIGRATIONS:
            MIGRATIONS[version](connection)
            version += 1
        connection.execute(f"pragma user_version = {version}")


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path | str) -> Iterator[sqlite3.Connection]:
    """All of the block or nothing of it; database errors come out as StoreError."""
    with explained(path):
        connection.execute("begin immediate")
        try:
            yield connection
            connection.execute("commit")
        except BaseException:
            if connection.in_transaction:
                connection.execute("rollback")
            raise


@contextmanager
def explained(path: Path | str) -> Iterator[None]:
    """Turns what SQLite says into which file, why, and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {_reason(error)}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StoreError(f"{path}: {REASONS['malformed']} ({error})") from error


# What SQLite's message holds -> what a user can do.
REASONS = {
    "not a database": "this is not a database; name another file with --db",
    "malformed": "the database is damaged; restore a copy, or code the reports again into a new file",
    "readonly": "the database cannot be written; check the rights of the file and of its folder",
    "full": "the disk is full; nothing of this report was written; make room and run again",
    "unable to open": "the database cannot be opened; check that the folder exists and can be written",
    "locked": "another program holds the database; wait for it and run again",
}


def _reason(error: sqlite3.Error) -> str:
    text = str(error)
    return next((reason for part, reason in REASONS.items() if part in text), f"the database refuses: {text}")
