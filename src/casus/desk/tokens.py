"""Tokens: who may do what. A file holds their names, roles and hashes; the tokens themselves are nowhere kept."""

import hashlib
import os
import secrets
from pathlib import Path
from typing import Literal

import msgspec

from casus.errors import UsageError

Role = Literal["viewer", "coder", "admin"]
ROLES: tuple[Role, ...] = ("viewer", "coder", "admin")


class Token(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One token: whose it is, what it allows, and the SHA-256 of it.

    A slow hash would add nothing: a token has 256 random bits, which nobody can guess.
    """

    name: str
    role: Role
    sha256: str


class Identity(msgspec.Struct, frozen=True):
    """Who asks: the name, where tokens say it, and the role."""

    name: str | None
    role: Role

    def may(self, least: Role) -> bool:
        """Whether the role is at least that one."""
        return ROLES.index(self.role) >= ROLES.index(least)


class Tokens:
    """The tokens of a file."""

    def __init__(self, tokens: tuple[Token, ...] = ()) -> None:
        self.tokens = tokens
        self._by_hash = {token.sha256: token for token in tokens}

    def identity(self, secret: str) -> Identity | None:
        """Whose a token is; looked up by its hash, so that the time it takes tells nothing of the token."""
        token = self._by_hash.get(_hash(secret))
        return Identity(token.name, token.role) if token else None

    def added(self, name: str, role: Role) -> tuple["Tokens", str]:
        """The tokens with one more, and the new token. Raises UsageError where the name is taken."""
        if any(token.name == name for token in self.tokens):
            raise UsageError(f"there is a token for {name!r} already; remove it first, or take another name")
        secret = "casus_" + secrets.token_urlsafe(32)
        return Tokens((*self.tokens, Token(name, role, _hash(secret)))), secret

    def removed(self, name: str) -> "Tokens":
        """The tokens without that of a name. Raises UsageError where there is none."""
        if all(token.name != name for token in self.tokens):
            raise UsageError(f"there is no token for {name!r}")
        return Tokens(tuple(token for token in self.tokens if token.name != name))


def load_tokens(path: Path) -> Tokens:
    """The tokens of a file. Raises UsageError where it is missing or no file of tokens."""
    try:
        return Tokens(msgspec.json.decode(path.read_bytes(), type=tuple[Token, ...]))
    except FileNotFoundError:
        add = f"casus token add NAME --role coder --tokens {path}"
        raise UsageError(f"{path}: no such file; make one with  {add}") from None
    except (OSError, msgspec.DecodeError) as error:
        raise UsageError(f"{path}: this is not a file of tokens ({error})") from None


def save_tokens(tokens: Tokens, path: Path) -> None:
    """Writes the file whole or not at all, for its owner only."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(msgspec.json.format(msgspec.json.encode(tokens.tokens)) + b"\n")
    draft.replace(path)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
