"""Where: a gazetteer in one file and the reader that finds and resolves places in a parsed text."""

from casus.resolving.places.adding import add_gazetteer
from casus.resolving.places.bearers import without_places
from casus.resolving.places.build import build as build_gazetteer
from casus.resolving.places.candidates import Candidate, find_candidates
from casus.resolving.places.find import find_places, places
from casus.resolving.places.gazetteer import Gazetteer, open_gazetteer
from casus.resolving.places.storage import gazetteer_path

__all__ = [
    "Candidate",
    "Gazetteer",
    "add_gazetteer",
    "build_gazetteer",
    "find_candidates",
    "find_places",
    "gazetteer_path",
    "open_gazetteer",
    "places",
    "without_places",
]
