"""Clauses into mentions, attributions, tolls and claims: what one report says."""

from casus.coding.coder import Coder

__all__ = ["Coder"]
