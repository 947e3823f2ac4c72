"""The verbs that read a database: events, show, inputs, export, changes."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from casus.cli import options
from casus.cli.filters import FILTERS, event_filter
from casus.errors import StoreError

if TYPE_CHECKING:
    from casus.codebook import Codebook
    from casus.model import Event
    from casus.store import Store


@click.command(short_help="The stored events.")
@options.DATABASE
@FILTERS
@options.POLICY
@click.option("--format", "format_", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
def events(db: Path, policy: str, format_: str, **wanted: Any) -> None:
    """Print the stored events that all the given filters keep."""
    from casus.cli.tables import print_events

    print_events(_events(db, policy, wanted), format_)


@click.command(short_help="One event with all its evidence.")
@click.argument("event")
@options.together(options.DATABASE, options.POLICY)
@click.option("--format", "format_", type=click.Choice(["text", "json", "dot"]), default="text", show_default=True,
              help="dot: who told whom, as a graph for Graphviz.")  # fmt: skip
def show(event: str, db: Path, policy: str, format_: str) -> None:
    """Print one event: contradictions, then every value with its claims, each with its chain of sources and words.

    Then the claims in time, who says what, and how the figures changed.
    """
    from casus.cli.dossier import print_event
    from casus.cli.tables import print_lines
    from casus.dossier import evidence_of

    with open_existing(db) as store:
        found = store.event(event, policy, _codebook(policy))
        if format_ == "dot":
            from casus.weighing.independence import dot

            click.echo(dot(store.independence(event)))
        elif format_ == "json":
            print_lines([found])
        else:
            print_event(found, evidence_of(store, found))


@click.command(short_help="Every input of every run: read, set aside, duplicate.")
@options.DATABASE
@click.option("--format", "format_", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
def inputs(db: Path, format_: str) -> None:
    """Print what became of every input of every run, with the reason where it was set aside."""
    from casus.cli.tables import print_inputs

    with open_existing(db) as store:
        print_inputs(store.inputs(), format_)


@click.command(short_help="Events in other people's formats.")
@click.argument("format_", metavar="FORMAT")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True), default=Path("-"),
              help="The file to write; standard output without it.")  # fmt: skip
@options.DATABASE
@FILTERS
@options.POLICY
def export(format_: str, output: Path, db: Path, policy: str, **wanted: Any) -> None:
    """Write events as csv, jsonl or geojson."""
    from casus.cli.files import written_whole
    from casus.exporting import export as write

    found = _events(db, policy, wanted)
    with written_whole(output) as stream:
        write(found, format_, stream)


@click.command(short_help="What became of event ids: minted, merged, split, vanished.")
@options.DATABASE
@click.option("--since", default="", metavar="DATE", help="Changes at or after this day or moment (ISO 8601).")
def changes(db: Path, since: str) -> None:
    """Print the changes of event ids, one a line, in order."""
    with open_existing(db) as store:
        for change in store.changes(since):
            click.echo("\t".join(str(value) for value in (change.at, change.kind, change.event, change.other or "")))


def open_existing(db: Path) -> "Store":
    """The store in a file that must be there. Raises StoreError with what to do where it is not."""
    from casus.store import Store

    if not db.exists():
        raise StoreError(f"{db}: no such database; make one with  casus code REPORTS --db {db}")
    return Store(db)


def _events(db: Path, policy: str, wanted: dict[str, Any]) -> "list[Event]":
    with open_existing(db) as store:
        return store.events(event_filter(**wanted), policy, _codebook(policy))


def _codebook(policy: str) -> "Codebook | None":
    """Other policies than the default weigh anew, which needs the codebook."""
    from casus.codebook import load_codebook

    return None if policy == "witnesses" else load_codebook()
