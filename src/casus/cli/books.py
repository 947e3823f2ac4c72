"""The verbs that show what Casus goes by: codebook, explain."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from casus.cli import options

if TYPE_CHECKING:
    from casus.codebook import EventType


@click.command(short_help="The event types: what counts, with examples and cross-walks.")
@click.argument("types", nargs=-1, metavar="[TYPE]...")
@options.CODEBOOK
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def codebook(types: tuple[str, ...], codebook: Path | None, format_: str) -> None:
    """Print the codebook, or some of its types."""
    import msgspec

    from casus.codebook import load_codebook
    from casus.errors import UsageError

    book = load_codebook(codebook)
    for name in types:
        if name not in book.types:
            raise UsageError(f"no event type is called {name!r}; `casus codebook` lists them")
    chosen = [book.types[name] for name in types or book.types]
    if format_ == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(chosen)).decode())
        return
    family = ""
    for entry in chosen:
        if entry.family != family:
            family = entry.family
            click.echo(f"\n{family.upper()}\n")
        click.echo("\n".join(describe(entry)))


def describe(entry: "EventType") -> list[str]:
    """One event type in a few lines."""
    words = sorted({word for trigger in entry.triggers for word in (*trigger.nouns, *trigger.verbs)})
    codes = "; ".join(f"{scheme}: {_code(value)}" for scheme, value in sorted(entry.codes.items()))
    lines = [f"{entry.id}  ({entry.label})", f"    {entry.definition}"]
    lines += [f"    yes: {entry.example}"] if entry.example else []
    lines += [f"    no:  {entry.counter_example}"] if entry.counter_example else []
    lines += [f"    words: {', '.join(words)}"] if words else []
    lines += [f"    codes: {codes}"] if codes else []
    return lines


def _code(value: object) -> str:
    return " / ".join(str(part) for part in value) if isinstance(value, list | tuple) else str(value)


@click.command(short_help="What the coder saw in reports, sentence by sentence.")
@options.PATHS
@options.together(options.PUBLISHED, options.PIPELINE, options.CODEBOOK)
def explain(paths: tuple[str, ...], published: str | None, pipeline: str | None, codebook: Path | None) -> int:
    """Print for every sentence the clauses, what fired, what was rejected, and why."""
    from casus.cli.messages import Notes
    from casus.reading import read
    from casus.running import Pipeline, Settings, wanted

    notes = Notes()
    rooms = Pipeline(Settings(pipeline, str(codebook) if codebook else None))
    for report in wanted(read(paths, published), notes, duplicates=False):
        click.echo(f"# {report.id}")
        for line in rooms.explain(report):
            click.echo(line)
    return notes.exit_code
