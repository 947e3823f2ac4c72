"""What all routes share: the database, a connection a thread, the codebook, the jobs."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import cast

from fastapi import Request

from casus.codebook import Codebook, load_codebook
from casus.desk.jobs import Jobs
from casus.desk.tokens import Tokens
from casus.store import Store
from casus.store.database import explained
from casus.store.overview import Overview


class Desk:
    """One database as it is served; safe to use from many threads."""

    def __init__(self, path: Path, tokens: Tokens | None = None, codebook: Path | None = None) -> None:
        """Without `tokens` whoever can reach the desk may do everything."""
        self.path = path
        self.tokens = tokens
        self.jobs = Jobs(path, codebook)
        self._folder = codebook
        self._local = threading.local()

    def open(self) -> None:
        """Makes the file where there is none, and reads what is filtered and counted.

        The file gets a write-ahead log, so that reading goes on while reports are taken in.
        """
        with self.store() as store:
            store.connection.execute("pragma journal_mode = wal")
            self.overview.columns(store.connection)

    @contextmanager
    def store(self) -> Iterator[Store]:
        """The connection of this thread; errors of the database come out as StoreError."""
        store: Store | None = getattr(self._local, "store", None)
        if store is None:
            store = self._local.store = Store(self.path)
        with explained(self.path):
            yield store

    @cached_property
    def overview(self) -> Overview:
        """What is filtered and counted, in memory."""
        return Overview(self.path)

    @cached_property
    def codebook(self) -> Codebook:
        """The codebook, for labels and for weighing anew."""
        return load_codebook(self._folder)


def desk_of(request: Request) -> Desk:
    """The desk that answers a request."""
    return cast(Desk, request.app.state.desk)
