"""Tune a trained pipeline to conflict news: python training/tune.py --treebank DIR [--base DIR] [--out DIR].

Some passes at a low rate over the treebanks, as they are and varied, together with generated news. One core, seeded.
"""

# ruff: noqa: E402
import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[_name] = "1"  # before numpy is imported, so that sums keep their order

import argparse
import random
from collections.abc import Callable
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import fix_random_seed
from thinc.api import NumpyOps, set_current_ops

import news
import train
import treebank
import words
from casus.language.pipeline import ENGLISH, register_callbacks
from splitting import Splitter
from variation import Variation

SHARE = 0.4  # of the treebanks' paragraphs in a pass, others in each
BATCH_WORDS = (1000, 1000)


def main() -> None:
    """Read the pipeline and the treebanks, tune, evaluate, write."""
    asked = _arguments()
    set_current_ops(NumpyOps(use_blis=False))
    fix_random_seed(asked.seed)
    register_callbacks()
    paragraphs = treebank.read(asked.treebank, "train")
    nlp = spacy.load(asked.base)
    tables = words.tables(paragraphs)
    documents = _documents(nlp, paragraphs, Variation(tables.casing, asked.seed), asked)
    train.run(nlp, documents, asked.passes, asked.rate, BATCH_WORDS)
    sample = random.Random(train.SEED).sample(treebank.read(asked.treebank, "dev"), 300)
    print(train.accuracy(nlp, sample), flush=True)
    train.finish(nlp, tables, asked.out, asked.treebank)


def _documents(
    nlp: Language, paragraphs: list[treebank.Paragraph], variation: Variation, asked: argparse.Namespace
) -> Callable[[int], list[list[treebank.Sentence]]]:
    """What draws the documents of a pass: a part of the treebanks, hyphenated words whole and cut, and news."""
    splitter = Splitter(nlp)
    split = [train.cut(p, splitter) for p in paragraphs]
    whole = [p for p, parts in zip(paragraphs, split, strict=True) if p != parts]
    shuffler = random.Random(asked.seed)

    def drawn(number: int) -> list[list[treebank.Sentence]]:
        generated = [train.cut(p, splitter) for p in news.paragraphs(asked.sentences, asked.seed + number)]
        return variation.documents(shuffler.sample(split + whole, round(SHARE * len(split))) + generated)

    return drawn


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebank", type=Path, required=True, help="folder with ewt-*.conllu and gum-open-*.conllu")
    parser.add_argument("--base", type=Path, default=ENGLISH, help="the pipeline to begin with")
    parser.add_argument("--out", type=Path, default=train.HERE / "out" / "tuned")
    parser.add_argument("--passes", type=int, default=6, help="passes over the data")
    parser.add_argument("--rate", type=float, default=0.0015, help="learning rate, which falls to zero")
    parser.add_argument("--sentences", type=int, default=6000, help="generated sentences in a pass, others in each")
    parser.add_argument("--seed", type=int, default=11)
    return parser.parse_args()


if __name__ == "__main__":
    main()
