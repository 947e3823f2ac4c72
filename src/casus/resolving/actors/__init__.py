"""Who: a registry of actors and the reader that finds them, named or only described, in a parsed text."""

from casus.resolving.actors.entries import Entry
from casus.resolving.actors.find import actors, find_actors
from casus.resolving.actors.lexicon import AgentNoun, agent_nouns
from casus.resolving.actors.pronouns import find_pronouns
from casus.resolving.actors.registry import Registry, load_registry

__all__ = ["AgentNoun", "Entry", "Registry", "actors", "agent_nouns", "find_actors", "find_pronouns", "load_registry"]
