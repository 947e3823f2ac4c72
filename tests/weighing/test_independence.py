import pytest

from casus.linking.copies import credited
from casus.weighing import events_of
from casus.weighing.independence import dot, independence
from casus.weighing.tellings import Book
from coding_factories import CodingMaker, FakeCodebook, toll

WIRE = "Shells hit the grain store at dawn and nine people died there, the mayor of the town told our correspondent."


def told(report, outlet, source=None, text=None, kind="official", actor=None):
    maker = CodingMaker(report, text=text or f"{outlet} wrote that nine people died at the grain store.", outlet=outlet)
    maker.mention("shelling", tolls=[toll(9)])
    maker.claim("killed", 9, source=source, kind=kind, item=0, actor=actor)
    return maker.build()


def graph(*codings):
    return independence(Book(codings).tellings(tuple((index, 0) for index in range(len(codings)))))


def witnesses(*codings):
    (event,) = events_of([tuple((index, 0) for index in range(len(codings)))], codings, FakeCodebook())
    found = {node.name for node in graph(*codings).witnesses}
    assert event.witnesses == len(found)
    return found


def test_two_outlets_that_quote_one_monitor_are_one_witness():
    assert witnesses(told("a", "Post", "SOHR", kind="monitor"), told("b", "Wire", "SOHR", kind="monitor")) == {"SOHR"}


def test_copies_of_one_text_are_one_witness():
    assert len(witnesses(told("a", "Post", text=WIRE), told("b", "Wire", text=WIRE))) == 1


@pytest.mark.parametrize("mark", ["(Reuters) - ", "(Reuters) — "])
def test_one_agency_behind_many_outlets_is_one_witness(mark):
    one = f"GAO, March 3 {mark}Nine people died at the store."
    other = f"GAO {mark}Shells fell on a granary; farmers spoke of nine dead."
    assert len(witnesses(told("a", "Post", text=one), told("b", "Gazette", text=other))) == 1


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("KABUL (AP) — A bomb killed nine.", "Associated Press"),
        ("A bomb killed nine. Source: AFP", "Agence France-Presse"),
        ("A bomb killed nine, Reuters reported.", None),
        ("A bomb (AP photo) killed nine.", None),
    ],
)
def test_a_credit_stands_in_the_dateline_or_at_the_end(text, agency):
    assert credited(text) == agency


def test_two_outlets_of_their_own_are_two_witnesses():
    assert witnesses(told("a", "Post"), told("b", "Wire")) == {"Post", "Wire"}


def test_a_party_is_marked_interested_and_a_copy_as_such():
    army = told("a", "Post", "the army", kind="military", text=WIRE)
    found = graph(army, told("b", "Wire", "the army", kind="military", text=WIRE))
    assert [node.name for node in found.nodes if node.interested] == ["the army"]
    assert [(step.teller, step.source) for step in found.steps if step.how == "copies"] == [("b", "a")]


def test_the_graph_is_written_for_graphviz():
    lines = dot(graph(told("a", 'The "Post"', "SOHR", kind="monitor"))).splitlines()
    assert lines[0] == "digraph independence {"
    assert '  "a" -> "name:sohr" [label="quotes"];' in lines
    assert any('label="The \\"Post\\""' in line for line in lines)
