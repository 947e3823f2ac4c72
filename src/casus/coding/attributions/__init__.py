"""Who says what: attributions with source, cue, content, speaker and stance."""

from casus.coding.attributions.cues import Cue, Cues, load_cues
from casus.coding.attributions.find import find_attributions

__all__ = ["Cue", "Cues", "find_attributions", "load_cues"]
