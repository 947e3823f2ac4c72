"""The verb serve: the desk over a database, in the browser and for programs."""

from pathlib import Path

import click

from casus.cli import options


@click.command(short_help="The desk: map, timeline, evidence and review in the browser, and the API.")
@options.DATABASE
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--demo", is_flag=True, help="Serve the bundled reports from a temporary database.")
def serve(db: Path, host: str, port: int, demo: bool) -> None:
    """Serve a database until interrupted."""
    import tempfile

    if not demo:
        _serve(db, host, port)
        return
    with tempfile.TemporaryDirectory(prefix="casus-") as folder:
        path = Path(folder) / "demo.db"
        _code_examples(path)
        _serve(path, host, port)


def _code_examples(path: Path) -> None:
    from casus.cli.messages import Notes
    from casus.examples import REPORTS
    from casus.reading import read
    from casus.running import Job, Settings
    from casus.store import Store

    click.echo("Coding the bundled reports ...", err=True)
    with Store(path) as store:
        Job(Settings(), Notes()).code_into(store, read([REPORTS]))


def _serve(path: Path, host: str, port: int) -> None:
    import uvicorn

    from casus.desk import create_app

    app = create_app(path)
    click.echo(f"The desk is at http://{host}:{port}/ (stop it with Ctrl-C)", err=True)
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
