"""Word tables counted in the training data: how words are written, and their lemmas."""

import tomllib
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

from casus.language.casing import Casing
from casus.language.lemmas import Lemmas
from casus.language.words import Words
from treebank import Paragraph, Sentence, tokens

_LISTS = Path(__file__).with_name("irregular.toml")
# A sentence with this share of capitals says nothing about how its words are written.
_SHOUTED = 0.6
_FEWEST_PAIRS = 2
_VERBAL = frozenset({"VERB", "AUX"})


def tables(paragraphs: list[Paragraph]) -> Words:
    """Both tables, from the training data and the list of irregular forms."""
    listed = tomllib.loads(_LISTS.read_text(encoding="utf-8"))
    return Words(casing(paragraphs, listed["regular"].split()), lemmas(paragraphs, listed))


def casing(paragraphs: list[Paragraph], ordinary: list[str]) -> Casing:
    """Words by how they are mostly written, and pairs that make a name of ordinary words ("united states")."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    pairs: dict[str, Counter[bool]] = defaultdict(Counter)
    for sentence in (s for p in paragraphs for s in p.sentences if not _shouted(s)):
        for i, (word, pos) in enumerate(zip(sentence.words, sentence.pos, strict=True)):
            counts[word.lower()][_writing(word, pos, i == 0)] += 1
        for a, b in pairwise(sentence.words[1:]):
            if a.isalpha() and b.isalpha():
                pairs[f"{a} {b}".lower()][a.istitle() and b.istitle()] += 1
    alphabetic = {w: c for w, c in counts.items() if w.isalpha()}
    lower = {w for w, c in alphabetic.items() if c["lower"] >= max(c["title"], c["upper"], 1)} | set(ordinary)
    upper = {w for w, c in alphabetic.items() if c["upper"] > max(c["title"], c["lower"]) and len(w) > 1}
    often = {p for p, c in pairs.items() if c[True] >= _FEWEST_PAIRS and c[True] > 2 * c[False]}
    named = {p for p in often if lower.intersection(p.split())}
    return Casing(frozenset(lower), frozenset(upper), frozenset(alphabetic.keys() - lower - upper), frozenset(named))


def _shouted(sentence: Sentence) -> bool:
    words = [w for w in sentence.words if w.isalpha()]
    return sum(w.isupper() for w in words) > _SHOUTED * len(words)


def _writing(word: str, pos: str, initial: bool) -> str:
    """How a word is written where its place does not ask for a capital."""
    if word.isupper() and len(word) > 1:
        return "upper"
    return "lower" if word.islower() or (initial and pos != "PROPN") else "title"


def lemmas(paragraphs: list[Paragraph], listed: dict[str, Any]) -> Lemmas:
    """Known lemmas, and the forms for which the rules would give another lemma than the treebanks do."""
    counts: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    verbs, nouns = _irregular(listed["verbs"], "VERB"), _irregular(listed["nouns"], "NOUN")
    irregular = verbs | nouns
    known = {"VERB": {*listed["regular"].split(), *verbs.values()}, "NOUN": set(nouns.values())}
    for word, pos, tag, lemma in tokens(paragraphs):
        counts[f"{word.lower()} {pos}"][lemma.lower(), tag] += 1
        if pos in known and lemma.isalpha() and f"{word.lower()} {pos}" not in irregular:
            known[pos].add(lemma.lower())
    table = dict(irregular)
    rules = Lemmas(table, frozenset(known["VERB"]), frozenset(known["NOUN"]))
    for key, counter in counts.items():
        totals: Counter[str] = Counter()
        for (lemma, _), count in counter.items():
            totals[lemma] += count
        usual = totals.most_common(1)[0][0]
        word, pos = key.rsplit(" ", 1)
        tags = [tag for lemma, tag in counter if lemma == usual]
        if key not in irregular and any(rules.lemma(word, pos, tag) != usual for tag in tags):
            table[key] = usual
    return rules


def _irregular(lines: list[str], pos: str) -> dict[str, str]:
    """Form to lemma; the lemma's own entry keeps it from being read as another verb's past."""
    found = {}
    for line in lines:
        lemma, *forms = line.split()
        for form in (f for group in forms for f in group.split("/")):
            found[f"{form} {pos}"] = lemma
    return found
