"""Casus: news reports about armed conflict in, an attested event database out.

    import casus

    for event in casus.code("reports/"):
        print(event.summary, [claim.quote for claim in event.claims])

Everything heavy is loaded at the first call that needs it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from casus.api import actors, annotate, code, open_store, places, read, report, times

__version__ = "0.1.0"

__all__ = ["__version__", "actors", "annotate", "code", "open_store", "places", "read", "report", "times"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("casus.api"), name)
    raise AttributeError(f"module 'casus' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
