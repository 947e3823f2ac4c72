import pytest

from casus.language import Parser

SPEAKERS = ["police", "officials", "local media", "regional governor Ivan Petrenko", "army spokesman Col. Omar Hassan"]
TOLD = [
    "A bomb killed four and injured 17, {} said.",
    "A rocket hit a bus, killing three people and wounding at least 17, {} said.",
    "The strike killed 12 and wounded more than 30, {} said on Monday.",
    "An attack on a village left six dead, {} said.",
    "Shelling killed at least 12, {} told reporters.",
]


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("told", TOLD)
def test_whoever_said_it_is_no_part_of_what_was_said(parser: Parser, told: str, speaker: str) -> None:
    start = told.index("{")
    parse = parser.parse(told.format(speaker))
    saying = next(t for t in parse.tokens if t.lower in ("said", "told"))
    subject = next(t for t in parse.tokens if t.dep == "nsubj" and t.head == saying.index)
    assert saying.dep == "root"
    assert subject.start >= start
    assert not [
        t for t in parse.tokens if t.end < start and parse.tokens[t.head].start >= start and t.head != saying.index
    ]


def test_the_figure_before_the_speaker_is_the_object_of_its_verb(parser: Parser) -> None:
    parse = parser.parse("A bomb killed four and injured 17, regional governor Ivan Petrenko said.")
    figure = next(t for t in parse.tokens if t.text == "17")
    assert (figure.dep, parse.tokens[figure.head].text) == ("obj", "injured")


def test_a_clause_told_by_the_verb_itself_stays(parser: Parser) -> None:
    parse = parser.parse("After the strike hit the town, the army said it had killed 12 fighters.")
    killed = next(t for t in parse.tokens if t.text == "killed")
    assert (killed.dep, parse.tokens[killed.head].text) == ("ccomp", "said")


def test_a_participle_after_the_speaker_goes_on_about_what_was_told(parser: Parser) -> None:
    told = {
        t.text: t for t in parser.parse("A bomber struck a base on Monday, police said, killing six people.").tokens
    }
    assert told["killing"].head == told["struck"].index
    spoken = {t.text: t for t in parser.parse("A bomber struck a base, police said, adding that six had died.").tokens}
    assert spoken["adding"].head == spoken["said"].index
