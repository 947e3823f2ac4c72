"""Which pairs of a block are worth a score: what a pair must share besides the block."""

from casus.linking.features import far_apart
from casus.linking.model import Model, told_as
from casus.linking.records import Record

# Telling words that two records far apart in time or place must share to be compared.
TELLING = 2
# Days that two records may lie apart that share nothing but the name of a place or an actor.
FEW_DAYS = 4


class Likely:
    """Quick tests of a pair, which rest on its two records alone."""

    def __init__(self, model: Model) -> None:
        self._model, self._limits = model, model.limits
        self._kindred: dict[tuple[tuple[str, ...], tuple[str, ...]], bool] = {}

    def in_one_place(self, one: Record, other: Record) -> bool:
        """Whether two records of one stretch of time and place may be one: more than these speaks for it."""
        return self._of_kin(one, other) and (_hold_alike(one, other) or self._agree(one, other))

    def under_one_name(self, one: Record, other: Record) -> bool:
        """Whether two records that hold one name may be one."""
        if not self._of_kin(one, other):
            return False
        if len(one.rare.keys() & other.rare.keys()) >= TELLING:
            return True
        apart = _apart(one, other)
        if apart > self._limits.undated_days or far_apart(one, other, self._limits.kilometres):
            return False
        return apart <= FEW_DAYS or _hold_alike(one, other)

    def by_more_than_a_name(self, one: Record, other: Record) -> bool:
        """Whether two records may be one though very many hold the name that they share."""
        return _hold_alike(one, other) and self.under_one_name(one, other)

    def _of_kin(self, one: Record, other: Record) -> bool:
        """Whether some type of the one can tell the same happening as some type of the other."""
        key = one.types, other.types
        found = self._kindred.get(key)
        if found is None:
            found = self._kindred[key] = not told_as(one.types, self._model).isdisjoint(other.types)
        return found

    def _agree(self, one: Record, other: Record) -> bool:
        """Whether both name one perpetrator or one large number of dead."""
        if not one.perpetrators.isdisjoint(other.perpetrators):
            return True
        return one.killed is not None and one.killed == other.killed and (one.killed[0] or 0) >= self._limits.large_toll


def _hold_alike(one: Record, other: Record) -> bool:
    """Whether both hold a word that few others would, or one holds none at all."""
    return not (one.rare and other.rare) or not one.rare.keys().isdisjoint(other.rare)


def _apart(one: Record, other: Record) -> int:
    """Days between two records, by their stated days, else by their publication; 0 where one has neither."""
    mine = one.earliest if one.earliest is not None else one.published
    yours = other.earliest if other.earliest is not None else other.published
    return 0 if mine is None or yours is None else abs(mine - yours)
