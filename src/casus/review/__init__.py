"""What analysts decide, and what it does to the events: pure functions that the store and the desk call."""

from casus.review.agreement import Agreement, agreement, alpha
from casus.review.apply import Review
from casus.review.doubt import doubt, importance, reasons
from casus.review.fields import FIELDS
from casus.review.ledger import VERBS, checked, in_force

__all__ = [
    "FIELDS", "VERBS", "Agreement", "Review", "agreement", "alpha", "checked", "doubt", "importance", "in_force",
    "reasons",
]  # fmt: skip
