"""The verb gazetteer: look places up."""

from pathlib import Path

import click


@click.group(short_help="Look places up in the gazetteer, or add some.")
def gazetteer() -> None:
    """The gazetteer: one file, built once into the user's cache from data that is installed with Casus."""


@gazetteer.command(short_help="Places that bear a name, and why they rank so.")
@click.argument("name", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True)
@click.option("--format", "format_", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
def find(name: tuple[str, ...], limit: int, format_: str) -> None:
    """Print the places that bear NAME in any spelling, else those whose name contains its words, the likeliest first.

    "NAME, XX" looks in the country with that two-letter code, by sound too. The points are those of the name alone; in
    a report its countries and provinces, the places that the text puts a name in, and nearness add to them.
    """
    from casus.cli.tables import print_lines, print_places
    from casus.errors import GazetteerError
    from casus.resolving.places import find_candidates

    words = " ".join(name)
    found = find_candidates(words, limit=limit)
    if not found:
        raise GazetteerError(f"no place is called {words!r}; try another spelling")
    if format_ == "jsonl":
        print_lines(candidate.line() for candidate in found)
    else:
        print_places(found)


@gazetteer.command(short_help="Add places of your own.")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def add(file: Path) -> None:
    """Merge FILE, a GeoNames dump or a CSV table, into your gazetteer; a wrong file changes nothing."""
    from casus.resolving.places import add_gazetteer

    click.echo(f"{add_gazetteer(file)} places read from {file}", err=True)
