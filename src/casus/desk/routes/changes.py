"""GET /changes: what became of event ids, for those who keep a copy."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from casus.desk.answers import json
from casus.desk.desk import Desk, desk_of
from casus.desk.parameters import Limit
from casus.store import queries

router = APIRouter(tags=["changes"])
Since = Annotated[int, Query(ge=0, lt=2**63, description="The number of the last change that is known.")]


@router.get("/changes")
def changes(desk: Annotated[Desk, Depends(desk_of)], since: Since = 0, limit: Limit = 50) -> Response:
    """Ids minted, merged (into `other`), split (off `other`), vanished or restored, in order."""
    with desk.store() as store:
        found = queries.changes_after(store.connection, since, limit + 1)
    following = found[limit - 1].number if len(found) > limit else None
    return json({"changes": [change._asdict() for change in found[:limit]], "next": following})
