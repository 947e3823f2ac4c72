"""Keeps reports, codings and decisions, and the events derived from them, in one SQLite file."""

from casus.store.filters import EventFilter
from casus.store.store import ChangeRecord, Store

__all__ = ["ChangeRecord", "EventFilter", "Store"]
