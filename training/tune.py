"""Tune a trained pipeline to conflict news: python training/tune.py --treebank DIR [--base DIR] [--out DIR].

Some passes at a low rate over the treebanks, as they are and varied, together with generated news. One core, seeded.
"""

# ruff: noqa: E402
import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[_name] = "1"  # before numpy is imported, so that sums keep their order

import argparse
import random
from pathlib import Path

import spacy
from spacy.util import fix_random_seed
from thinc.api import NumpyOps, set_current_ops

import news
import train
import treebank
import words
from casus.language.pipeline import ENGLISH, register_callbacks
from splitting import Splitter
from variation import Variation

SEED = 11
LEARN_RATE = 0.0015
SHARE = 0.4  # of the treebanks' paragraphs in a pass, others in each
GENERATED = 6000  # sentences in a pass, others in each
BATCH_WORDS = (1000, 1000)


def main() -> None:
    """Read the pipeline and the treebanks, tune, evaluate, write."""
    arguments = _arguments()
    set_current_ops(NumpyOps(use_blis=False))
    fix_random_seed(SEED)
    register_callbacks()
    paragraphs = treebank.read(arguments.treebank, "train")
    nlp = spacy.load(arguments.base)
    tables = words.tables(paragraphs)
    splitter = Splitter(nlp)
    split = [train.cut(p, splitter) for p in paragraphs]
    plain = [p for a, p in zip(split, paragraphs, strict=True) if a != p]
    variation, shuffler = Variation(tables.casing, SEED), random.Random(SEED)

    def documents(number: int) -> list[list[treebank.Sentence]]:
        generated = [train.cut(p, splitter) for p in news.paragraphs(GENERATED, SEED + number)]
        drawn = shuffler.sample(split + plain, round(SHARE * len(split)))
        return variation.documents(drawn + generated)

    train.run(nlp, documents, arguments.passes, LEARN_RATE, BATCH_WORDS)
    sample = random.Random(train.SEED).sample(treebank.read(arguments.treebank, "dev"), 300)
    print(train.accuracy(nlp, sample), flush=True)
    tuning = {"passes": arguments.passes, "seed": SEED, "rate": LEARN_RATE, "generated": GENERATED}
    train.finish(nlp, tables, arguments.out, arguments.treebank, tuning)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebank", type=Path, required=True, help="folder with ewt-*.conllu and gum-open-*.conllu")
    parser.add_argument("--base", type=Path, default=ENGLISH, help="the pipeline to begin with")
    parser.add_argument("--out", type=Path, default=train.HERE / "out" / "tuned")
    parser.add_argument("--passes", type=int, default=6, help="passes over the data")
    return parser.parse_args()


if __name__ == "__main__":
    main()
