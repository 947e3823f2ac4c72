"""Query parameters: read, checked, and named where they are wrong."""

import base64
import binascii
from datetime import date
from typing import Annotated, Literal

import msgspec
from fastapi import Depends, Query, Request
from fastapi.dependencies.models import Dependant
from pydantic import AfterValidator, BeforeValidator

from casus.errors import RefusalError, UsageError
from casus.store import EventFilter
from casus.store.ordering import Key
from casus.weighing import POLICIES

LONGEST = 300
MOST = 100
Grade = Literal["confirmed", "fair", "weak", "contested", "discounted"]
Realis = Literal["actual", "planned", "hypothetical", "generic", "negated"]
Status = Literal["undisputed", "alleged", "claimed", "denied", "contested", "unknown"]
Review = Literal["pending", "accepted", "corrected", "discarded", "conflict"]


def _day(written: object) -> object:
    """Only days written as YYYY-MM-DD: a bare number would be taken for seconds since 1970."""
    if isinstance(written, str) and len(written) == 10:
        try:
            return date.fromisoformat(written)
        except ValueError:
            pass
    raise ValueError("not a day; write it as YYYY-MM-DD")


def _box(written: str) -> str:
    try:
        west, south, east, north = (float(part) for part in written.split(","))
    except ValueError:
        raise ValueError("not a box; write west,south,east,north in degrees") from None
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
        raise ValueError("not a box; degrees of longitude are -180 to 180, of latitude -90 to 90, south before north")
    return written


def _policy(name: str) -> str:
    if name not in POLICIES:
        raise ValueError(f"no such policy; choose one of {', '.join(POLICIES)}")
    return name


Words = Annotated[str | None, Query(max_length=LONGEST)]
Names = Annotated[list[Annotated[str, Query(max_length=LONGEST)]], Query(max_length=MOST)]
Day = Annotated[date | None, BeforeValidator(_day), Query()]
Box = Annotated[str | None, Query(max_length=LONGEST), AfterValidator(lambda box: box and _box(box))]
People = Annotated[int | None, Query(ge=0, le=1_000_000_000)]
Policy = Annotated[str, Query(max_length=LONGEST), AfterValidator(_policy)]
Limit = Annotated[int, Query(ge=1, le=500)]
Cursor = Annotated[str | None, Query(max_length=LONGEST * 4)]


def event_filter(
    text: Words = None,
    type: Names = [],  # noqa: A002, B006 - the parameter's own name; FastAPI copies defaults
    family: Names = [],  # noqa: B006
    since: Day = None,
    until: Day = None,
    bbox: Box = None,
    country: Names = [],  # noqa: B006
    actor: Words = None,
    killed_min: People = None,
    killed_max: People = None,
    injured_min: People = None,
    injured_max: People = None,
    status: Annotated[list[Status], Query(max_length=MOST)] = [],  # noqa: B006
    grade: Annotated[list[Grade], Query(max_length=MOST)] = [],  # noqa: B006
    realis: Annotated[list[Realis], Query(max_length=MOST)] = [],  # noqa: B006
    source: Words = None,
    report: Words = None,
    review: Annotated[list[Review], Query(max_length=MOST)] = [],  # noqa: B006
) -> EventFilter:
    """The filter that a query describes; the same names on every route."""
    box = tuple(float(part) for part in bbox.split(",")) if bbox else None
    try:
        return EventFilter(
            text=text, types=tuple(type), families=tuple(family), since=since, until=until,
            box=box, countries=tuple(country), actor=actor,  # type: ignore[arg-type]
            killed_min=killed_min, killed_max=killed_max, injured_min=injured_min, injured_max=injured_max,
            statuses=tuple(status), grades=tuple(grade), realis=tuple(realis), source=source, report=report,
            reviews=tuple(review),
        )  # fmt: skip
    except UsageError as error:
        raise RefusalError(422, str(error), ("query", "until")) from None


Wanted = Annotated[EventFilter, Depends(event_filter)]


def known_parameters(request: Request) -> None:
    """Refuses parameters that a route does not have: a filter with a slip in its name must not keep everything."""
    route = request.scope.get("route")
    dependant = getattr(route, "dependant", None)
    if dependant is None:
        return
    known = _query_names(dependant)
    for name in request.query_params:
        if name not in known:
            there = ", ".join(sorted(known)) or "none"
            raise RefusalError(422, f"no such parameter here; there are: {there}", ("query", name[:80]))


def _query_names(dependant: Dependant) -> set[str]:
    return {field.alias for field in dependant.query_params}.union(*map(_query_names, dependant.dependencies))


def write_cursor(key: tuple[object, ...] | None) -> str | None:
    """A place in a list as an opaque word."""
    return base64.urlsafe_b64encode(msgspec.json.encode(key)).decode().rstrip("=") if key else None


def read_cursor(cursor: str | None) -> Key | None:
    """The place that `write_cursor` wrote. Raises RefusalError where it did not write it."""
    if cursor is None:
        return None
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        key: Key = msgspec.json.decode(raw, type=Key)
    except (ValueError, binascii.Error, msgspec.DecodeError):
        raise _no_cursor() from None
    if abs(key[0]) >= 2**62:
        raise _no_cursor()
    return key


def read_offset(cursor: str | None) -> int:
    """The place in a list that is counted off. Raises RefusalError where the cursor is of another list."""
    key = read_cursor(cursor)
    if key is None:
        return 0
    if key[0] < 0:
        raise _no_cursor()
    return key[0]


def _no_cursor() -> RefusalError:
    return RefusalError(422, "not a cursor of this list; take it from `next` of the page before", ("query", "cursor"))
