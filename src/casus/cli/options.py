"""Options that several verbs share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
DATABASE = click.option(
    "--db", type=click.Path(path_type=Path, dir_okay=False), default=Path("casus.db"), show_default=True,
    help="The database.",
)  # fmt: skip
PUBLISHED = click.option("--published", metavar="DATE", help="Date of reports that state none (YYYY-MM-DD).")
PIPELINE = click.option("--pipeline", metavar="NAME", help="An installed spaCy pipeline in place of our parser.")
CODEBOOK = click.option(
    "--codebook", metavar="DIR", type=click.Path(path_type=Path), help="Codebook files that add to or replace ours."
)
WORKERS = click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes.")
PROGRESS = click.option("--progress/--no-progress", default=None, help="Show progress (default: on a terminal).")
POLICY = click.option(
    "--policy", metavar="NAME", default="witnesses", show_default=True,
    help="How conflicting figures become one: witnesses, lowest, highest, latest, ucdp, airwars.",
)  # fmt: skip


def together(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Several options as one decorator, shown in the order given."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate
