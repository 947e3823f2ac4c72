import pytest

from casus.language import Parser
from casus.language.contents import mend_contents
from casus.language.labels import Tree


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("The group rejected accusations by the army that rebel drones had struck a mill.", "accusations", "struck"),
        ("Officials dismissed claims by residents that troops had burned their homes.", "claims", "burned"),
    ],
)
def test_what_is_alleged_hangs_on_the_allegation(parser: Parser, text: str, noun: str, verb: str) -> None:
    tokens = parser.parse(text).tokens
    said = next(t for t in tokens if t.text == noun)
    done = next(t for t in tokens if t.text == verb)
    assert (done.dep, done.head) == ("acl", said.index)


def test_a_clause_that_lacks_its_object_stays_relative() -> None:
    words = ["the", "claim", "that", "monitors", "made"]
    tree = Tree(
        [1, 1, 4, 4, 1], ["det", "root", "obj", "nsubj", "acl:relcl"], ["DET", "NOUN", "PRON", "NOUN", "VERB"], words
    )
    mend_contents(tree, words)
    assert tree.deps[2:] == ["obj", "nsubj", "acl:relcl"]
