import pytest

from casus.language import Parse, Parser, Token


def _by_word(parse: Parse) -> dict[str, Token]:
    return {token.text: token for token in parse.tokens}


@pytest.mark.parametrize(
    ("text", "parties", "verb"),
    [
        ("Rebels, border guards clash near Tine", ("Rebels", "guards"), "clash"),
        ("Students, police clash in Lagos; two dead", ("Students", "police"), "clash"),
        ("Three soldiers, six gunmen killed in Gao ambush", ("soldiers", "gunmen"), "killed"),
    ],
)
def test_a_comma_before_the_verb_joins_two_parties(
    parser: Parser, text: str, parties: tuple[str, str], verb: str
) -> None:
    words = _by_word(parser.parse(text))
    first, second = words[parties[0]], words[parties[1]]
    assert first.dep.startswith("nsubj")
    assert first.head == words[verb].index
    assert (second.dep, second.head) == ("conj", first.index)
    assert (words[","].text, words[","].dep) == (",", "cc")


def test_a_comma_after_the_verb_stays_one(parser: Parser) -> None:
    words = _by_word(parser.parse("Gunmen attack village, kill nine"))
    assert words[","].pos == "PUNCT"


def test_a_bare_participle_is_passive(parser: Parser) -> None:
    parse = parser.parse("Two teachers shot dead by gunmen in Zamfara")
    words = _by_word(parse)
    assert (words["teachers"].dep, words["teachers"].head) == ("nsubj:pass", words["shot"].index)
    assert [t.text for t in parse.tokens] == ["Two", "teachers", "shot", "dead", "by", "gunmen", "in", "Zamfara"]


def test_a_label_and_a_speaker_are_read_apart_from_what_is_told(parser: Parser) -> None:
    words = _by_word(parser.parse("Libya: rebels shell Sabha airport - governor"))
    assert words["shell"].dep == "root"
    assert (words["rebels"].dep, words["rebels"].head) == ("nsubj", words["shell"].index)
    assert words["Libya"].head == words["governor"].head == words["shell"].index
    assert words["Libya"].dep == words["governor"].dep == "dep"


def test_a_sentence_is_left_as_it_is(parser: Parser) -> None:
    assert _by_word(parser.parse("Rebels, guards and others clash near Tine."))[","].pos == "PUNCT"


@pytest.mark.parametrize("text", [":", "a:", "A, B", "A: b: c: d", "killed", "Killed, killed killed in", ": a b c"])
def test_odd_lines_are_read(parser: Parser, text: str) -> None:
    parse = parser.parse(text)
    assert "".join(t.text for t in parse.tokens) == text.replace(" ", "")
    for sentence in parse.sentences:
        tokens = parse.tokens[sentence.first : sentence.last]
        assert sum(t.head == t.index for t in tokens) == 1


def test_a_second_clause_with_a_verb_like_a_noun_is_read_by_itself(parser: Parser) -> None:
    words = _by_word(parser.parse("At least nine dead as gunmen storm Bamako hotel"))
    assert (words["storm"].pos, words["storm"].dep) == ("VERB", "advcl")
    assert (words["as"].dep, words["as"].head) == ("mark", words["storm"].index)
    assert (words["gunmen"].dep, words["gunmen"].head) == ("nsubj", words["storm"].index)


def test_a_party_is_no_modifier_of_the_one_after_the_comma(parser: Parser) -> None:
    words = _by_word(parser.parse("Mali army, Wagner fighters killed 30 civilians in Moura"))
    assert (words["army"].dep, words["army"].head) == ("nsubj", words["killed"].index)
    assert (words["fighters"].dep, words["fighters"].head) == ("conj", words["army"].index)
    assert words["Wagner"].head == words["fighters"].index


def test_a_hyphen_inside_a_name_ends_nothing(parser: Parser) -> None:
    words = _by_word(parser.parse("Gang attack leaves nine dead in Pont-Sonde"))
    assert words["Sonde"].dep != "dep"


def test_a_title_in_capitals_is_read_as_one_without(parser: Parser) -> None:
    title, plain = parser.parse("Gunmen Kill Nine Farmers Near Gao"), parser.parse("Gunmen kill nine farmers near Gao")
    assert [(t.pos, t.dep, t.head) for t in title.tokens] == [(t.pos, t.dep, t.head) for t in plain.tokens]
    assert [t.text for t in title.tokens] == ["Gunmen", "Kill", "Nine", "Farmers", "Near", "Gao"]
