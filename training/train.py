"""Train the shipped pipeline: python training/train.py --treebank DIR [--out DIR] [--passes N].

One core, seeded, no download. Writes the pipeline, its word tables, its scores and its card to the output folder.
"""

# ruff: noqa: E402
import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[_name] = "1"  # before numpy is imported, so that sums keep their order

import argparse
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from spacy.util import fix_random_seed, load_config
from thinc.api import Adam, NumpyOps, set_current_ops

import card
import news
import shipping
import tokenizing
import treebank
import words
from casus.language import load_parser
from casus.language.casing import Casing
from casus.language.pipeline import register_callbacks
from casus.language.words import Words, write_words
from scores import evaluate
from splitting import Splitter
from variation import Variation

HERE = Path(__file__).parent
SEED = 7
LEARN_RATE = 0.003
LAST_LEARN_RATE = 0.0012
LAST_PASSES = 6  # over the treebanks as they are, so that variants do not leave their mark on ordinary text
WARM_UP = 0.03  # share of the steps
DROPOUT = 0.2
BATCH_WORDS = (600, 2000)  # grows over the first third of the steps
NEWS_TWICE = frozenset({"news"})  # the genre we parse counts double
META = {
    "name": "casus",
    "version": "0.1.0",
    "description": "English news: tags, dependencies, sentences",
    "author": "The Casus contributors",
    "license": "CC BY-SA 4.0",
    "spacy_version": ">=3.8.0,<3.9.0",
    "sources": ["UD English EWT (CC BY-SA 4.0)", "UD English GUM, open genres (annotations CC BY 4.0)"],
}
GENERATED = 2500  # sentences of generated news in every pass, others in each


def main() -> None:
    """Read the treebanks, train, evaluate, write."""
    arguments = _arguments()
    set_current_ops(NumpyOps(use_blis=False))
    fix_random_seed(SEED)
    register_callbacks()
    paragraphs = treebank.read(arguments.treebank, "train")
    nlp = spacy.util.load_model_from_config(load_config(HERE / "config.cfg"), auto_fill=True)
    tables = words.tables(paragraphs)
    train(nlp, paragraphs, tables.casing, arguments.passes, arguments.treebank)
    finish(nlp, tables, arguments.out, arguments.treebank)


def finish(nlp: Language, tables: Words, out: Path, folder: Path) -> None:
    """Write the pipeline without what training alone needs, its tables, and its card with the scores."""
    tokenizing.adapt(nlp)
    nlp.meta.update(META)
    nlp.meta["performance"] = {}
    nlp.to_disk(out, exclude=["vectors"])
    shipping.drop_words(nlp, out)
    write_words(tables, out)
    files = {f"{name}-test": folder / f"{name}-test.conllu" for name in treebank.TREEBANKS}
    gold = {name: accuracy(nlp, treebank.read_file(path)) for name, path in files.items()}
    card.write(out, evaluate(load_parser(str(out)), folder), gold)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebank", type=Path, required=True, help="folder with ewt-*.conllu and gum-open-*.conllu")
    parser.add_argument("--out", type=Path, default=HERE / "out" / "english")
    parser.add_argument("--passes", type=int, default=24, help="passes over the training data")
    return parser.parse_args()


def train(nlp: Language, paragraphs: list[treebank.Paragraph], casing: Casing, passes: int, folder: Path) -> None:
    """Passes over variants and generated news, then a few over the treebanks as they are."""
    splitter = Splitter(nlp)
    split = [cut(p, splitter) for p in paragraphs]
    nlp.initialize(lambda: [_example(nlp, p.sentences) for p in split])
    variation = Variation(casing, SEED)
    weighted = split + [p for p in split if p.genre in NEWS_TWICE]
    sample = random.Random(SEED).sample(treebank.read(folder, "dev"), 300)

    def varied(number: int) -> list[list[treebank.Sentence]]:
        generated = [cut(p, splitter) for p in news.paragraphs(GENERATED, SEED + number)]
        return variation.documents(weighted + generated)

    run(nlp, varied, passes, LEARN_RATE, BATCH_WORDS)
    print(accuracy(nlp, sample), flush=True)
    finishing(nlp, paragraphs, split)
    print(accuracy(nlp, sample), flush=True)


def finishing(nlp: Language, paragraphs: list[treebank.Paragraph], split: list[treebank.Paragraph]) -> None:
    """Passes over the treebanks as they are, hyphenated words both whole and cut."""
    both = [p.sentences for p in paragraphs] + [b.sentences for a, b in zip(paragraphs, split, strict=True) if a != b]
    shuffler = random.Random(SEED)
    run(nlp, lambda _: shuffler.sample(both, len(both)), LAST_PASSES, LAST_LEARN_RATE, (BATCH_WORDS[1], BATCH_WORDS[1]))


def run(
    nlp: Language,
    documents: Callable[[int], list[list[treebank.Sentence]]],
    passes: int,
    rate: float,
    batch_words: tuple[int, int],
) -> None:
    """Adam with a warm-up and a linear decay of the learning rate to zero; `documents` gives those of each pass."""
    optimizer = Adam(learn_rate=0.0, beta1=0.9, beta2=0.999, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, eps=1e-8)
    total = passes * sum(len(s.words) for d in documents(0) for s in d)
    seen, began = 0, time.time()
    for number in range(passes):
        losses: dict[str, float] = {}
        for batch in _batches(nlp, documents(number), seen / total, batch_words):
            optimizer.learn_rate = rate * max(0.0, min(seen / total / WARM_UP, (1 - seen / total) / (1 - WARM_UP)))
            nlp.update(batch, drop=DROPOUT, sgd=optimizer, losses=losses)
            seen += sum(len(e.reference) for e in batch)
        print(number + 1, f"{time.time() - began:.0f} s", {k: round(v) for k, v in losses.items()}, flush=True)


def _batches(
    nlp: Language, documents: list[list[treebank.Sentence]], done: float, batch_words: tuple[int, int]
) -> Iterator[list[Example]]:
    first, last = batch_words
    size = round(min(last, first + (last - first) * 3 * done))
    examples = (_example(nlp, sentences) for sentences in documents)
    yield from minibatch_by_words(examples, size=size, tolerance=0.2, discard_oversize=False)


def cut(paragraph: treebank.Paragraph, splitter: Splitter) -> treebank.Paragraph:
    """The paragraph with hyphenated words in pieces, as the tokenizer gives them."""
    return treebank.Paragraph(paragraph.genre, [splitter.split(s) for s in paragraph.sentences])


def _example(nlp: Language, sentences: list[treebank.Sentence]) -> Example:
    """An example on the treebank's own tokens."""
    reference = treebank.doc(nlp.vocab, sentences)
    spaces = [bool(t.whitespace_) for t in reference]
    return Example(Doc(nlp.vocab, words=[t.text for t in reference], spaces=spaces), reference)


def accuracy(nlp: Language, paragraphs: list[treebank.Paragraph]) -> dict[str, float]:
    """Scores on the treebank's own tokens."""
    found = nlp.evaluate([_example(nlp, p.sentences) for p in paragraphs])
    return {name: round(100 * found[name], 2) for name in ("tag_acc", "pos_acc", "dep_uas", "dep_las", "sents_f")}


if __name__ == "__main__":
    main()
