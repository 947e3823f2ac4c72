"""The columns of a store, kept up to date for many readers."""

import sqlite3
import threading
from collections import OrderedDict
from pathlib import Path
from types import TracebackType
from typing import Self

from casus.store.columns import Array, Columns, read_columns
from casus.store.filters import EventFilter
from casus.store.masks import mask

# Filters whose answers are kept: a page asks for list, map, timeline and facets of one filter.
KEPT = 64


class Overview:
    """Reads the columns when first asked and whenever the file has changed since; safe to use from many threads."""

    def __init__(self, path: Path | str) -> None:
        # It reads nothing but the version of the file, under the lock.
        self._watch = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=30)
        self._lock = threading.Lock()
        self._version = -1
        self._columns: Columns | None = None
        self._masks: OrderedDict[EventFilter, Array] = OrderedDict()

    def columns(self, connection: sqlite3.Connection) -> Columns:
        """The columns as the file stands."""
        with self._lock:
            return self._current(connection)

    def kept(self, connection: sqlite3.Connection, wanted: EventFilter) -> tuple[Columns, Array]:
        """The columns, and which of the events the filter keeps."""
        with self._lock:
            columns = self._current(connection)
            found = self._masks.pop(wanted, None)
            if found is None:
                found = mask(connection, columns, wanted)
            self._masks[wanted] = found
            if len(self._masks) > KEPT:
                self._masks.popitem(last=False)
            return columns, found

    def _current(self, connection: sqlite3.Connection) -> Columns:
        version: int = self._watch.execute("pragma data_version").fetchone()[0]
        if self._columns is None or version != self._version:
            self._columns = read_columns(connection, self._columns)
            self._version = version
            self._masks.clear()
        return self._columns

    def close(self) -> None:
        """Closes the file."""
        self._watch.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
