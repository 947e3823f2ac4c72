"""The desk: a database served over HTTP to programs (REST) and to people (the page)."""

from casus.desk.app import create_app

__all__ = ["create_app"]
