"""Names cut into folded pieces, so that one spelling of a name matches however a text dots, hyphens or accents it."""

import re
import unicodedata
from functools import lru_cache

_SILENT = re.compile("[.'’‘`´ʿʾʼ]")
_BREAK = re.compile(r"[^\w]+")
_LETTERS = str.maketrans("ıøłđ", "iold")


@lru_cache(maxsize=65536)
def pieces(text: str) -> tuple[str, ...]:
    """The folded words of a name: lower case, no marks, dots or apostrophes, cut at everything else.

    "al-Qa'ida" gives ("al", "qaida"), "U.S." gives ("us",).
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_LETTERS)
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return tuple(word for word in _BREAK.split(_SILENT.sub("", text).lower()) if word)


def is_acronym(name: str) -> bool:
    """Whether a name is written in capitals because it is short for something ("FMLN", "U.N.", "M-19")."""
    letters = [letter for letter in name if letter.isalpha()]
    return (
        bool(letters)
        and len(name) <= 9
        and " " not in name
        and sum(map(str.isupper, letters)) >= len(letters) - (len(letters) > 2)
    )
