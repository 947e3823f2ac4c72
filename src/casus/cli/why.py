"""The verb why: what speaks for and against a report telling an event."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casus.cli import options
from casus.cli.stored import open_existing
from casus.errors import StoreError, UsageError

if TYPE_CHECKING:
    from casus.model import Coding
    from casus.weighing.independence import Independence


@click.command(short_help="Why a report is, or is not, linked to an event.")
@click.argument("event")
@click.argument("report")
@options.DATABASE
def why(event: str, report: str, db: Path) -> None:
    """Print, for every happening of REPORT, its score with the other tellings of EVENT, feature by feature."""
    with open_existing(db) as store:
        found = store.event(event)
        members = store.members(event)
        try:
            codings = {name: store.coding(name) for name in dict.fromkeys([report, *(name for name, _ in members)])}
        except StoreError as error:
            raise UsageError(str(error)) from error
        graph = store.independence(event)
    click.echo(f"{found.summary}  {found.id}")
    for line in (*_lines(codings, report, members), *_witnesses(graph)):
        click.echo(line)


def _witnesses(graph: "Independence") -> Iterator[str]:
    """Who counts as a witness of the event, and who has it from whom."""
    yield f"\nindependent witnesses of the event: {len(graph.witnesses)}"
    names = {node.id: node.name or "an unnamed source" for node in graph.nodes}
    for node in graph.witnesses:
        tellers = [names[step.teller] for step in graph.steps if step.source == node.id]
        interested = ", a party to it" if node.interested else ""
        by = f", told by {', '.join(dict.fromkeys(tellers))}" if tellers else ""
        yield f"    {names[node.id]} ({node.kind}{interested}){by}"


def _lines(codings: "dict[str, Coding]", report: str, members: "Sequence[tuple[str, int]]") -> Iterator[str]:
    from casus.linking import explain_pair, happenings

    order, coding = list(codings), codings[report]
    read = list(codings.values())
    for number, mentions in happenings(coding).items():
        sentence = coding.sentences[mentions[0].sentence]
        told = "told as this event" if (report, number) in members else "not told as this event"
        yield f"\nhappening {number} of {report}, {told}: “{' '.join(coding.text[slice(*sentence)].split())}”"
        for other, its_number in members:
            if other == report:
                continue
            try:
                pair = explain_pair(read, (order.index(report), number), (order.index(other), its_number))
            except KeyError:
                yield f"    with {other}: habits and suppositions are never linked"
                continue
            barred = f", barred: {pair.barred}" if pair.barred else ""
            yield f"    with {other}: {pair.score:+.2f}{barred}"
            for part in pair.contributions:
                yield f"        {part.points:+6.2f}  {part.feature} {part.value}".rstrip()
