"""What many claims about one happening amount to, with the claims behind each value."""

from casus.weighing.events import event_id, events_of, weigh
from casus.weighing.policies import POLICIES

__all__ = ["POLICIES", "event_id", "events_of", "weigh"]
