"""What the language room hands on: tokens, sentences, and the tree over them.

Labels are Universal Dependencies v2 (de Marneffe et al. 2021), whatever parser made them.
"""

import msgspec


class Token(msgspec.Struct, frozen=True):
    """One token: [start, end) in the report's text; `head` is a token index, the token's own for a root.

    `pos` is the universal part of speech, `tag` the Penn Treebank tag, `dep` the UD relation to the head.
    `lower` is the lower-cased text, `lemma` the lower-cased lemma. `cased` is the word as it would be written in
    ordinary text where the report has it in capitals throughout, else empty.
    """

    index: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int
    cased: str = ""


class Sentence(msgspec.Struct, frozen=True):
    """One sentence: characters [start, end), tokens [first, last); `paragraph` counts line-separated blocks.

    `heading` marks the title, a sub-headline or a caption: a line of its own without a full stop.
    """

    index: int
    start: int
    end: int
    first: int
    last: int
    paragraph: int
    heading: bool = False


class Parse(msgspec.Struct, frozen=True):
    """A parsed text: `children[i]` are the token indices whose head is token i, in text order."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    children: tuple[tuple[int, ...], ...]
