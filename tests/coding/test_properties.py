"""What holds of every coding, whatever the text and however badly it was parsed."""

import re
from datetime import date
from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from casus.language.parse import Parse, Sentence, Token
from casus.model import ActorName, Names, PlaceName, Published, Report, TimeExpression

DAY = date(2024, 3, 20)
PUBLISHED = Published(DAY, DAY, "day", "given")
RUNS = settings(max_examples=80, deadline=None, derandomize=True)
VOCABULARY = re.findall(
    r"\S+",
    """
    the a army rebels gunmen Israel Israeli Russian Hamas police Damascus Homs Kyiv town base depot market jets drone
    missiles bomb strike attack raid struck bombed killed wounded shelled kidnapped denied said claimed blamed
    responsibility comment no not will may nine 12 dozens people soldiers children including they it its on Monday
    yesterday near from toward in of by to for that which and , . ; : “ ” " — who had was were been another
    """,
)
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=45).map(" ".join)
POS = ("VERB", "NOUN", "PROPN", "ADP", "DET", "ADJ", "AUX", "PUNCT", "PRON", "NUM", "ADV", "CCONJ", "PART", "X")
TAGS = ("VBD", "VBN", "VBG", "VB", "VBZ", "NN", "NNS", "NNP", "NNPS", "IN", "DT", "JJ", "PRP", "WDT", "CD", "RB", "MD")
DEPS = re.findall(
    r"\S+",
    """
    nsubj nsubj:pass obj obl obl:agent nmod nmod:poss amod compound conj cc case mark aux aux:pass acl acl:relcl
    advcl xcomp ccomp appos parataxis det nummod advmod punct flat fixed list dep
    """,
)


# What must hold --------------------------------------------------------------------------------


def check(coding):
    check_spans(coding)
    check_indices(coding)
    check_claims(coding)


def check_spans(coding):
    named = [*coding.times, *coding.places, *coding.actors, *coding.weapons, *coding.mentions, *coding.claims]
    inside = [part for m in coding.mentions for part in (*m.roles, *m.targets, *m.tolls)]
    spans = [(item.start, item.end) for item in named + inside]
    spans += [span for a in coding.attributions for span in (a.source, a.cue, *a.content) if span]
    for start, end in [*spans, *coding.sentences]:
        assert 0 <= start < end <= len(coding.text)


def check_indices(coding):
    for mention in coding.mentions:
        assert set(mention.times) <= set(range(len(coding.times)))
        assert {p.place for p in mention.places} <= set(range(len(coding.places)))
        assert set(mention.weapons) <= set(range(len(coding.weapons)))
        assert set(mention.attributions) <= set(range(len(coding.attributions)))
        first, last = coding.sentences[mention.sentence]
        assert first <= mention.start < mention.end <= last
    assert [(m.start, m.end) for m in coding.mentions] == sorted((m.start, m.end) for m in coding.mentions)
    happenings = {m.happening for m in coding.mentions}
    assert happenings == set(range(len(happenings)))


def check_claims(coding):
    mentions = {m.id: m for m in coding.mentions}
    assert len(mentions) == len(coding.mentions)
    assert len({c.id for c in coding.claims}) == len(coding.claims)
    for claim in coding.claims:
        assert claim.quote == coding.text[claim.start : claim.end]
        assert claim.chain[0].kind == "outlet"
        assert claim.root == claim.chain[-1].name
        check_item(claim, mentions[claim.mention])


def check_item(claim, mention):
    if claim.item < 0:
        return
    if claim.about == "perpetrator":
        assert mention.roles[claim.item].role == "perpetrator"
    elif claim.about == "target":
        assert claim.item < max(len(mention.targets), len(mention.roles))
    else:
        assert mention.tolls[claim.item].kind == claim.about


def coded(pipeline, text):
    return pipeline.code(Report(id="r", text=text, digest="d", outlet="Example Post", published=PUBLISHED))


# Texts ------------------------------------------------------------------------------------------


@RUNS
@given(text=st.text(max_size=150))
@example(text="")
@example(text="\n\n \t")
@example(text="“")
@example(text="killed")
@example(text="Killed.")
@example(text="Twelve\u2028killed\x00 in Kyiv\u200f 🔥 .")
def test_any_text_can_be_coded(pipeline, text):
    check(coded(pipeline, text))


@RUNS
@given(text=WORDS)
def test_everything_in_a_coding_lies_in_the_text_and_points_into_its_lists(pipeline, text):
    check(coded(pipeline, text))


@RUNS
@given(text=WORDS)
def test_coding_a_text_again_gives_the_same(pipeline, text):
    assert coded(pipeline, text) == coded(pipeline, text)


@RUNS
@given(text=WORDS, more=WORDS)
def test_a_text_leaves_no_trace_in_the_next(pipeline, text, more):
    before = coded(pipeline, text)
    coded(pipeline, more)
    assert coded(pipeline, text) == before


# Trees that no parser would make ----------------------------------------------------------------


def forest(random, sizes):
    """Random words under random labels, one random tree a sentence."""
    tokens, sentences, at = [], [], 0
    for number, size in enumerate(sizes):
        first, begin = len(tokens), at
        order = random.sample(range(size), size)
        heads = {order[0]: order[0]} | {order[i]: order[random.randrange(i)] for i in range(1, size)}
        for index in range(size):
            word, tag, pos = random.choice(VOCABULARY), random.choice(TAGS), random.choice(POS)
            dep = "root" if heads[index] == index else random.choice(DEPS)
            ends, low = (at, at + len(word)), word.lower()
            tokens.append(Token(len(tokens), *ends, word, low, low, pos, tag, dep, first + heads[index], number))
            at += len(word) + 1
        heading = random.random() < 0.2
        sentences.append(Sentence(number, begin, at - 1, first, len(tokens), number, heading))
    text = " ".join(t.text for t in tokens)
    below = tuple(tuple(t.index for t in tokens if t.head == i != t.index) for i in range(len(tokens)))
    return Parse(text, tuple(tokens), tuple(sentences), below)


def random_names(random, parse):
    """A few random words as times, places and actors."""

    def some():
        chosen = random.sample(parse.tokens, min(len(parse.tokens), random.randrange(4)))
        return [(t.start, t.end, t.text) for t in sorted(chosen, key=lambda t: t.start)]

    def place(start, end, words):
        return PlaceName(start=start, end=end, name=words, kind=random.choice(["city", "country"]))

    def actor(start, end, words):
        return ActorName(start=start, end=end, name=words, kind=random.choice(["state", "rebel", "person"]))

    def time(start, end, _):
        return TimeExpression(start=start, end=end, type="DATE", value="2024-03-18", earliest=DAY, latest=DAY)

    return Names(
        times=tuple(time(*t) for t in some()),
        places=tuple(place(*t) for t in some()),
        actors=tuple(actor(*t) for t in some()),
    )


@RUNS
@given(seed=st.integers(0, 10**9), sizes=st.lists(st.integers(1, 14), max_size=4))
def test_any_tree_can_be_coded(read, seed, sizes):
    random = Random(seed)
    parse = forest(random, sizes)
    names = random_names(random, parse)
    report = Report(id="r", text=parse.text, digest="d")
    coding = read.coder.code(report, parse, names)
    check(coding)
    assert coding == read.coder.code(report, parse, names)
