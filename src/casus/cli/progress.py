"""A progress bar on stderr while reports are coded."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from casus.reading import Reading

if TYPE_CHECKING:
    from rich.progress import Progress

Item = TypeVar("Item")
AHEAD = 20_000  # inputs read ahead to learn how many there are


class Bar:
    """Counts finished reports; silent unless shown."""

    def __init__(self, shown: bool) -> None:
        self.shown = shown
        self.total: int | None = None

    def measure(self, readings: Iterable[Reading]) -> Iterator[Reading]:
        """The same readings; where the bar is shown and they are not too many, they are counted first."""
        if not self.shown:
            return iter(readings)
        remaining = iter(readings)
        ahead = list(islice(remaining, AHEAD))
        self.total = sum(r.report is not None for r in ahead) if len(ahead) < AHEAD else None
        return chain(ahead, remaining)

    def track(self, items: Iterable[Item]) -> Iterator[Item]:
        """The same items, each moving the bar."""
        if not self.shown:
            yield from items
            return
        with _progress() as progress:
            task = progress.add_task("coding", total=self.total)
            for item in items:
                yield item
                progress.advance(task)


def wants_bar(choice: bool | None) -> bool:
    """Whether to show a bar: as chosen, else where stderr is a terminal."""
    return sys.stderr.isatty() if choice is None else choice


@contextmanager
def _progress() -> "Iterator[Progress]":
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    times = (TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, *times, console=Console(stderr=True), transient=True) as progress:
        yield progress
