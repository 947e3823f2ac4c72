"""The verb why: what speaks for and against a report telling an event."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casus.cli import options
from casus.cli.stored import open_existing
from casus.errors import UsageError

if TYPE_CHECKING:
    from casus.linking import Member
    from casus.model import Coding, Event
    from casus.store import Store


@click.command(short_help="Why a report is, or is not, linked to an event.")
@click.argument("event")
@click.argument("report")
@options.DATABASE
def why(event: str, report: str, db: Path) -> None:
    """Print, for every happening of REPORT, its score with the other tellings of EVENT, feature by feature."""
    with open_existing(db) as store:
        found = store.event(event)
        codings = store.codings()
        members = _members(store, found, codings)
    own = [index for index, coding in enumerate(codings) if coding.report == report]
    if not own:
        raise UsageError(f"{db} holds no report {report!r}; `casus inputs` lists them")
    click.echo(f"{found.summary}  {found.id}")
    for line in _lines(codings, own[0], members):
        click.echo(line)


def _members(store: "Store", event: "Event", codings: "list[Coding]") -> "list[Member]":
    place = {coding.report: index for index, coding in enumerate(codings)}
    return [(place[report], number) for report, number in store.members(event.id)]


def _lines(codings: "list[Coding]", own: int, members: "list[Member]") -> Iterator[str]:
    from casus.linking import explain_pair, happenings

    coding = codings[own]
    for number, mentions in happenings(coding).items():
        sentence = coding.sentences[mentions[0].sentence]
        told = "told as this event" if (own, number) in members else "not told as this event"
        yield f"\nhappening {number} of {coding.report}, {told}: “{' '.join(coding.text[slice(*sentence)].split())}”"
        for other, its_number in members:
            if other == own:
                continue
            try:
                pair = explain_pair(codings, (own, number), (other, its_number))
            except KeyError:
                yield f"    with {codings[other].report}: habits and suppositions are never linked"
                continue
            barred = f", barred: {pair.barred}" if pair.barred else ""
            yield f"    with {codings[other].report}: {pair.score:+.2f}{barred}"
            for part in pair.contributions:
                yield f"        {part.points:+6.2f}  {part.feature} {part.value}".rstrip()
