"""Loading a pipeline of the parser library, ours or one that the user has installed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from casus.errors import MissingExtraError
from casus.language.parser import Parser

if TYPE_CHECKING:
    from spacy.language import Language


def load_parser(name: str | None = None) -> Parser:
    """The parser of the package, or the installed spaCy pipeline `name` (en_core_web_sm, a folder).

    Raises MissingExtraError where no pipeline of that name is installed.
    """
    return Parser(_load(name or os.environ["CASUS_MODEL"]))


def _load(name: str) -> Language:
    # One thread each: texts are parsed side by side by processes, and small products gain nothing from threads.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))  # numpy's matrix product is two to three times as fast
    try:
        return spacy.load(name, exclude=["ner", "textcat"])
    except OSError as error:
        raise MissingExtraError(f"the pipeline {name!r}", "trf") from error
