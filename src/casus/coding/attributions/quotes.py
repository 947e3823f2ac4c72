"""Quotations: what stands between quotation marks, within a paragraph."""

from collections.abc import Iterator

import msgspec

from casus.language.parse import Parse, Token

OPEN = {"“": "”", "«": "»", "‘": "’", "``": "''"}
STRAIGHT = frozenset({'"', "'", "''"})
STOPS = frozenset({",", ".", "!", "?", "…", "...", "—", "–", "--", "-"})


class Quote(msgspec.Struct, frozen=True):
    """Tokens [first, last], marks included; `words` are its words; `whole` when it is a statement of its own.

    A quotation is whole when it ends in a sentence or clause mark; otherwise it is a part of somebody's
    sentence ("said it was a 'grave' breach").
    """

    first: int
    last: int
    words: int
    whole: bool
    closed: bool = True


def find_quotes(parse: Parse) -> list[Quote]:
    """All quotations in text order, none inside another; one that is never closed ends with its paragraph."""
    found: list[Quote] = []
    for first, last in _paragraphs(parse):
        found.extend(_in_paragraph(parse, first, last))
    return found


def _paragraphs(parse: Parse) -> Iterator[tuple[int, int]]:
    """Token ranges [first, last) of the paragraphs."""
    start = 0
    sentences = parse.sentences
    for at, sentence in enumerate(sentences):
        if at + 1 == len(sentences) or sentences[at + 1].paragraph != sentence.paragraph:
            yield start, sentence.last
            start = sentence.last


def _in_paragraph(parse: Parse, first: int, last: int) -> Iterator[Quote]:
    opened, mark = -1, ""
    for at in range(first, last):
        token = parse.tokens[at]
        if opened < 0:
            if _opens(parse.text, token):
                opened, mark = at, OPEN.get(token.text, token.text)
        elif token.text == mark and _closes(parse.text, token):
            yield _quote(parse, opened, at)
            opened = -1
    if opened >= 0 and mark not in ("'", "’"):
        yield msgspec.structs.replace(_quote(parse, opened, last - 1), whole=last - opened > 3, closed=False)


def _opens(text: str, token: Token) -> bool:
    if token.text in OPEN:
        return token.text != "‘" or text[token.end : token.end + 1].isalnum()
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return token.text in STRAIGHT and (not before or before in " \n\t(—–-[") and bool(after.strip())


def _closes(text: str, token: Token) -> bool:
    if token.text not in STRAIGHT and token.text != "’":
        return True
    return not text[token.end : token.end + 1].isalnum()


def _quote(parse: Parse, first: int, last: int) -> Quote:
    inner = parse.tokens[first + 1 : last]
    words = sum(token.text[0].isalnum() for token in inner)
    ending = inner[-1].text if inner else ""
    after = parse.tokens[last + 1].text if last + 1 < len(parse.tokens) else "."
    whole = words > 1 and (ending in STOPS or (after in STOPS and words > 4))
    return Quote(first, last, words, whole)
