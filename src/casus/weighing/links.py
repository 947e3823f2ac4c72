"""Ties between events that the words of a report state, kept open until every event has its id.

A report ties two of its own happenings. Either may be told by other reports too, so the tie is one between the
events that the two have become: a strike told as background is tied by the record that its own report gave it.
"""

from collections.abc import Callable, Sequence

import msgspec

from casus.linking.happenings import happenings
from casus.model import Event, EventLink
from casus.model.coding import MentionLink
from casus.weighing.tellings import Telling

Named = tuple[str, int]
# The event of a happening (report, number), None where there is none.
Find = Callable[[Named], str | None]
MARK = "#"


def open_links(tellings: Sequence[Telling]) -> tuple[EventLink, ...]:
    """The ties that the tellings state; each names the happening at its other end instead of an event."""
    found: list[EventLink] = []
    for telling in tellings:
        own = {mention.id for mention in telling.mentions}
        stated = [link for link in telling.coding.links if link.of in own and link.on not in own]
        numbers = _numbers(telling) if stated else {}
        for link in stated:
            if link.on in numbers:
                end = f"{telling.coding.report}{MARK}{numbers[link.on]}"
                found.append(EventLink(type=link.type, event=end, claims=_claims(telling, link)))  # type: ignore[arg-type]
    return tuple(found)


def _numbers(telling: Telling) -> dict[str, int]:
    groups = happenings(telling.coding)
    return {mention.id: number for number, mentions in groups.items() for mention in mentions}


def _claims(telling: Telling, link: MentionLink) -> tuple[str, ...]:
    """The claims that this happened in whose words the tie stands; else those of the mention that is tied."""
    said = [claim for claim in telling.claims if claim.about == "event" and claim.mention == link.of]
    around = [claim for claim in said if claim.start <= link.start and link.end <= claim.end]
    return tuple(dict.fromkeys(claim.id for claim in around or said))


def closed(event: Event, find: Find) -> Event:
    """The event with its ties leading to events: one for each type and event, with all claims that state it."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for link in event.links:
        report, _, number = link.event.rpartition(MARK)
        other = find((report, int(number))) if report else link.event
        if other and other != event.id:
            found[link.type, other] = tuple(dict.fromkeys((*found.get((link.type, other), ()), *link.claims)))
    links = tuple(EventLink(type=kind, event=other, claims=found[kind, other]) for kind, other in sorted(found))  # type: ignore[arg-type]
    return msgspec.structs.replace(event, links=links)
