"""What counts: TOML files of event types, words and contexts, read into one checked value."""

from casus.codebook.codebook import Codebook, Context, EventType, Refinement, Trigger, WordClass
from casus.codebook.loader import load_codebook

__all__ = ["Codebook", "Context", "EventType", "Refinement", "Trigger", "WordClass", "load_codebook"]
