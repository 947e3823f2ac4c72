"""Figures of people killed, injured, missing, captured and displaced."""

from casus.coding.tolls.finder import find_tolls
from casus.coding.tolls.summary import summarise, total

__all__ = ["find_tolls", "summarise", "total"]
