"""The verb serve: the desk over a database, in the browser and for programs."""

import socket
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casus.cli import options
from casus.errors import UsageError

if TYPE_CHECKING:
    from casus.desk.tokens import Tokens

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@click.command(short_help="The desk: map, timeline, evidence and review in the browser, and the API.")
@options.DATABASE
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--demo", is_flag=True, help="Serve the bundled reports from a temporary database.")
@click.option("--tokens", type=click.Path(path_type=Path, dir_okay=False),
              help="Answer only to tokens of this file; see `casus token`.")  # fmt: skip
@options.CODEBOOK
def serve(db: Path, host: str, port: int, demo: bool, tokens: Path | None, codebook: Path | None) -> None:
    """Serve a database until interrupted.

    Without tokens only programs on this machine are answered, and they may do everything.
    """
    known = _tokens(tokens, host)
    if not demo:
        _serve(db, host, port, known, codebook)
        return
    with tempfile.TemporaryDirectory(prefix="casus-") as folder:
        path = Path(folder) / "demo.db"
        _code_examples(path, codebook)
        _serve(path, host, port, known, codebook)


def _tokens(path: Path | None, host: str) -> "Tokens | None":
    """The tokens. Raises UsageError where others could reach a desk without any."""
    if path is None:
        if host not in LOOPBACK:
            raise UsageError(
                f"--host {host}: others could reach the desk there; say who may with"
                "  casus token add NAME --role coder  and serve with  --tokens casus-tokens.json"
            )
        return None
    from casus.desk.tokens import load_tokens

    tokens = load_tokens(path)
    if not tokens.tokens:
        raise UsageError(f"{path}: holds no token; add one with  casus token add NAME --role coder --tokens {path}")
    return tokens


def _code_examples(path: Path, codebook: Path | None) -> None:
    from casus.cli.messages import Notes
    from casus.examples import REPORTS
    from casus.reading import read
    from casus.running import Job, Settings
    from casus.store import Store

    click.echo("Coding the bundled reports ...", err=True)
    with Store(path) as store:
        Job(Settings(codebook=str(codebook) if codebook else None), Notes()).code_into(store, read([REPORTS]))


def _serve(path: Path, host: str, port: int, tokens: "Tokens | None", codebook: Path | None) -> None:
    import uvicorn

    from casus.desk import create_app

    app = create_app(path, tokens=tokens, codebook=codebook)
    with _listening(host, port) as own:
        shown = f"[{host}]" if ":" in host else host
        click.echo(f"The desk is at http://{shown}:{own.getsockname()[1]}/ (stop it with Ctrl-C)", err=True)
        # Whoever watches a job keeps a connection open; the desk does not wait for them to leave.
        config = uvicorn.Config(app, log_level="warning", server_header=False, timeout_graceful_shutdown=2)
        uvicorn.Server(config).run(sockets=[own])


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 takes any free one. Raises UsageError where that cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        reason = error.strerror or str(error)
        advice = "name another with --port or --host"
        raise UsageError(f"cannot listen on {host}, port {port}: {reason}; {advice}") from None
