"""Which clusters can never be one: bars between any two of their members, found without looking at every pair."""

from collections.abc import Sequence

from casus.linking.features import bar, days_between, fine, great_circle, kindred_types
from casus.linking.model import Model
from casus.linking.records import Record

Kind = tuple[object, ...]


class Bars:
    """Bars between groups of the records of one component, by position.

    Records of the same types, certain day and sites are of one kind; most pairs of kinds settle all their pairs.
    """

    def __init__(self, records: Sequence[Record], model: Model) -> None:
        self._records, self._model = records, model
        self._kinds = [_kind(record) for record in records]
        self._known: dict[tuple[Kind, Kind], bool | None] = {}

    def between(self, some: Sequence[int], others: Sequence[int]) -> bool:
        """Whether a member of the one group can never be of one event with a member of the other."""
        if not {self._records[one].report for one in some}.isdisjoint(self._records[one].report for one in others):
            return True
        mine, yours = self._by_kind(some), self._by_kind(others)
        return any(self._of_kinds(these, those) for these in mine.values() for those in yours.values())

    def _by_kind(self, positions: Sequence[int]) -> dict[Kind, list[int]]:
        found: dict[Kind, list[int]] = {}
        for position in positions:
            found.setdefault(self._kinds[position], []).append(position)
        return found

    def _of_kinds(self, some: Sequence[int], others: Sequence[int]) -> bool:
        key = self._kinds[some[0]], self._kinds[others[0]]
        if key not in self._known:
            self._known[key] = _settled(self._records[some[0]], self._records[others[0]], self._model)
        settled = self._known[key]
        if settled is not None:
            return settled
        return any(bar(self._records[a], self._records[b], self._model) for a in some for b in others)


def _kind(record: Record) -> Kind:
    day = (record.earliest, record.latest) if record.day_certain else None
    return record.types, day, record.sites if fine(record) else None


def _settled(one: Record, other: Record, model: Model) -> bool | None:
    """Whether all records of two kinds are barred, or none; None where it takes what else the reports name."""
    if not kindred_types(one, other, model):
        return True
    gap = days_between(one, other) if one.day_certain and other.day_certain else None
    if gap is not None and gap > model.limits.days:
        return True
    if not (one.sites and other.sites and fine(one) and fine(other)):
        return False
    near = (a.point and b.point and great_circle(a.point, b.point) for a in one.sites for b in other.sites)
    return False if any(km is not None and km <= model.limits.kilometres for km in near) else None
