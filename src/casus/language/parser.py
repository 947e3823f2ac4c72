"""A text to a Parse: blocks, tokens, tree; every token keeps its place in the text as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from casus.language.blocks import Block, blocks
from casus.language.parse import Parse, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Characters that the tokenizer must see as space: controls, line ends, zero-width marks, lone surrogates.
_SPACE = re.compile("[\x00-\x1f\x7f-\xa0\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\ud800-\udfff]")
_ENDS = frozenset([*".!?…:;\"”’')]}–—-*/|>»", "..", "...", "''", "--"])


class Parser:
    """Turns texts into parses with one loaded pipeline; not to be shared between threads."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def parse(self, text: str) -> Parse:
        """The parse of one text, the same whatever was parsed before it."""
        pieces = [(index, block, self._doc(text, block)) for index, block in enumerate(blocks(text))]
        pieces = [p for p in pieces if len(p[2])]
        docs = list(self._nlp.pipe([p[2] for p in pieces]))
        return _assembled(text, [(index, block, doc) for (index, block, _), doc in zip(pieces, docs, strict=True)])

    def parse_many(self, texts: Iterable[str]) -> Iterator[Parse]:
        """The parses of texts in their order, each as `parse` gives it."""
        for text in texts:
            yield self.parse(text)

    def _doc(self, text: str, block: Block) -> Doc:
        from spacy.tokens import Doc

        doc = self._nlp.make_doc(_SPACE.sub(" ", text[block.start : block.end]))
        kept = [t for t in doc if not t.is_space]
        new = Doc(doc.vocab, words=[t.text for t in kept]) if len(kept) < len(doc) else doc
        new.user_data["offsets"] = [block.start + t.idx for t in kept]
        previous = ""
        for token in new:
            if token.i and previous not in _ENDS:
                token.is_sent_start = False
            previous = token.text
        return new


def _assembled(text: str, pieces: list[tuple[int, Block, Doc]]) -> Parse:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for paragraph, block, doc in pieces:
        base = len(tokens)
        offsets = doc.user_data["offsets"]
        sents = list(doc.sents)
        for sent in sents:
            number = len(sentences)
            for t in sent:
                start = offsets[t.i]
                word = t.text
                tokens.append(
                    Token(
                        index=base + t.i, start=start, end=start + len(word), text=word, lower=word.lower(),
                        lemma=t.lemma_.lower() or word.lower(), pos=t.pos_, tag=t.tag_, dep=t.dep_.lower(),
                        head=base + t.head.i, sentence=number,
                    )
                )  # fmt: skip
            first, last = base + sent.start, base + sent.end
            heading = len(sents) == 1 and len(pieces) > 1 and not block.bulleted and tokens[-1].text not in _ENDS
            start, end = tokens[first].start, tokens[last - 1].end
            sentences.append(Sentence(number, start, end, first, last, paragraph, heading))
    return Parse(text=text, tokens=tuple(tokens), sentences=tuple(sentences), children=_children(tokens))


def _children(tokens: list[Token]) -> tuple[tuple[int, ...], ...]:
    below: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            below[token.head].append(token.index)
    return tuple(map(tuple, below))
