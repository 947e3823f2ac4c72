"""The card beside the pipeline: what it was made of, under which licence, how well it does, how to make it again."""

from pathlib import Path

from scores import MEASURES

FILE = "card.md"
_CARD = """\
# The English pipeline of Casus

Tags, parses and splits English news into sentences for `casus.language`: Universal Dependencies v2, Penn
Treebank tags.

## How it was made

In two steps, each on one core, seeded, without a download.

`python training/train.py --treebank DIR --passes 24` trains from nothing (seed 7). A convolutional encoder (four
layers, width 128, hashed embeddings of word, first three letters, last three letters and shape) is shared by the
tagger, the part-of-speech tagger and a transition-based parser (spaCy 3.8). Adam with warm-up and linear decay. Each
pass draws new variants of the text: headlines without a full stop, text in capitals after truecasing, typographic
quotation marks; and sentences of conflict news generated with their trees by `training/news.py` from
`training/grammar/`, all invented. Last passes see the treebanks as they are.

`python training/tune.py --treebank DIR` goes on from there at a low rate, with a part of the treebanks, their variants
and far more generated sentences in each pass, so that names of parties unknown to the treebanks, headlines and the
long sentences of agencies are read as well as ordinary text.

`words.json` holds what the training data say about how words are written and about their lemmas.

## Data and licence

- UD English EWT (Silveira et al. 2014), Copyright its annotators and Stanford University, CC BY-SA 4.0: weblogs,
  newsgroups, email, reviews and answers of the English Web Treebank.
- UD English GUM (Zeldes 2017, Georgetown University), annotations CC BY 4.0; only the genres whose texts are open:
  news and interviews (Wikinews, CC BY 2.5), biographies (Wikipedia, CC BY-SA 3.0), travel guides (Wikivoyage,
  CC BY-SA 3.0), textbooks (OpenStax, CC BY), speeches (public domain).

The trained pipeline in this folder, with `words.json`, is under **CC BY-SA 4.0**
(https://creativecommons.org/licenses/by-sa/4.0/); the program that uses it is under its own licence. The treebanks
themselves are not part of it.

## Scores

Raw paragraphs of the test files through `load_parser()`, scored as in the CoNLL 2018 shared task (F1 of aligned tokens,
labels with subtypes). UAS and LAS leave punctuation out, `las_all` counts it; lemmas are compared in lower case.

{raw}

The same on the treebanks' own tokens and paragraphs, by the library's scorer (accuracy in per cent):

{gold}

## What it does not do

No names: they come from gazetteer and registry. Trained on edited and web text of the last thirty years, it is weakest
on headlines, lists, tables and transcripts. It knows no other language.

"""


def write(folder: Path, raw: dict[str, dict[str, float]], gold: dict[str, dict[str, float]]) -> None:
    """Write the card with both tables of scores."""
    tables = {"raw": _table(raw, MEASURES), "gold": _table(gold, tuple(next(iter(gold.values()))))}
    (folder / FILE).write_text(_CARD.format(**tables), encoding="utf-8")


def _table(scores: dict[str, dict[str, float]], measures: tuple[str, ...]) -> str:
    lines = ["| file | " + " | ".join(measures) + " |", "|---" * (len(measures) + 1) + "|"]
    lines += [f"| {name} | " + " | ".join(f"{row[m]:.1f}" for m in measures) + " |" for name, row in scores.items()]
    return "\n".join(lines)
