"""The sentences of a report that tell a story, without what its page adds."""

import re
from collections.abc import Iterable

from casus.model import Coding

# A sentence with a telephone number, an address of the web or of mail is a notice, not a part of the story.
CONTACT = re.compile(r"\b\d{3}\)?[-. /]\d{3}[-. ]\d{4}\b|\S@\w|https?://|www\.")
# What a page's title adds behind a dash or a bar names the outlet.
TITLE_TAIL = re.compile(r" [-–—|] |\|")
SHORTEST_TITLE = 4


def story(coding: Coding, sentences: Iterable[int] | None = None) -> list[str]:
    """The texts of some sentences, or of all, without notices and without the outlet in the title."""
    wanted = range(len(coding.sentences)) if sentences is None else sorted(set(sentences))
    return [part for part in (_sentence(coding, index) for index in wanted) if part]


def _sentence(coding: Coding, index: int) -> str:
    start, end = coding.sentences[index]
    text = coding.text[start:end]
    if index == 0:
        head = TITLE_TAIL.split(text, maxsplit=1)[0]
        text = head if len(head.split()) >= SHORTEST_TITLE else text
    return "" if CONTACT.search(text) else text
