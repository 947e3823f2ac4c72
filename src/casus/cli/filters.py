"""Options that say which events are wanted; the same for every verb that reads a database."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from casus.cli.options import together
from casus.errors import UsageError

if TYPE_CHECKING:
    from casus.store import EventFilter

GRADES = ("confirmed", "fair", "weak", "contested", "discounted")
REVIEWS = ("pending", "accepted", "corrected", "discarded", "conflict")
REALIS = ("actual", "planned", "hypothetical", "generic", "negated")

FILTERS = together(
    click.option("--type", "types", multiple=True, metavar="ID", help="Event type, as in `casus codebook`."),
    click.option("--family", "families", multiple=True, metavar="NAME", help="violence, control, coercion, ..."),
    click.option("--since", metavar="DATE", help="Events that may have happened on this day or later."),
    click.option("--until", metavar="DATE", help="Events that may have happened on this day or earlier."),
    click.option("--box", metavar="W,S,E,N", help="Events with a place in this box, in degrees."),
    click.option("--country", "countries", multiple=True, metavar="CODE", help="ISO 3166 code of two letters."),
    click.option("--actor", metavar="NAME", help="A name or an id such as state:SYR, in any role."),
    click.option("--status", "statuses", multiple=True, metavar="NAME", help="Of a perpetrator: claimed, denied, ..."),
    click.option("--grade", "grades", multiple=True, type=click.Choice(GRADES)),
    click.option("--realis", multiple=True, type=click.Choice(REALIS)),
    click.option(
        "--review", "reviews", multiple=True, type=click.Choice(REVIEWS), help="Discarded ones only if asked."
    ),
    click.option("--report", metavar="ID", help="Events that this report tells."),
    click.option("--text", metavar="WORDS", help="Words of the summary or of the sentences."),
)


def event_filter(**given: Any) -> "EventFilter":
    """The filter that the options describe. Raises UsageError for a value that cannot be read."""
    from casus.store import EventFilter

    since, until, box = (given.pop(name) for name in ("since", "until", "box"))
    return EventFilter(since=_day("since", since), until=_day("until", until), box=_box(box), **given)


def _day(name: str, written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise UsageError(f"--{name}: {written!r} is no day; write it as YYYY-MM-DD") from None


def _box(written: str | None) -> tuple[float, float, float, float] | None:
    if not written:
        return None
    try:
        west, south, east, north = (float(part) for part in written.split(","))
    except ValueError:
        raise UsageError(f"--box: {written!r} is no box; write west,south,east,north in degrees") from None
    return west, south, east, north
