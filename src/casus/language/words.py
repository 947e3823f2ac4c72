"""The word tables beside the pipeline, counted in its training data by training/words.py."""

from pathlib import Path

import msgspec

from casus.language.casing import Casing
from casus.language.lemmas import Lemmas

FILE = "words.json"


class Words(msgspec.Struct, frozen=True):
    """How words are written, and their lemmas."""

    casing: Casing
    lemmas: Lemmas


def read_words(folder: Path) -> Words:
    """The tables in a pipeline's folder."""
    return msgspec.json.decode((folder / FILE).read_bytes(), type=Words)


def write_words(words: Words, folder: Path) -> None:
    """Written sorted, so that the same tables give the same file."""
    (folder / FILE).write_bytes(msgspec.json.encode(words, order="deterministic"))
