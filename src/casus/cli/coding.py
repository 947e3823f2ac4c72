"""The verbs that code reports: code, annotate."""

import sys
from pathlib import Path

import click

from casus.cli import options
from casus.cli.messages import Notes
from casus.cli.progress import Bar, wants_bar


@click.command(short_help="Code reports into events, and keep them in a database.")
@options.PATHS
@click.option("--db", type=click.Path(path_type=Path, dir_okay=False), help="The database; without it nothing is kept.")
@options.PUBLISHED
@click.option("--each", is_flag=True, help="Every report by itself; with --db all others stay linked.")
@click.option("--format", "format_", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@options.together(options.PIPELINE, options.CODEBOOK, options.WORKERS, options.PROGRESS)
@click.option("--recode", is_flag=True, help="Code reports that the database holds already once more.")
def code(
    paths: tuple[str, ...], db: Path | None, published: str | None, each: bool, format_: str, pipeline: str | None,
    codebook: Path | None, workers: int, progress: bool | None, recode: bool,
) -> int:  # fmt: skip
    """Code reports into events.

    PATH is a file (plain text, Markdown, HTML, JSON Lines, CSV or XLSX with a column "text"), a folder of such
    files, or - for standard input.
    """
    from casus.cli.tables import print_events
    from casus.reading import read
    from casus.running import Job, Settings

    notes, bar = Notes(), Bar(wants_bar(progress))
    job = Job(Settings(pipeline, str(codebook) if codebook else None, workers), notes, bar.track)
    readings = bar.measure(read(paths, published))
    if db is None:
        print_events(job.code(readings, each), format_)
    else:
        from casus.store import Store

        with Store(db) as store:
            print_events(job.code_into(store, readings, each, recode, " ".join(sys.argv[1:])), format_)
    click.echo(notes.summary(), err=True)
    return notes.exit_code


@click.command(short_help="What each report says, one JSON line a report; nothing linked or stored.")
@options.PATHS
@options.together(options.PUBLISHED, options.PIPELINE, options.CODEBOOK, options.WORKERS, options.PROGRESS)
def annotate(
    paths: tuple[str, ...], published: str | None, pipeline: str | None, codebook: Path | None, workers: int,
    progress: bool | None,
) -> int:  # fmt: skip
    """Print what each report says: sentences, times, places, actors, attributions, mentions, claims."""
    from casus.cli.tables import print_lines
    from casus.reading import read
    from casus.running import Job, Settings

    notes, bar = Notes(), Bar(wants_bar(progress))
    job = Job(Settings(pipeline, str(codebook) if codebook else None, workers), notes, bar.track)
    print_lines(job.annotate(bar.measure(read(paths, published))))
    click.echo(notes.summary(), err=True)
    return notes.exit_code
