"""Scores of a parser on treebank files, through the package's own reading of raw text.

As in the CoNLL 2018 shared task (Zeman et al. 2018): tokens are aligned by their characters, every figure is the F1 of
aligned tokens over both. Labels count with their subtypes ("nsubj:pass"); UAS and LAS leave out punctuation, as the
library's scorer does, and `las_all` counts it.
"""

from collections import Counter
from pathlib import Path

from casus.language import Parse, Parser
from treebank import TREEBANKS, Paragraph, read_file, text

MEASURES = ("tokens", "sentences", "upos", "xpos", "lemma", "uas", "las", "las_all")
Span = tuple[int, int]
# Everything scored about one token: its tags and lemma, the span of its head (its own for a root) and its relation.
Row = tuple[str, str, str, Span, str]


def evaluate(parser: Parser, folder: Path, part: str = "test") -> dict[str, dict[str, float]]:
    """Scores in per cent for each file of a part, paragraphs read one by one."""
    return {f"{name}-{part}": score(parser, read_file(folder / f"{name}-{part}.conllu")) for name in TREEBANKS}


def score(parser: Parser, paragraphs: list[Paragraph]) -> dict[str, float]:
    """Scores in per cent over some paragraphs."""
    gold, system, right = Counter[str](), Counter[str](), Counter[str]()
    for paragraph in paragraphs:
        if any(len(w) != len(w.strip()) for s in paragraph.sentences for w in s.words):
            continue
        expected, starts = _gold(paragraph)
        parse = parser.parse(text(paragraph))
        found = _system(parse)
        _count(gold, expected, starts)
        _count(system, found, {s.start for s in parse.sentences})
        right.update(_agreement(expected, found))
        right["sentences"] += len(starts & {s.start for s in parse.sentences})
    return {m: round(200 * right[m] / (gold[m] + system[m]), 2) for m in MEASURES}


def _count(counter: Counter[str], rows: dict[Span, Row], starts: set[int]) -> None:
    words = sum(row[0] != "PUNCT" for row in rows.values())
    counter.update({"sentences": len(starts), "uas": words, "las": words})
    counter.update(dict.fromkeys(("tokens", "upos", "xpos", "lemma", "las_all"), len(rows)))


def _agreement(expected: dict[Span, Row], found: dict[Span, Row]) -> Counter[str]:
    right = Counter[str]()
    for span, row in expected.items():
        other = found.get(span)
        if other is None:
            continue
        same = [a == b for a, b in zip(row, other, strict=True)]
        word = row[0] != "PUNCT"
        right.update(tokens=1, upos=same[0], xpos=same[1], lemma=same[2], las_all=same[3] and same[4])
        right.update(uas=word and same[3], las=word and same[3] and same[4])
    return right


def _gold(paragraph: Paragraph) -> tuple[dict[Span, Row], set[int]]:
    rows: dict[Span, Row] = {}
    starts: set[int] = set()
    position = 0
    for sentence in paragraph.sentences:
        starts.add(position)
        spans = []
        for word, space in zip(sentence.words, sentence.spaces, strict=True):
            spans.append((position, position + len(word)))
            position += len(word) + space
        for i, span in enumerate(spans):
            lemma, head = sentence.lemmas[i].lower(), spans[sentence.heads[i]]
            rows[span] = (sentence.pos[i], sentence.tags[i], lemma, head, sentence.deps[i].lower())
    return rows, starts


def _system(parse: Parse) -> dict[Span, Row]:
    spans = [(t.start, t.end) for t in parse.tokens]
    return {spans[t.index]: (t.pos, t.tag, t.lemma, spans[t.head], t.dep) for t in parse.tokens}
