"""The declared model of linking: curves, points, limits and type groups, from one small file."""

from bisect import bisect_right
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import msgspec

Curve = tuple[tuple[float, float], ...]


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where comparing stops; the file says what each limit means."""

    days: int
    kilometres: float
    large_toll: int
    pairs_per_record: int
    pairs_at_least: int
    block: int
    word_block: int
    chosen: int
    words_per_record: int
    undated_days: int


class Points(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Points of features that are either there or not."""

    same_type: float
    kindred_type: float
    same_perpetrator: float
    other_perpetrator: float
    same_other: float
    other_other: float
    same_toll: float
    same_large_toll: float
    same_thing: float
    other_realis: float
    both_main: float
    one_main: float
    same_age: float
    other_ages: float


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How two happenings are compared."""

    prior: float
    text: Curve
    names: Curve
    days_apart: Curve
    loose_days_apart: Curve
    published_apart: Curve
    kilometres: Curve
    shared_site: Curve
    toll_ratio: Curve
    points: Points
    limits: Limits
    groups: dict[str, tuple[str, ...]]


@lru_cache(maxsize=8)
def _kin(groups: tuple[tuple[str, ...], ...]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in groups:
        for name in group:
            found.setdefault(name, set()).update(group)
    return {name: frozenset(others) for name, others in found.items()}


def kin(model: Model) -> dict[str, frozenset[str]]:
    """Type -> the types that tell the same happening."""
    return _kin(tuple(model.groups.values()))


def told_as(types: tuple[str, ...], model: Model) -> frozenset[str]:
    """The types that can tell the same happening as one told under some types, those themselves included."""
    return _told_as(types, tuple(model.groups.values()))


@lru_cache(maxsize=4096)
def _told_as(types: tuple[str, ...], groups: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    relatives = _kin(groups)
    return frozenset(types).union(*(relatives.get(name, frozenset()) for name in types))


def at(curve: Curve, value: float) -> float:
    """The points of a value on a curve, straight between its entries and level beyond its ends."""
    index = bisect_right(curve, (value, float("inf")))
    if index == 0:
        return curve[0][1]
    if index == len(curve):
        return curve[-1][1]
    (left, low), (right, high) = curve[index - 1], curve[index]
    return low + (high - low) * (value - left) / (right - left)


@lru_cache(maxsize=8)
def load_model(path: Path | None = None) -> Model:
    """The model of the package, or of a file of the same form."""
    text = path.read_text("utf-8") if path else files("casus.linking").joinpath("data/linking.toml").read_text("utf-8")
    return msgspec.toml.decode(text, type=Model)
