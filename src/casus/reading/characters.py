"""Characters made plain before anything is measured in offsets; the stored text is what comes out."""

import re
import unicodedata

# Line ends of all systems and of Unicode (Unicode Standard 5.8) become one.
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\t\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Controls, soft hyphen, zero-width marks, direction marks, tags, variation selectors, private use, lone surrogates.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff9-\ufffb\ue000-\uf8ff\ud800-\udfff\U000e0000-\U000e007f\U000e0100-\U000e01ef]"
)
_TRAILING = re.compile(" +(?=\n|$)")
_MANY_BLANK = re.compile("\n{4,}")


def plain(text: str) -> str:
    """The text with composed letters (NFC), plain spaces, one kind of line end and no invisible characters."""
    text = _LINE_ENDS.sub("\n", text)
    text = _UNSEEN.sub("", _SPACES.sub(" ", text))
    text = unicodedata.normalize("NFC", text)
    return _MANY_BLANK.sub("\n\n\n", _TRAILING.sub("", text)).strip("\n").rstrip()


def one_line(text: str | None) -> str | None:
    """A title, name or address as one line; None where nothing is left."""
    return " ".join(plain(text).split()) or None if text else None


def share_unseen(text: str) -> float:
    """How much of a text is controls and the like; binary data has a lot of it."""
    head = text[:65_536]
    return len(_UNSEEN.findall(head)) / len(head) if head else 0.0
