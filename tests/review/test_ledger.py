from hypothesis import given
from hypothesis import strategies as st

from casus.model import Anchor, Decision
from casus.review import in_force
from casus.review.anchors import anchor, found
from casus.review.chain import canonical, chained, digest
from casus.review.clusters import amend_clusters
from coding_factories import CodingMaker

TEXT = "A strike hit the depot. A raid took two. A blast followed."


def decision(name, verb="accept", undoes=None):
    return Decision(id=name, event="e", verb=verb, author="ada", undoes=undoes)


def names(decisions):
    return [one.id for one in in_force(decisions)]


def test_an_undo_takes_back_and_an_undo_of_it_brings_back():
    ledger = [decision("a"), decision("b", "undo", "a"), decision("c", "undo", "b"), decision("d", "undo", "c")]
    assert names(ledger[:1]) == ["a"]
    assert names(ledger[:2]) == ["b"]
    assert names(ledger[:3]) == ["a", "c"]
    assert names(ledger) == ["b", "d"]


@given(st.integers(0, 30))
def test_a_chain_of_undos_leaves_the_first_in_force_when_their_number_is_even(count):
    ledger = [decision("0"), *(decision(str(n), "undo", str(n - 1)) for n in range(1, count + 1))]
    assert ("0" in names(ledger)) == (count % 2 == 0)


def coding(*starts):
    """Happenings in the order given, each told at one place of the text."""
    maker = CodingMaker("r", text=TEXT)
    for number, start in enumerate(starts):
        maker.mention(happening=number, start=start)
    return maker.build()


@given(st.permutations([2, 26, 43]))
def test_a_telling_is_found_by_its_words_under_whatever_number(starts):
    old, new = coding(2, 26, 43), coding(*starts)
    for number, start in enumerate((2, 26, 43)):
        assert found(anchor(old, number), new) == ("r", starts.index(start))


def test_a_telling_whose_words_tell_of_nothing_any_more_is_not_found():
    assert found(anchor(coding(2, 26), 1), coding(2, 43)) is None
    assert found(anchor(coding(2), 0), None) is None


def test_a_split_leaves_what_came_later_with_what_stayed():
    old, more = coding(2, 26), coding(2, 26, 43)
    split = Decision(
        id="s", event="e", verb="split", author="ada", anchor=(anchor(old, 0), anchor(old, 1)),
        members=(Anchor(report="r", happening=1, spans=()),),
    )  # fmt: skip
    groups = amend_clusters([(("r", 0), ("r", 1), ("r", 2))], [split], {"r": more}.get)
    assert sorted(sorted(group) for group in groups) == [[("r", 0), ("r", 2)], [("r", 1)]]


plain = st.recursive(
    st.none() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(plain, plain)
def test_different_values_have_different_canonical_forms_and_order_of_keys_has_none(one, other):
    assert (canonical(one) == canonical(other)) == (one == other)
    assert canonical(one).isascii()
    assert digest({"a": one, "b": other}) == digest({"b": other, "a": one})


def test_a_hash_depends_on_the_one_before():
    assert chained({"x": 1}, "a") != chained({"x": 1}, "b")
