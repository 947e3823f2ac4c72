import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casus.language import Parse, Parser

REPORT = """Strike on market kills five

BEIRUT (Reuters) - Five people were killed when a missile struck a market in Idlib on Tuesday, a monitor said.
The army didn’t comment.

• Two women were among the dead
• “They bombed us,” a witness said.
"""
SHOUTED = """SAN SALVADOR, 18 FEB 90 (DPA) -- [TEXT] THE ARMY SAID THAT GUERRILLAS ATTACKED AN ELECTRIC
POWER STATION NEAR SAN MIGUEL AND KILLED TWO SOLDIERS, ONE OF WHOM WAS
AN OFFICER. THE GUERRILLAS WITHDREW TO THE VOLCANO WHEN TROOPS ARRIVED
BY HELICOPTER."""
HOSTILE = [
    "", " ", "\n\n\n", "\x00\x01\x02\x1b[0m", "\ud800 x \udfff", "\u200b\ufeff", "•", ".", "...", "((((((((",
    "a" * 30_000, "?!" * 2_000, "“”‘’«»", "🚀💥 3 killed 🇸🇾", "مقتل خمسة", "e\u0301" * 50, "x\n" * 500,
    "1 2 3\t4\r\n5\r6\x0b7\x0c8\u20289",
]  # fmt: skip


def check(parse: Parse) -> None:
    """What every parse keeps to."""
    assert all(parse.text[t.start : t.end] == t.text and t.text.strip() for t in parse.tokens)
    assert [t.index for t in parse.tokens] == list(range(len(parse.tokens)))
    assert all(a.end <= b.start for a, b in zip(parse.tokens, parse.tokens[1:], strict=False))
    position = 0
    for number, sentence in enumerate(parse.sentences):
        assert (sentence.index, sentence.first) == (number, position)
        assert sentence.first < sentence.last
        position = sentence.last
        inside = parse.tokens[sentence.first : sentence.last]
        assert (sentence.start, sentence.end) == (inside[0].start, inside[-1].end)
        assert all(t.sentence == number and sentence.first <= t.head < sentence.last for t in inside)
        assert sum(t.head == t.index for t in inside) == 1
    assert position == len(parse.tokens)
    assert parse.children == tuple(
        tuple(c.index for c in parse.tokens if c.head == t.index != c.index) for t in parse.tokens
    )


def shown(parse: Parse) -> list[str]:
    return [parse.text[s.start : s.end] for s in parse.sentences]


def test_sentences_follow_lines_and_full_stops(parser: Parser) -> None:
    parse = parser.parse(REPORT)
    check(parse)
    assert shown(parse) == [
        "Strike on market kills five",
        "BEIRUT (Reuters) -",
        "Five people were killed when a missile struck a market in Idlib on Tuesday, a monitor said.",
        "The army didn’t comment.",
        "Two women were among the dead",
        "“They bombed us,” a witness said.",
    ]
    assert [s.heading for s in parse.sentences] == [True, False, False, False, False, False]
    assert [s.paragraph for s in parse.sentences] == [0, 1, 1, 2, 3, 4]


def test_a_quotation_opens_its_sentence(parser: Parser) -> None:
    assert shown(parser.parse('The army denied it. "We struck nothing there," a spokesman said.')) == [
        "The army denied it.",
        '"We struck nothing there," a spokesman said.',
    ]


def test_the_tree_says_who_did_what(parser: Parser) -> None:
    tokens = {t.text: t for t in parser.parse("Israeli jets struck a depot near Damascus.").tokens}
    assert (tokens["jets"].dep, tokens["jets"].head) == ("nsubj", tokens["struck"].index)
    assert (tokens["depot"].dep, tokens["depot"].head) == ("obj", tokens["struck"].index)
    assert (tokens["struck"].lemma, tokens["struck"].dep) == ("strike", "root")
    assert (tokens["Damascus"].pos, tokens["near"].dep) == ("PROPN", "case")


def test_text_in_capitals_is_read_as_ordinary_text_in_its_own_place(parser: Parser) -> None:
    parse = parser.parse(SHOUTED)
    check(parse)
    assert len(parse.sentences) == 3
    killed = next(t for t in parse.tokens if t.text == "KILLED")
    assert (killed.lower, killed.lemma, killed.pos, killed.cased) == ("killed", "kill", "VERB", "killed")
    assert next(t for t in parse.tokens if t.text == "MIGUEL").cased == "Miguel"


def test_ordinary_text_has_no_second_writing(parser: Parser) -> None:
    assert {t.cased for t in parser.parse("Israel struck Damascus.").tokens} == {""}


def test_double_spaces_and_line_ends_are_no_tokens(parser: Parser) -> None:
    parse = parser.parse("The army  said it\n shelled\tthe town.")
    check(parse)
    assert [t.text for t in parse.tokens] == ["The", "army", "said", "it", "shelled", "the", "town", "."]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_parsed_all_the_same(parser: Parser, text: str) -> None:
    check(parser.parse(text))


def test_a_text_without_full_stops_is_cut_into_bounded_sentences(parser: Parser) -> None:
    parse = parser.parse("the army said that the rebels shelled the town; " * 400)
    check(parse)
    assert max(s.last - s.first for s in parse.sentences) <= 400


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200))
def test_any_text_keeps_its_places(parser: Parser, text: str) -> None:
    check(parser.parse(text))


def test_a_text_is_parsed_alike_in_any_company(parser: Parser) -> None:
    texts = [REPORT, "One.", SHOUTED, ""]
    assert list(parser.parse_many(texts)) == [parser.parse(t) for t in texts]
    assert list(parser.parse_many(texts[::-1])) == [parser.parse(t) for t in texts[::-1]]
