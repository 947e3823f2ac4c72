"""Trees as spaCy's English pipelines emit them, built by hand, so that no such pipeline need be installed."""

import spacy
from spacy.tokens import Doc

from casus.language.labels import Tree, is_foreign, to_universal
from casus.language.parser import Parser
from casus.language.pipeline import ENGLISH
from casus.language.words import read_words

Row = tuple[str, str, str, int, str]  # word, part of speech, tag, head, ClearNLP relation

STRIKE: list[Row] = [
    ("Five", "NUM", "CD", 1, "nummod"),
    ("soldiers", "NOUN", "NNS", 3, "nsubjpass"),
    ("were", "AUX", "VBD", 3, "auxpass"),
    ("killed", "VERB", "VBN", 3, "ROOT"),
    ("by", "ADP", "IN", 3, "agent"),
    ("jets", "NOUN", "NNS", 4, "pobj"),
    ("that", "PRON", "WDT", 7, "nsubj"),
    ("hit", "VERB", "VBD", 5, "relcl"),
    ("bases", "NOUN", "NNS", 7, "dobj"),
    (",", "PUNCT", ",", 8, "punct"),
    ("depots", "NOUN", "NNS", 8, "conj"),
    ("and", "CCONJ", "CC", 10, "cc"),
    ("trucks", "NOUN", "NNS", 10, "conj"),
    ("in", "ADP", "IN", 8, "prep"),
    ("Syria", "PROPN", "NNP", 13, "pobj"),
    ("after", "ADP", "IN", 7, "prep"),
    ("shelling", "VERB", "VBG", 15, "pcomp"),
    ("towns", "NOUN", "NNS", 16, "dobj"),
]
COPULA: list[Row] = [
    ("He", "PRON", "PRP", 1, "nsubj"),
    ("was", "AUX", "VBD", 1, "ROOT"),
    ("a", "DET", "DT", 3, "det"),
    ("soldier", "NOUN", "NN", 1, "attr"),
    ("from", "ADP", "IN", 3, "prep"),
    ("inside", "ADP", "IN", 4, "prep"),
    ("Gaza", "PROPN", "NNP", 5, "pobj"),
]


def rewritten(rows: list[Row]) -> list[tuple[str, str, str]]:
    words = [r[0] for r in rows]
    lemmas = ["be" if r[1] == "AUX" else r[0].lower() for r in rows]
    tree = Tree([r[3] for r in rows], [r[4] for r in rows], [r[1] for r in rows], lemmas)
    to_universal(tree)
    return [(word, dep, words[head]) for word, dep, head in zip(words, tree.deps, tree.heads, strict=True)]


def test_passives_agents_and_relative_clauses_get_their_names() -> None:
    assert rewritten(STRIKE)[:8] == [
        ("Five", "nummod", "soldiers"),
        ("soldiers", "nsubj:pass", "killed"),
        ("were", "aux:pass", "killed"),
        ("killed", "root", "killed"),
        ("by", "case", "jets"),
        ("jets", "obl:agent", "killed"),
        ("that", "nsubj", "hit"),
        ("hit", "acl:relcl", "jets"),
    ]


def test_conjuncts_hang_on_the_first_and_prepositions_below_their_nouns() -> None:
    assert rewritten(STRIKE)[8:15] == [
        ("bases", "obj", "hit"),
        (",", "punct", "depots"),
        ("depots", "conj", "bases"),
        ("and", "cc", "trucks"),
        ("trucks", "conj", "bases"),
        ("in", "case", "Syria"),
        ("Syria", "nmod", "bases"),
    ]


def test_a_clause_after_a_preposition_is_an_adverbial_clause() -> None:
    assert rewritten(STRIKE)[15:17] == [("after", "mark", "shelling"), ("shelling", "advcl", "hit")]


def test_the_predicate_noun_is_the_head_of_its_copula() -> None:
    assert rewritten(COPULA) == [
        ("He", "nsubj", "soldier"),
        ("was", "cop", "soldier"),
        ("a", "det", "soldier"),
        ("soldier", "root", "soldier"),
        ("from", "case", "Gaza"),
        ("inside", "case", "Gaza"),
        ("Gaza", "nmod", "soldier"),
    ]


def test_the_scheme_is_told_by_its_labels() -> None:
    assert is_foreign(["nsubj", "dobj", "prep"])
    assert not is_foreign(["nsubj", "obj", "obl"])


class FakePipeline:
    """Tags and parses every text as STRIKE, like en_core_web_*."""

    pipe_labels = {"parser": ["nsubjpass", "dobj", "prep", "pobj"]}  # noqa: RUF012

    def __init__(self) -> None:
        self.blank = spacy.blank("en")

    def make_doc(self, text: str) -> Doc:
        return self.blank.make_doc(text)

    def pipe(self, docs: list[Doc]) -> list[Doc]:
        return [self.parsed(doc) for doc in docs]

    def parsed(self, doc: Doc) -> Doc:
        words, pos, tags, heads, deps = zip(*STRIKE, strict=True)
        return Doc(doc.vocab, words=words, pos=pos, tags=tags, heads=list(heads), deps=deps)


def test_a_foreign_pipeline_gives_the_same_parse_as_ours_would() -> None:
    text = " ".join(r[0] for r in STRIKE)
    parse = Parser(FakePipeline(), read_words(ENGLISH)).parse(text)  # type: ignore[arg-type]
    assert [t.dep for t in parse.tokens][:4] == ["nummod", "nsubj:pass", "aux:pass", "root"]
    assert parse.tokens[3].lemma == "kill"
    assert all(text[t.start : t.end] == t.text for t in parse.tokens)
    assert 1 in parse.children[3]
