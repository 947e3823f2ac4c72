"""Copies and near-copies of one text, such as wire stories printed by several outlets, and whom they credit."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

WORDS = re.compile(r"\w+")
SHINGLE = 4
# Of the shorter text's shingles, the share that both must have. Copies are cut and get new headlines,
# so the shorter text is the measure (containment, Broder 1997).
COPY_SHARE = 0.6
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


def same_text(one: str, other: str) -> bool:
    """Whether one text is a copy of the other, whole or cut."""
    first, second = shingles(one), shingles(other)
    return _copied(len(first & second), len(first), len(second))


def _copied(shared: int, one: int, other: int) -> bool:
    """Whether texts of so many shingles are copies that share so many; very short ones must be the same."""
    shorter = min(one, other)
    return shared == one == other if shorter < SHORTEST else shared >= COPY_SHARE * shorter


def same_texts(texts: Iterable[str]) -> list[list[int]]:
    """Groups of positions whose texts are copies of the first in the group, in order.

    Only texts that share a run of words are compared, so that thousands take no longer than they are long.
    """
    groups: list[list[int]] = []
    sizes: list[int] = []
    holders: dict[int, list[int]] = defaultdict(list)
    for position, text in enumerate(texts):
        own = shingles(text)
        shared = Counter(group for run in own for group in holders.get(run, ()))
        copied = [group for group, count in shared.items() if _copied(count, len(own), sizes[group])]
        if copied:
            groups[min(copied)].append(position)
            continue
        for run in own:
            holders[run].append(len(groups))
        groups.append([position])
        sizes.append(len(own))
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
