"""CoNLL-U files to sentences and paragraphs, as the parser library takes them (universaldependencies.org/format)."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

PARTS = ("train", "dev", "test")
TREEBANKS = ("ewt", "gum-open")


@dataclass(frozen=True)
class Sentence:
    """One annotated sentence; `heads` are positions in the sentence, a root's is its own."""

    words: list[str]
    spaces: list[bool]
    lemmas: list[str]
    pos: list[str]
    tags: list[str]
    heads: list[int]
    deps: list[str]


@dataclass
class Paragraph:
    """Sentences between two paragraph marks, with the genre of their document ("news", "reviews")."""

    genre: str
    sentences: list[Sentence] = field(default_factory=list)


def read(folder: Path, part: str) -> list[Paragraph]:
    """All paragraphs of a part ("train") of both treebanks."""
    return [p for name in TREEBANKS for p in read_file(folder / f"{name}-{part}.conllu")]


def read_file(path: Path) -> list[Paragraph]:
    """The paragraphs of one file."""
    paragraphs: list[Paragraph] = []
    genre = ""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        comments = [line for line in lines if line.startswith("#")]
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if not rows:
            continue
        for comment in comments:
            if comment.startswith("# newdoc id = "):
                genre = _genre(comment.removeprefix("# newdoc id = "))
        if not paragraphs or any(c.startswith(("# newdoc", "# newpar")) and "newpar_block" not in c for c in comments):
            paragraphs.append(Paragraph(genre))
        paragraphs[-1].sentences.append(_sentence(rows))
    return paragraphs


def _genre(document: str) -> str:
    return document.split("_")[1] if document.startswith("GUM_") else document.split("-")[0]


def _sentence(rows: list[list[str]]) -> Sentence:
    words = [row for row in rows if row[0].isdigit()]
    glued = _glued(rows)
    heads = [int(row[6]) - 1 if row[6] != "0" else i for i, row in enumerate(words)]
    return Sentence(
        words=[row[1] for row in words],
        spaces=[row[0] not in glued for row in words],
        lemmas=[row[2] for row in words],
        pos=[row[3] for row in words],
        tags=[row[4] for row in words],
        heads=heads,
        deps=["ROOT" if row[6] == "0" else row[7] for row in words],
    )


def _glued(rows: list[list[str]]) -> set[str]:
    """Numbers of the words that no space follows, parts of a multi-word token included."""
    glued = {row[0] for row in rows if "SpaceAfter=No" in row[9].split("|")}
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            glued |= {str(i) for i in range(first, last)} | ({str(last)} if row[0] in glued else set())
    return glued


def doc(vocab: Vocab, sentences: list[Sentence]) -> Doc:
    """The annotated sentences as one document of the parser library."""
    heads: list[int] = []
    for sentence in sentences:
        base = len(heads)
        heads += [base + h for h in sentence.heads]
    return Doc(
        vocab,
        words=[w for s in sentences for w in s.words],
        spaces=[x for s in sentences for x in s.spaces],
        pos=[p for s in sentences for p in s.pos],
        tags=[t for s in sentences for t in s.tags],
        heads=heads,
        deps=[d for s in sentences for d in s.deps],
    )


def text(paragraph: Paragraph) -> str:
    """The paragraph as it was written, as far as the treebank tells."""
    pieces = [w + " " * x for s in paragraph.sentences for w, x in zip(s.words, s.spaces, strict=True)]
    return "".join(pieces).strip()


def tokens(paragraphs: list[Paragraph]) -> Iterator[tuple[str, str, str, str]]:
    """Word, part of speech, tag and lemma of every word."""
    for sentence in (s for p in paragraphs for s in p.sentences):
        yield from zip(sentence.words, sentence.pos, sentence.tags, sentence.lemmas, strict=True)


def without_last(sentence: Sentence) -> Sentence:
    """The sentence without its last word, which must be a leaf."""
    last = len(sentence.words) - 1
    if last < 1 or last in (sentence.heads[:last]) or sentence.heads[last] == last:
        return sentence
    return replace(sentence, **{name: getattr(sentence, name)[:last] for name in sentence.__dataclass_fields__})
