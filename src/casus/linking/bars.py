"""Which clusters can never be one: bars between any two of their members, found without looking at every pair."""

from collections.abc import Hashable, Sequence

from casus.linking.clustering import Kinds
from casus.linking.features import bar, days_between, fine, great_circle, kindred_types
from casus.linking.model import Model
from casus.linking.records import Record


class Bars:
    """Bars between groups of the records of one component, by position, beside those within one report.

    Records of the same types, certain day and sites are of one kind; most pairs of kinds settle all their pairs.
    """

    def __init__(self, records: Sequence[Record], model: Model) -> None:
        self._records, self._model = records, model
        self._known: dict[tuple[Hashable, Hashable], bool | None] = {}

    def kind(self, position: int) -> Hashable:
        """The kind of a record."""
        record = self._records[position]
        day = (record.earliest, record.latest) if record.day_certain else None
        return record.types, day, record.sites if fine(record) else None

    def between(self, some: Kinds, others: Kinds) -> bool:
        """Whether a member of the one group can never be of one event with a member of the other."""
        return any(self._of_kinds(a, some[a], b, others[b]) for a in some for b in others)

    def _of_kinds(self, kind: Hashable, some: Sequence[int], other: Hashable, others: Sequence[int]) -> bool:
        if (kind, other) not in self._known:
            self._known[kind, other] = _settled(self._records[some[0]], self._records[others[0]], self._model)
        settled = self._known[kind, other]
        if settled is not None:
            return settled
        return any(bar(self._records[a], self._records[b], self._model) for a in some for b in others)


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
