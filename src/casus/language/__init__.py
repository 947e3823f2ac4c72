"""Text in, tokens, sentences and a dependency tree out; the only room that knows the parser library."""

from casus.language.parse import Parse, Sentence, Token
from casus.language.parser import Parser
from casus.language.pipeline import load_parser

__all__ = ["Parse", "Parser", "Sentence", "Token", "load_parser"]
