from casus.language import Parser


def test_a_finite_verb_after_since_has_its_subject(parser: Parser) -> None:
    parse = parser.parse("Tensions have soared since gunmen killed 26 tourists near the town on April 22.")
    killed = next(t for t in parse.tokens if t.text == "killed")
    gunmen = next(t for t in parse.tokens if t.text == "gunmen")
    assert (gunmen.dep, gunmen.head) == ("nsubj", killed.index)
    assert killed.dep == "advcl"


def test_a_drive_by_shooting_is_a_shooting(parser: Parser) -> None:
    parse = parser.parse("A man was killed and another wounded in a drive-by shooting Friday night, police said.")
    shooting = next(t for t in parse.tokens if t.text == "shooting")
    assert (shooting.pos, shooting.tag) == ("NOUN", "NN")
    assert shooting.dep.startswith("obl")
