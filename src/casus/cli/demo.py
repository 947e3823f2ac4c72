"""The verb demo: the bundled reports through all rooms, and a look at the result."""

from typing import TYPE_CHECKING

import click

from casus.cli import options
from casus.cli.messages import Notes
from casus.cli.progress import Bar, wants_bar

if TYPE_CHECKING:
    from casus.model import Event


@click.command(short_help="Code the bundled reports and look at the result.")
@options.together(options.WORKERS, options.PROGRESS)
def demo(workers: int, progress: bool | None) -> int:
    """Code the bundled example reports: a table of events, and one contested event with its evidence."""
    from casus.cli.dossier import print_event
    from casus.cli.tables import print_events
    from casus.examples import REPORTS
    from casus.reading import read
    from casus.running import Job, Settings

    notes, bar = Notes(), Bar(wants_bar(progress))
    job = Job(Settings(workers=workers), notes, bar.track)
    events = list(job.code(bar.measure(read([REPORTS]))))
    told = [event for event in events if event.realis == "actual" and event.family in ("violence", "harm")]
    print_events(told, "table")
    others = f"{len(events) - len(told)} others (talks, arrests, plans, background)"
    click.echo(f"{len(told)} violent events; {others} are left out of this table.\n")
    if chosen := most_disputed(told):
        click.echo("The one that its sources dispute most, with the evidence for every value:\n")
        print_event(chosen)
    click.echo(f"\n{notes.summary()}", err=True)
    return notes.exit_code


def most_disputed(events: "list[Event]") -> "Event | None":
    """The event with most contradiction: disputed perpetrators, differing tolls, then most witnesses."""
    return max(events, key=_dispute, default=None)


def _dispute(event: "Event") -> tuple[int, int, int, str]:
    disputed = sum(actor.status in ("denied", "contested", "alleged") for actor in event.actors)
    differing = sum(toll.low != toll.high for toll in event.tolls)
    several = min(len(event.reports), 3)
    return (several, disputed + differing, event.witnesses, event.id)
