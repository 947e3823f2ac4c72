"""The gazetteer's file: one SQLite database in the user's cache."""

import os
import sqlite3
import sys
from pathlib import Path

VERSION = "4"
_SCHEMA = """
CREATE TABLE stamp (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, latitude REAL, longitude REAL, country TEXT, admin1 TEXT,
  code TEXT, geonames_id INTEGER, kind TEXT, population INTEGER, precision INTEGER, radius REAL, source TEXT);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, rank INTEGER NOT NULL);
CREATE TABLE sound (key TEXT NOT NULL, place INTEGER NOT NULL, name TEXT NOT NULL);
CREATE VIRTUAL TABLE near USING rtree(id, west, east, south, north);
CREATE VIRTUAL TABLE word USING fts5(
  name, content='place', content_rowid='id', tokenize="unicode61 remove_diacritics 2");
"""
_INDICES = """
CREATE INDEX name_key ON name (key);
CREATE INDEX sound_key ON sound (key);
CREATE INDEX place_geonames ON place (geonames_id);
INSERT INTO near SELECT id, longitude, longitude, latitude, latitude FROM place;
INSERT INTO word (word) VALUES ('rebuild');
"""


def cache_folder() -> Path:
    """The user's cache folder for Casus, by the platform's convention; the variable CASUS_CACHE overrides it."""
    given = os.environ.get("CASUS_CACHE")
    if given:
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "casus" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "casus"
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "casus"


def gazetteer_path() -> Path:
    """Where the gazetteer lies or will lie."""
    return cache_folder() / "gazetteer.sqlite"


def create(path: Path) -> sqlite3.Connection:
    """A new empty file, open for bulk writing; it is no gazetteer until `finish` has stamped it."""
    connection = sqlite3.connect(path)
    connection.executescript(
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536; PRAGMA temp_store=FILE;"
    )
    connection.executescript(_SCHEMA)
    return connection


def finish(connection: sqlite3.Connection, stamp: str) -> None:
    """Build the indices and stamp the file as whole."""
    connection.executescript(_INDICES)
    connection.execute("INSERT OR REPLACE INTO stamp VALUES ('version', ?)", (stamp,))
    connection.commit()


def connect(path: Path) -> sqlite3.Connection:
    """Open a gazetteer for reading: mapped into memory, never written to."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    connection.executescript("PRAGMA mmap_size=268435456; PRAGMA cache_size=-8192; PRAGMA query_only=ON;")
    return connection


def stamp_of(path: Path) -> str | None:
    """The stamp of a gazetteer file; None where there is none or it is no whole gazetteer."""
    if not path.exists():
        return None
    try:
        connection = connect(path)
        try:
            row = connection.execute("SELECT value FROM stamp WHERE key = 'version'").fetchone()
        finally:
            connection.close()
    except sqlite3.Error:
        return None
    return str(row[0]) if row else None
