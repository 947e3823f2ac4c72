"""What in the reports of an event cannot be quite right: said, so that somebody looks, and nothing is mended."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from casus.linking.copies import same_texts
from casus.linking.happenings import happenings
from casus.model import EventTime, Realis
from casus.weighing.summary import day
from casus.weighing.tellings import Telling

# A report that tells of more happenings is a list, or claims everything.
MANY_HAPPENINGS = 40
MANY_COPIES = 20
# It may be tomorrow already where it happened.
SLACK = timedelta(days=1)


def doubts(tellings: Sequence[Telling], time: EventTime, realis: Realis) -> tuple[str, ...]:
    """The grounds for doubt in words, in canonical order."""
    found = [*_clocks(tellings, time, realis), *_lists(tellings), *_copies(tellings)]
    return tuple(dict.fromkeys(found))


def _clocks(tellings: Sequence[Telling], time: EventTime, realis: Realis) -> Iterator[str]:
    """A report cannot be older than what it tells; its date, or the day read, is wrong."""
    if realis != "actual" or time.status != "stated" or time.earliest is None:
        return
    for telling in tellings:
        if telling.published and telling.published + SLACK < time.earliest:
            told = f"before the day of the event ({day(time.earliest)})"
            yield f"{telling.coding.report} is dated {day(telling.published)}, {told}"


def _lists(tellings: Sequence[Telling]) -> Iterator[str]:
    for telling in tellings:
        count = len(happenings(telling.coding))
        if count > MANY_HAPPENINGS:
            yield f"{telling.coding.report} tells of {count} happenings"


def _copies(tellings: Sequence[Telling]) -> Iterator[str]:
    if len(tellings) <= MANY_COPIES:
        return
    most = max(len(group) for group in same_texts([telling.coding.text for telling in tellings]))
    if most > MANY_COPIES:
        yield f"{most} of its {len(tellings)} tellings are copies of one text"
