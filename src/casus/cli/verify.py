"""The verb verify: whether the evidence and the ledger of decisions are what was once written."""

from pathlib import Path

import click

from casus.cli import options


@click.command(short_help="Check that no byte of evidence or decisions was altered.")
@options.DATABASE
@click.option("--head", metavar="HASH", help="A head noted down before: nothing up to it may have been rewritten.")
def verify(db: Path, head: str | None) -> int:
    """Check every report, coding, claim, input and decision against the chained log, and name each row altered.

    Exits with 0 where all is whole, with 1 where something is altered, with 3 where the file cannot be read.
    """
    from casus.cli.stored import open_existing

    with open_existing(db) as store:
        found = store.verify(head)
    for finding in found.findings:
        click.echo(f"altered: {finding.table} {finding.row}: {finding.what}")
    counts = ", ".join(f"{number} {table.replace('_', ' ')}" for table, number in found.checked.items())
    click.echo(f"checked: {counts}", err=True)
    click.echo(f"head: {found.head}")
    if not found.findings:
        click.echo("whole: nothing is altered", err=True)
    return 1 if found.findings else 0
