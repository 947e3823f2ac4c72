"""Hashes that make an alteration show: each entry's covers all it says and the hash of the entry before it.

The construction is that of linked timestamps (Haber and Stornetta 1991) with SHA-256 (FIPS 180-4).
"""

import hashlib
import json
from collections.abc import Mapping, Sequence

Cell = str | int | float | bytes | None


def canonical(value: object) -> str:
    """JSON with sorted keys, no blanks and nothing but ASCII: the same value gives the same bytes everywhere."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, default=_bytes)


def digest(value: object) -> str:
    """SHA-256 of the canonical JSON, in hexadecimal."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def row_digest(columns: Sequence[str], row: Sequence[Cell]) -> str:
    """The digest of one row of a table, all its columns by name."""
    return digest(dict(zip(columns, row, strict=True)))


def chained(content: Mapping[str, object], previous: str) -> str:
    """The hash of an entry that follows the one whose hash is `previous` ("" for the first)."""
    return digest({**content, "previous": previous})


def _bytes(value: object) -> object:
    """A cell that holds bytes where words belong still has a digest of its own."""
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    raise TypeError(f"{type(value).__name__} has no canonical form")
