"""A text to a Parse: blocks, tokens, tree; every token keeps its place in the text as it was written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from casus.language.blocks import Block, blocks, stretches
from casus.language.boundaries import COMPLETE, openings
from casus.language.casing import in_capitals
from casus.language.contents import mend_contents
from casus.language.datelines import is_dateline
from casus.language.headlines import mend_headlines
from casus.language.labels import Tree, is_foreign, to_universal
from casus.language.modifiers import mend_modifiers
from casus.language.months import mend_months
from casus.language.parse import Parse, Sentence, Token
from casus.language.participles import mend_participles
from casus.language.plain import plain_words
from casus.language.sayings import mend_sayings
from casus.language.subordinate import mend_subordinate
from casus.language.titles import Columns, Seen, completed, is_title, joined
from casus.language.words import Words

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

# Characters that the tokenizer must see as space: controls, line ends, zero-width marks, lone surrogates.
_SPACE = re.compile("[\x00-\x1f\x7f-\xa0\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\ud800-\udfff]")
BATCH_TOKENS = 4000
LONGEST_HEADING = 30  # tokens


@dataclass
class Piece:
    """A stretch of a block as handed to the pipeline, with the places of its tokens in the text."""

    paragraph: int
    block: Block
    starts: list[int]
    words: list[str]
    doc: Doc
    recased: bool

    @property
    def spaced(self) -> list[bool]:
        """Which tokens stand after a space."""
        places = zip(self.starts, self.words, strict=True)
        return [
            False,
            *(start > before + len(word) for (before, word), start in zip(places, self.starts[1:], strict=False)),
        ]

    @property
    def alone(self) -> bool:
        """Whether it is the whole of a line of its own."""
        return not self.block.bulleted and self.starts[0] == self.block.start


class Parser:
    """Turns texts into parses with one loaded pipeline; not to be shared between threads."""

    def __init__(self, nlp: Language, words: Words) -> None:
        self._nlp, self._words = nlp, words
        self._foreign = is_foreign(nlp.pipe_labels["parser"])
        self._strings: dict[int, str] = {}

    def parse(self, text: str) -> Parse:
        """The parse of one text, the same whatever was parsed before it."""
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        bulleted: set[int] = set()
        for pieces in _batches(self._pieces(text)):
            for piece, doc in zip(pieces, self._nlp.pipe([p.doc for p in pieces]), strict=True):
                self._add(text, piece, doc, tokens, sentences)
            bulleted.update(p.paragraph for p in pieces if p.block.bulleted)
        headed = tuple(_with_headings(sentences, bulleted, tokens))
        return Parse(text=text, tokens=tuple(tokens), sentences=headed, children=_children(tokens))

    def parse_many(self, texts: Iterable[str]) -> Iterator[Parse]:
        """The parses of texts in their order, each as `parse` gives it."""
        return map(self.parse, texts)

    def _pieces(self, text: str) -> Iterator[Piece]:
        everywhere = in_capitals(text)
        for paragraph, block in enumerate(blocks(text)):
            shouted = everywhere or in_capitals(text[block.start : block.end])
            for start, end in stretches(text, block):
                written = _SPACE.sub(" ", text[start:end])
                usual = self._words.casing.truecased(written) if shouted else self._words.casing.untitled(written)
                piece = self._piece(usual, start)
                if piece is not None:
                    yield Piece(paragraph, block, *piece, shouted or usual != written)

    def _piece(self, written: str, offset: int) -> tuple[list[int], list[str], Doc] | None:
        """Token places and a document without space tokens, sentence starts barred where none can be."""
        import numpy
        from spacy.tokens import Doc

        doc = self._nlp.make_doc(written)
        kept = [t for t in doc if not t.is_space]
        if not kept:
            return None
        starts = [offset + t.idx for t in kept]
        words = [t.text for t in kept]
        seen = plain_words(words)
        if len(kept) < len(doc) or seen != words:
            doc = Doc(doc.vocab, words=seen, spaces=_spaced(kept))
        if is_dateline(written):
            begins = [1] + [-1] * (len(doc) - 1)
        else:
            begins = openings(words, [bool(t.whitespace_) for t in doc], self._words.casing.lower)
        column = numpy.array(begins, dtype="int64").reshape(-1, 1).astype("uint64")
        return starts, words, doc.from_array(["SENT_START"], column)  # type: ignore[arg-type]

    def _add(self, text: str, piece: Piece, doc: Doc, tokens: list[Token], sentences: list[Sentence]) -> None:
        """Append a parsed piece to the tokens and sentences of its text."""
        base = len(tokens)
        words = piece.words
        read = self._columns(doc, words)
        if piece.alone and is_title(words):
            read = self._as_title(piece, read)
        pos, tags, tree, firsts = read.pos, read.tags, read.tree, read.firsts
        sentence = len(sentences) - 1
        opening = set(firsts)
        for i, (word, start) in enumerate(zip(words, piece.starts, strict=True)):
            sentence += i in opening
            written = text[start : start + len(word)] if piece.recased else word
            lower = word.lower()
            tokens.append(
                Token(
                    base + i, start, start + len(word), written, lower, tree.lemmas[i], pos[i], tags[i], tree.deps[i],
                    base + tree.heads[i], sentence, word if piece.recased else "",
                )
            )  # fmt: skip
        for first, last in pairwise([*firsts, len(words)]):
            begin, end = tokens[base + first].start, tokens[base + last - 1].end
            sentences.append(Sentence(len(sentences), begin, end, base + first, base + last, piece.paragraph))

    def _as_title(self, piece: Piece, read: Columns) -> Columns:
        """The columns of a headline, parsed again with what it leaves out; as read where it lacks nothing."""
        title = completed(piece.words, piece.spaced, read)
        return read if title is None else joined(title, [self._part(part) for part in title.parts])

    def _part(self, part: list[Seen]) -> Columns:
        from spacy.tokens import Doc

        words = [word for word, _ in part]
        doc = Doc(self._nlp.vocab, words=words, sent_starts=[i == 0 for i in range(len(words))])
        return self._columns(next(iter(self._nlp.pipe([doc]))), words)

    def _columns(self, doc: Doc, words: list[str]) -> Columns:
        """Parts of speech, tags, the tree with its lemmas in Universal Dependencies, first tokens of sentences."""
        rows = doc.to_array(["POS", "TAG", "DEP", "HEAD", "SENT_START"]).T
        pos, tags, deps = ([self._string(doc, key) for key in row] for row in rows[:3].tolist())
        heads = [i + offset for i, offset in enumerate(rows[3].astype("int64").tolist())]
        lemma = self._words.lemmas.lemma
        lemmas = [lemma(w.lower(), p, t) for w, p, t in zip(words, pos, tags, strict=True)]
        tree = Tree(heads, deps, pos, lemmas)
        if self._foreign:
            to_universal(tree)
        else:
            tree.deps = [d.lower() for d in deps]
        firsts = [i for i, begins in enumerate(rows[4].tolist()) if i == 0 or begins == 1]
        mend_modifiers(tree, words, tags)
        mend_subordinate(tree, words, tags)
        mend_contents(tree, words)
        mend_months(tree, words, tags)
        mend_sayings(tree, words, tags, firsts)
        mend_headlines(tree, words, tags, firsts)
        mend_participles(tree, words, pos, tags, self._words.lemmas)
        return Columns(pos, tags, tree, firsts)

    def _string(self, doc: Doc, key: int) -> str:
        found = self._strings.get(key)
        if found is None:
            found = self._strings[key] = doc.vocab.strings[key]
        return found


def _spaced(tokens: list[SpacyToken]) -> list[bool]:
    """Which tokens a space follows, were it several."""
    places = [(t.idx, t.idx + len(t)) for t in tokens]
    return [end < start for (_, end), (start, _) in pairwise(places)] + [False]


def _batches(pieces: Iterator[Piece]) -> Iterator[list[Piece]]:
    """Pieces of one text in batches whose vectors fit in memory."""
    batch: list[Piece] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece.doc)
        if size >= BATCH_TOKENS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _with_headings(sentences: list[Sentence], bulleted: set[int], tokens: list[Token]) -> Iterator[Sentence]:
    """Sentences that are a short line of their own without a full stop marked as headings."""
    counts = Counter(s.paragraph for s in sentences)
    for sentence in sentences:
        alone = counts[sentence.paragraph] == 1 and sentence.paragraph not in bulleted
        short = sentence.last - sentence.first <= LONGEST_HEADING
        heading = alone and short and tokens[sentence.last - 1].text not in COMPLETE
        yield msgspec.structs.replace(sentence, heading=True) if heading else sentence


def _children(tokens: list[Token]) -> tuple[tuple[int, ...], ...]:
    below: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            below[token.head].append(token.index)
    return tuple(map(tuple, below))
