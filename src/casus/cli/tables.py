"""Events on stdout: as JSON lines, as CSV, or as a table that a person reads."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from casus.model import Event, EventActor, EventToll, InputRecord

if TYPE_CHECKING:
    from rich.table import Table

BLAMED, AIMED_AT = ("perpetrator",), ("target", "victim")


def print_lines(values: Iterable[msgspec.Struct]) -> None:
    """One JSON object a line, each written as soon as it is there."""
    encode = msgspec.json.Encoder().encode
    for value in values:
        sys.stdout.buffer.write(encode(value) + b"\n")
    sys.stdout.buffer.flush()


def print_events(events: Iterable[Event], format_: str) -> None:
    """Events in one of the formats table, jsonl, csv."""
    if format_ == "jsonl":
        print_lines(events)
    elif format_ == "csv":
        from casus.exporting import export

        export(events, "csv", sys.stdout)
    else:
        _print_table(list(events))


def _print_table(events: list[Event]) -> None:
    from rich.console import Console

    console = Console()
    if not console.is_terminal:
        console = Console(width=200)
    console.print(table(events))


def table(events: Iterable[Event]) -> "Table":
    """When, what, who to whom, where, how many, and how sure that is."""
    from rich import box
    from rich.table import Table

    found = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ("event", "when", "what", "who → whom", "where"):
        found.add_column(name, overflow="fold", no_wrap=name in ("event", "when"))
    for name in ("killed", "injured", "witnesses"):
        found.add_column(name, justify="right", no_wrap=True)
    for name in ("status", "grade"):
        found.add_column(name, no_wrap=True)
    for event in events:
        found.add_row(*_cells(event))
    return found


def _cells(event: Event) -> tuple[str, ...]:
    return (
        event.id, when(event), event.label if event.realis == "actual" else f"{event.label} ({event.realis})",
        f"{names(event, BLAMED) or '?'} → {names(event, AIMED_AT) or things(event) or '?'}", where(event),
        figure(event, "killed"), figure(event, "injured"), str(event.witnesses), status(event), event.grade,
    )  # fmt: skip


def when(event: Event) -> str:
    """The day or the days; a question mark where nothing is known."""
    first, last = event.time.earliest, event.time.latest
    if first is None and last is None:
        return "?"
    if first == last:
        return str(first)
    return f"{first or '?'} – {last or '?'}"


def names(event: Event, roles: tuple[str, ...]) -> str:
    """The names of those in some roles, each once."""
    return ", ".join(dict.fromkeys(actor.name for actor in event.actors if actor.role in roles))


def things(event: Event) -> str:
    """The things aimed at, each once."""
    return ", ".join(dict.fromkeys(target.name for target in event.targets))


def where(event: Event) -> str:
    """The places with their roles where they are not the site."""
    return ", ".join(p.name if p.role == "site" else f"{p.role.replace('_', ' ')} {p.name}" for p in event.places)


def figure(event: Event, kind: str) -> str:
    """Low/best/high of everyone's toll, a plain number where all are one, empty where nothing is said."""
    toll = next((toll for toll in event.tolls if toll.kind == kind), None)
    return bounds(toll) if toll else ""


def bounds(toll: EventToll) -> str:
    """Low/best/high; a dash is an open side."""
    three = (toll.low, toll.best, toll.high)
    if len(set(three)) == 1 and toll.best is not None:
        return str(toll.best)
    return "/".join("–" if number is None else str(number) for number in three)


def status(event: Event) -> str:
    """How the perpetrators stand: the distinct statuses in order."""
    blamed: list[EventActor] = [actor for actor in event.actors if actor.role in BLAMED]
    return ", ".join(dict.fromkeys(actor.status for actor in blamed))


def print_inputs(inputs: Iterable[tuple[int, InputRecord]], format_: str) -> None:
    """What became of every input, with the number of its run."""
    if format_ == "jsonl":
        for run, record in inputs:
            line = {"run": run, **msgspec.to_builtins(record)}
            sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table

    found = Table("run", "input", "outcome", "report", "reason", box=box.SIMPLE_HEAD, pad_edge=False)
    for run, record in inputs:
        outcome = record.outcome.replace("_", " ")
        found.add_row(str(run), record.origin, outcome, record.report or "", record.reason or "")
    console = Console()
    (console if console.is_terminal else Console(width=200)).print(found)
