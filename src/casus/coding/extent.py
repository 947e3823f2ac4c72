"""Kinds of places that hold others."""

WIDE = frozenset({"country", "admin1", "region", "admin2"})
