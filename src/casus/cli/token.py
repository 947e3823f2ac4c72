"""The verb token: who may use a desk that others can reach."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from casus.desk.tokens import Role

FILE = click.option(
    "--tokens", "path", type=click.Path(path_type=Path, dir_okay=False), default=Path("casus-tokens.json"),
    show_default=True, help="The file of tokens; it holds hashes only.",
)  # fmt: skip


@click.group(short_help="Tokens for a desk that others can reach: add, list, remove.")
def token() -> None:
    """Say who may read (viewer), decide and add reports (coder), or do everything (admin)."""


@token.command(short_help="Make a token and print it, once.")
@click.argument("name")
@click.option("--role", type=click.Choice(["viewer", "coder", "admin"]), required=True)
@FILE
def add(name: str, role: "Role", path: Path) -> None:
    """Make a token for NAME. It is printed once and kept nowhere; the file has its hash."""
    from casus.desk.tokens import Tokens, load_tokens, save_tokens

    tokens, secret = (load_tokens(path) if path.exists() else Tokens()).added(name, role)
    save_tokens(tokens, path)
    click.echo(secret)
    click.echo(f"{path}: {name} is {role} now; the token above is not kept, give it to them", err=True)


@token.command("list", short_help="Names and roles.")
@FILE
def list_(path: Path) -> None:
    """Print who has a token, and for which role."""
    from casus.desk.tokens import load_tokens

    for one in load_tokens(path).tokens:
        click.echo(f"{one.name}\t{one.role}")


@token.command(short_help="Take a token away.")
@click.argument("name")
@FILE
def remove(name: str, path: Path) -> None:
    """Take the token of NAME away; a desk that is running must be started anew."""
    from casus.desk.tokens import load_tokens, save_tokens

    save_tokens(load_tokens(path).removed(name), path)
