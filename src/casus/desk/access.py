"""Who a request is from, and whether they may."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from casus.desk.desk import Desk, desk_of
from casus.desk.tokens import Identity, Role
from casus.errors import RefusalError

EVERYBODY = Identity(None, "admin")
BEARER = HTTPBearer(auto_error=False, description="Only where the desk was started with tokens.")


def identity(
    request: Request,
    desk: Annotated[Desk, Depends(desk_of)],
    bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(BEARER)],
) -> Identity:
    """Who asks; everybody is admin where the desk has no tokens. Raises RefusalError 401 without a valid one."""
    if desk.tokens is None:
        return EVERYBODY
    found = desk.tokens.identity(bearer.credentials) if bearer else None
    if found is None:
        raise RefusalError(401, "this desk needs a token: send it as  Authorization: Bearer TOKEN")
    return found


Caller = Annotated[Identity, Depends(identity)]


def at_least(role: Role) -> Callable[[Identity], None]:
    """A dependency that lets only callers of that role or a higher one through."""

    def check(caller: Caller) -> None:
        if not caller.may(role):
            raise RefusalError(403, f"this needs the role {role}; yours is {caller.role}")

    return check
