"""Files, folders and standard input in, reports out: formats, charsets, boilerplate, dates in metadata."""

from casus.reading.read import Reading, make_report, read

__all__ = ["Reading", "make_report", "read"]
