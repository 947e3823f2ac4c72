"""Decisions: what analysts decided, and taking in more."""

from typing import Annotated, Any, Literal, get_args

import msgspec
from fastapi import APIRouter, Depends, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from casus.desk.access import Caller, at_least
from casus.desk.answers import json
from casus.desk.desk import Desk, desk_of
from casus.desk.parameters import LONGEST, Limit, Review, Wanted, Words
from casus.desk.rows import rows_of
from casus.errors import RefusalError, StoreError, UsageError
from casus.model import Decision, MemberName, Passage
from casus.store import reviewing
from casus.store.deciding import Decided

router = APIRouter(tags=["decisions"])
Text = Annotated[str, Field(max_length=LONGEST)]
MOST = 500
OFFSET = Annotated[int, Field(ge=0, lt=2**31)]


class Strict(BaseModel):
    """A part of a request that has no other fields."""

    model_config = ConfigDict(extra="forbid")


class EvidenceIn(Strict):
    """Words of a stored report."""

    report: Text
    start: OFFSET
    end: OFFSET


class MemberIn(Strict):
    """One telling."""

    report: Text
    happening: OFFSET


class DecisionIn(Strict):
    """A decision to take in; which fields are needed depends on the verb."""

    event: Text = ""
    verb: Literal["accept", "correct", "merge", "split", "discard", "undo", "comment"]
    field: Text | None = None
    value: Any = None
    evidence: EvidenceIn | None = None
    others: list[Text] = Field(default=[], alias="with", max_length=MOST)
    members: list[MemberIn] = Field(default=[], max_length=MOST)
    comment: Annotated[str, Field(max_length=20_000)] | None = None
    undoes: Text | None = None
    author: Text | None = None


@router.get("/decisions")
def decisions(
    desk: Annotated[Desk, Depends(desk_of)],
    event: Words = None,
    since: Annotated[int, Query(ge=0, lt=2**63)] = 0,
    limit: Limit = 50,
) -> Response:
    """The ledger after the decision of that number, of one event or of all; `next` is null at the end."""
    with desk.store() as store:
        found = store.decisions(event, since)
    following = found[limit - 1].number if len(found) > limit else None
    return json({"decisions": found[:limit], "next": following})


@router.post("/decisions", status_code=201, dependencies=[Depends(at_least("coder"))])
def decide(desk: Annotated[Desk, Depends(desk_of)], caller: Caller, wanted: DecisionIn) -> Response:
    """Takes a decision into the ledger and gives the events as they stand after it."""
    with desk.store() as store, Named():
        made: Decided = store.decide(_decision(wanted, caller.name), desk.codebook)
    return json({"decision": made.decision, "events": rows_of(made.events)}, 201)


@router.post("/decisions/preview", dependencies=[Depends(at_least("coder"))])
def preview(desk: Annotated[Desk, Depends(desk_of)], caller: Caller, wanted: DecisionIn) -> Response:
    """What a decision would do; nothing is written."""
    with desk.store() as store, Named():
        made: Decided = store.preview(_decision(wanted, caller.name), desk.codebook)
    return json({"before": rows_of(made.before), "after": rows_of(made.events)})


def _decision(wanted: DecisionIn, author: str | None) -> Decision:
    """The author is whoever the token is of; only a desk without tokens believes the request."""
    return Decision(
        event=wanted.event, verb=wanted.verb, author=author or wanted.author or "coder", field=wanted.field,
        value=wanted.value, evidence=Passage(**wanted.evidence.model_dump()) if wanted.evidence else None,
        others=tuple(wanted.others), members=tuple(MemberName(m.report, m.happening) for m in wanted.members),
        comment=wanted.comment, undoes=wanted.undoes,
    )  # fmt: skip


class Named:
    """Turns the store's complaints about a decision into answers that name the part of the request."""

    def __enter__(self) -> None:
        """Nothing to do."""

    def __exit__(self, kind: object, error: BaseException | None, at: object) -> None:
        """Raises RefusalError: 422 for a part that is wrong, 404 for an event or report that there is not."""
        if isinstance(error, UsageError):
            part, colon, rest = str(error).partition(": ")
            known = colon and part in {field.alias or name for name, field in DecisionIn.model_fields.items()}
            raise RefusalError(422, rest if known else str(error), ("body", part) if known else ("body",)) from None
        if isinstance(error, StoreError) and not isinstance(error.__cause__, Exception):
            raise RefusalError(404, str(error)) from None


@router.get("/review/queue")
def queue(desk: Annotated[Desk, Depends(desk_of)], wanted: Wanted, limit: Limit = 50, coder: Words = None) -> Response:
    """What is to be looked at, the most doubtful and important first; with `coder` what they have not decided."""
    with desk.store() as store:
        anything = msgspec.structs.replace(wanted, reviews=get_args(Review))
        columns, kept = desk.overview.kept(store.connection, anything)
        among = None if kept.all() else columns.events["number"][kept].tolist()
        found = reviewing.queue(store.connection, wanted, limit, coder, among)
    items = [
        {"event": row, "doubt": item.doubt, "importance": item.importance, "reasons": item.reasons}
        for item, row in zip(found.items, rows_of([item.event for item in found.items]), strict=True)
    ]
    return json({"items": items, "progress": found.progress._asdict(), "lost": found.lost})


@router.get("/review/agreement")
def agreement(desk: Annotated[Desk, Depends(desk_of)]) -> Response:
    """How far analysts who decided on the same events agree, by field: Krippendorff's alpha."""
    with desk.store() as store:
        found = store.agreement()
    return json({"coders": found.coders, "fields": [field._asdict() for field in found.fields]})
