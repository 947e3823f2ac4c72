"""Loading a pipeline of the parser library: the one in the package, or one that the user has installed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from casus.errors import UsageError
from casus.language.parser import Parser
from casus.language.words import FILE, read_words

if TYPE_CHECKING:
    from spacy.language import Language

ENGLISH = Path(__file__).parent / "english"
PREFIX_LETTERS = 3  # as many as the library's suffixes have; its prefixes have one
# Parts of foreign pipelines that a Parse has no room for.
_UNUSED = ["ner", "textcat", "lemmatizer", "trainable_lemmatizer", "senter"]


def load_parser(name: str | None = None) -> Parser:
    """The parser of the package, or that of the installed spaCy pipeline `name` ("en_core_web_trf", a folder).

    Raises UsageError where no such pipeline is installed or it has no tagger or parser.
    """
    nlp = _load(name or str(ENGLISH))
    if "parser" not in nlp.pipe_names:
        raise UsageError(f"the pipeline {name!r} has no dependency parser: choose another, or leave --pipeline out")
    folder = Path(name or ENGLISH)
    return Parser(nlp, read_words(folder if (folder / FILE).exists() else ENGLISH))


def _load(name: str) -> Language:
    # One thread: reports are parsed side by side by processes, and such small matrices gain nothing from threads.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy
    from thinc.api import use_ops

    register_callbacks()
    try:
        with use_ops("numpy", use_blis=False):  # numpy's matrix product is two to three times as fast as BLIS
            return spacy.load(name, exclude=_UNUSED)
    except OSError as error:
        advice = f"install it with  python -m spacy download {name}  or leave --pipeline out"
        raise UsageError(f"the pipeline {name!r} is not installed: {advice}") from error
    except ImportError as error:
        raise UsageError(f"the pipeline {name!r} needs a library that is not installed: {error}") from error


def register_callbacks() -> None:
    """Make known to the library what the configuration of our pipeline calls when it is built."""
    from spacy.util import registry

    registry.callbacks.register("casus.long_prefixes", func=lambda: _with_long_prefixes)


def _with_long_prefixes(nlp: Language) -> Language:
    """Let words that begin alike look alike to the encoder: stems, where suffixes are endings."""
    from spacy.attrs import PREFIX

    nlp.vocab.lex_attr_getters[PREFIX] = _prefix  # type: ignore[attr-defined]
    for lexeme in nlp.vocab:
        lexeme.prefix_ = _prefix(lexeme.text)
    return nlp


def _prefix(word: str) -> str:
    return word[:PREFIX_LETTERS]
