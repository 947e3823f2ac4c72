"""GET /events/{id}: one event with all that is behind it."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi import Path as InPath

from casus.desk.answers import json
from casus.desk.desk import Desk, desk_of
from casus.desk.parameters import LONGEST, Policy
from casus.desk.rows import row_of, rows_of
from casus.dossier import dossier_of, evidence_of
from casus.errors import RefusalError
from casus.linking.happenings import happenings
from casus.model import Coding, Event
from casus.store import Store, neighbours, queries
from casus.store.reports import report_lines

router = APIRouter(tags=["events"])
EventId = Annotated[str, InPath(alias="id", max_length=LONGEST)]


@router.get("/events/{id}")
def event(desk: Annotated[Desk, Depends(desk_of)], name: EventId, policy: Policy = "witnesses") -> Response:
    """The event, its dossier, its reports, and the events that are tied to it or like it."""
    with desk.store() as store:
        current = standing(store, name)
        found = store.event(current, policy, desk.codebook if policy != "witnesses" else None)
        evidence = evidence_of(store, found)
        return json(
            {
                "event": found, "row": row_of(found), "redirected_from": name if name != current else None,
                "dossier": dossier_of(evidence),
                "reports": [line._asdict() for line in report_lines(store.connection, found.reports)],
                "linked": _linked(store, found),
                "similar": rows_of(neighbours.similar(store.connection, found)),
                "decisions": store.decisions(current), "review": found.review,
                "members": _members(evidence.codings, store.members(current)),
            }
        )  # fmt: skip


def standing(store: Store, name: str) -> str:
    """The id under which an event stands now. Raises RefusalError: 404 where it never was, 410 where it is gone."""
    found = queries.standing(store.connection, name)
    if found.event is None and found.known:
        raise RefusalError(410, "this event no longer stands: no report tells it any more")
    if found.event is None:
        raise RefusalError(404, "there is no event of this id")
    return found.event


def _members(codings: Sequence[Coding], members: Sequence[tuple[str, int]]) -> list[dict[str, object]]:
    """The tellings that the event consists of, which a split takes apart, with where their triggers begin."""
    told = {coding.report: happenings(coding) for coding in codings}
    return [
        {"report": report, "happening": number, "starts": [m.start for m in told[report][number]]}
        for report, number in members
    ]


def _linked(store: Store, event: Event) -> list[dict[str, object]]:
    out = {link.event: (link.type, "out") for link in event.links}
    into = {name: (kind, "in") for name, kind in neighbours.pointing_at(store.connection, event)}
    ties = into | out
    return [
        {"type": ties[row.id][0], "row": row, "direction": ties[row.id][1]}
        for row in rows_of(queries.read_many(store.connection, list(ties)))
    ]
