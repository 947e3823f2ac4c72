"""Where: a gazetteer in one file and the reader that finds and resolves places in a parsed text."""

from casus.resolving.places.find import find_places, places
from casus.resolving.places.gazetteer import Gazetteer, open_gazetteer

__all__ = ["Gazetteer", "find_places", "open_gazetteer", "places"]
