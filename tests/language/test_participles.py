from casus.language import Parser
from casus.language.clauses import clause_of


def head(parser: Parser, text: str, word: str) -> tuple[str, str, str]:
    """(tag, relation, word above) of a word."""
    parse = parser.parse(text)
    token = next(t for t in parse.tokens if t.text == word)
    return token.tag, token.dep, parse.tokens[token.head].text


def test_have_before_a_participle_is_its_auxiliary(parser: Parser) -> None:
    text = "The Treasury’s Office of Foreign Assets Control (OFAC) has imposed sanctions on three vessels."
    assert head(parser, text, "sanctions") == ("NNS", "obj", "imposed")
    assert head(parser, text, "has")[1:] == ("aux", "imposed")


def test_what_has_a_subject_before_it_and_a_noun_after_it_is_a_verb(parser: Parser) -> None:
    text = "The Treasury imposed sanctions on three tankers and their owners."
    assert head(parser, text, "imposed")[1:] == ("root", "imposed")
    assert head(parser, text, "sanctions")[1:] == ("obj", "imposed")


def test_a_participle_in_a_list_of_verbs_in_the_past_is_one_of_them(parser: Parser) -> None:
    text = "They raided homes, vandalized their contents, assaulted residents, and arrested 21 individuals."
    assert head(parser, text, "assaulted") == ("VBD", "conj", "raided")
    assert head(parser, text, "residents")[1:] == ("obj", "assaulted")


def test_a_participle_added_after_a_comma_says_what_was_done_to_the_noun_before(parser: Parser) -> None:
    parse = parser.parse("The rebels held a funeral for their chief General Ahmad, killed in a recent airstrike.")
    killed = next(t.index for t in parse.tokens if t.text == "killed")
    clause = clause_of(parse, killed)
    assert [parse.tokens[i].text for i in clause.patients] == ["Ahmad"]
    assert clause.agents == ()


def test_who_acts_in_a_relative_clause_is_not_what_it_is_done_to(parser: Parser) -> None:
    parse = parser.parse("An official who spoke on condition of anonymity said the rebels had seized the town.")
    spoke = clause_of(parse, next(t.index for t in parse.tokens if t.text == "spoke"))
    assert [parse.tokens[i].text for i in spoke.agents] == ["official"]
    assert spoke.patients == ()
