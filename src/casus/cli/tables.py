"""Events on stdout: as JSON lines, as CSV, or as a table that a person reads."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from casus.model import Event, EventActor, EventToll, InputRecord

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from casus.resolving.places.candidates import Candidate

# Who acts and who is acted on, by what the event is; of words the speaker, of a transfer the giver.
ACTING, ACTED_ON = ("perpetrator", "source", "actor"), ("target", "victim", "recipient", "addressee")
# How many of those hit a row names.
SHOWN = 4
COUNTED = ("killed", "injured", "missing", "captured", "displaced")


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
    screen().print(table(events))


def screen() -> "Console":
    """Where tables go: as wide as the terminal, or 120 columns where output goes elsewhere."""
    from rich.console import Console

    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=120)


def table(events: Iterable[Event]) -> "Table":
    """What, when, where, who to whom, how many, and how sure that is; made for 80 columns and more."""
    from rich import box
    from rich.table import Table

    found = Table(box=box.HORIZONTALS, show_lines=True, show_edge=False, pad_edge=False, padding=0)
    found.add_column("event", min_width=19, overflow="fold")
    found.add_column("when, where", min_width=10)
    found.add_column("who → whom", min_width=12)
    found.add_column("low/best/high", justify="right", no_wrap=True)
    found.add_column("how sure", min_width=11)
    for event in events:
        found.add_row(*_cells(event))
    return found


def _cells(event: Event) -> "tuple[Text | str, ...]":
    from rich.text import Text

    what = event.label if event.realis == "actual" else f"{event.label} ({event.realis})"
    sure = [event.grade, status(event), f"{event.witnesses} witness{'' if event.witnesses == 1 else 'es'}"]
    return (
        Text.assemble((what, "bold"), "\n", (event.id, "dim")),
        Text(f"{when(event)}\n{where(event) or '?'}"),
        Text(who(event)),
        Text("\n".join(figures(event))), Text("\n".join(part for part in sure if part)),
    )  # fmt: skip


def when(event: Event) -> str:
    """The day or the days; a question mark where nothing is known."""
    first, last = event.time.earliest, event.time.latest
    if first is None and last is None:
        return "?"
    if first == last:
        return str(first)
    return f"{first or '?'} – {last or '?'}"


def who(event: Event) -> str:
    """Who to whom; those who meet or agree side by side; nothing where the event is of a kind that nobody does."""
    acting, acted_on = names(event, ACTING), hit(event)
    if names(event, ("party",)) and not acting:
        return names(event, ("party",))
    if not acting and not acted_on and event.family not in ("violence", "coercion"):
        return ""
    if event.family == "words" and not acted_on:
        return acting
    return f"{acting or '?'} → {acted_on or '?'}"


def names(event: Event, roles: tuple[str, ...]) -> str:
    """The names of those in some roles, each once."""
    from casus.weighing.shown import shown

    return ", ".join(dict.fromkeys(actor.name for actor in shown(event.actors) if actor.role in roles))


def hit(event: Event) -> str:
    """The things and the people that underwent it, each once, the first few of many."""
    told = [*(target.name for target in event.targets), *names(event, ACTED_ON).split(", ")]
    found = [name for name in dict.fromkeys(told) if name]
    return ", ".join(found[:SHOWN]) + (" …" if len(found) > SHOWN else "")


def where(event: Event) -> str:
    """The places with their roles where they are not the site."""
    return ", ".join(p.name if p.role == "site" else f"{p.role.replace('_', ' ')} {p.name}" for p in event.places)


def figures(event: Event) -> list[str]:
    """The toll of everyone killed, injured, missing, captured, displaced, where something is said of them."""
    first = {toll.kind: toll for toll in reversed(event.tolls)}
    return [f"{bounds(first[kind])} {kind}" for kind in COUNTED if kind in first]


def bounds(toll: EventToll) -> str:
    """Low/best/high; a dash is an open side."""
    three = (toll.low, toll.best, toll.high)
    if len(set(three)) == 1 and toll.best is not None:
        return str(toll.best)
    return "/".join("–" if number is None else str(number) for number in three)


def status(event: Event) -> str:
    """How the perpetrators stand: the distinct statuses in order."""
    blamed: list[EventActor] = [actor for actor in event.actors if actor.role == "perpetrator"]
    return ", ".join(dict.fromkeys(actor.status for actor in blamed))


def print_inputs(inputs: Iterable[tuple[int, InputRecord]], format_: str) -> None:
    """What became of every input, with the number of its run."""
    if format_ == "jsonl":
        for run, record in inputs:
            line = {"run": run, **msgspec.to_builtins(record)}
            sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
        return
    from rich import box
    from rich.table import Table

    found = Table("run", "input", "outcome", "report", "reason", box=box.SIMPLE_HEAD, pad_edge=False)
    for run, record in inputs:
        outcome = record.outcome.replace("_", " ")
        found.add_row(str(run), record.origin, outcome, record.report or "", record.reason or "")
    screen().print(found)


def print_places(candidates: "Iterable[Candidate]") -> None:
    """Candidates of the gazetteer as a table, with their points and what these are made of."""
    from rich import box
    from rich.table import Table

    columns = ("name", "kind", "country", "province", "latitude", "longitude", "class", "entry", "points", "why")
    found = Table(*columns, box=box.SIMPLE_HEAD, pad_edge=False)
    for candidate in candidates:
        place = candidate.entry
        point = f"{place.latitude:.4f}", f"{place.longitude:.4f}"
        found.add_row(
            place.name, place.kind, place.country or "", place.admin1 or "", *point, str(place.precision),
            str(place.geonames_id or ""), f"{candidate.score:.2f}", candidate.why,
        )  # fmt: skip
    screen().print(found)
