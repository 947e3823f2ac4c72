"""Copies and near-copies of one text, such as wire stories printed by several outlets, and whom they credit."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

WORDS = re.compile(r"\w+")
SHINGLE = 4
# Of the shorter text's shingles, the share that both must have. Copies are cut and get new headlines,
# so the shorter text is the measure (containment, Broder 1997).
COPY_SHARE = 0.7
SHORTEST = 12
# A credit stands in the dateline, or in the last lines.
HEAD, TAIL = 300, 200


class _Agencies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    names: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=4096)
def shingles(text: str) -> frozenset[int]:
    """Hashes of all runs of four words, lower-cased; stable from run to run."""
    words = WORDS.findall(text.lower())
    return frozenset(_stable(" ".join(words[i : i + SHINGLE])) for i in range(max(1, len(words) - SHINGLE + 1)))


def _stable(words: str) -> int:
    from zlib import crc32

    return crc32(words.encode())


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """Share of the smaller set that the other holds as well."""
    return len(one & other) / max(1, min(len(one), len(other)))


def same_text(one: str, other: str) -> bool:
    """Whether one text is a copy of the other, whole or cut."""
    first, second = shingles(one), shingles(other)
    if min(len(first), len(second)) < SHORTEST:
        return first == second
    return containment(first, second) >= COPY_SHARE


def same_texts(texts: Sequence[str]) -> list[list[int]]:
    """Groups of positions whose texts are copies of the first in the group, in order."""
    groups: list[list[int]] = []
    for position, text in enumerate(texts):
        group = next((g for g in groups if same_text(texts[g[0]], text)), None)
        if group is None:
            groups.append([position])
        else:
            group.append(position)
    return groups


def credited(text: str) -> str | None:
    """The news agency that a report credits for its words ("KABUL (Reuters) - ..."), None where it credits none."""
    at_head, at_tail, usual = _credits()
    found = at_head.search(text[:HEAD]) or at_tail.search(text[-TAIL:])
    return usual[next(name for name in found.groups() if name)] if found else None


@cache
def _credits() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """Patterns for the head and the end of a text, and every name of an agency -> its usual one."""
    value = files("casus.linking").joinpath("data/agencies.toml").read_text("utf-8")
    agencies = msgspec.toml.decode(value, type=_Agencies).names
    usual = {name: names[0] for names in agencies for name in names}
    names = "|".join(re.escape(name) for name in sorted(usual, key=len, reverse=True))
    head = re.compile(rf"\(({names})\)\s*[-–—:]")
    tail = re.compile(
        rf"(?:Source|Credit)s?:\s*({names})\s*$|©\s*(?:\d{{4}}\s*)?({names})\b|[.\"”]\s*\(({names})\)\s*$"
    )
    return head, tail, usual
