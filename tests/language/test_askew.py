from casus.language import load_parser
from casus.language.clauses import clause_of


def arguments(text, verb):
    """(agents, patients) of a verb, as words."""
    parse = load_parser().parse(text)
    index = next(t.index for t in parse.tokens if t.text == verb)
    clause = clause_of(parse, index)
    return [[parse.tokens[i].text for i in heads] for heads in (clause.agents, clause.patients)]


def test_a_noun_after_a_fronted_place_is_the_subject():
    text = "In Lower Shabelle, an improvised explosive device struck an African Union convoy."
    assert arguments(text, "struck") == [["device"], ["convoy"]]


def test_some_of_many_are_the_object():
    assert arguments("Air defence shot down 41 of 58 drones overnight.", "shot") == [["defence"], ["drones"]]


def test_a_participle_with_a_subject_is_a_verb():
    parse = load_parser().parse("Three fighters killed.")
    assert [(t.lemma, t.pos) for t in parse.tokens if t.text == "killed"] == [("kill", "VERB")]
