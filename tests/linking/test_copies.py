from hypothesis import given
from hypothesis import strategies as st

from casus.linking.copies import same_text, same_texts

WIRE = (
    "Nine people died when a shell hit a market in the old town on Monday, the governor said. Rescuers searched the"
    " rubble through the night. Two of the dead were children, a doctor at the hospital told reporters. The army said"
    " that it was looking into the report. It was the third such strike on the town this month."
)
OTHER = (
    "A roadside bomb killed a driver near the border on Tuesday, officials said. The bus had left the capital at dawn"
    " with forty people on board. Nobody took responsibility, but the ministry blamed a group that has attacked buses."
)


def changed(text, every):
    """The text with one word in so many replaced."""
    return " ".join(f"w{n}" if n % every == 5 else word for n, word in enumerate(text.split()))


def test_a_copy_that_is_cut_under_a_new_headline_and_edited_is_a_copy():
    assert same_text(WIRE, "Market hit by shell. " + WIRE[:200])
    assert same_text(WIRE, changed(WIRE, 13))


def test_a_report_that_shares_some_words_is_no_copy():
    assert not same_text(WIRE, OTHER + " " + WIRE[:90])


def test_short_texts_are_copies_only_where_they_are_the_same():
    assert not same_text("Nine people died in a market.", "Nine people died in a market on Monday.")
    assert same_text("Nine people died.", "nine people died")


PIECES = ("shell market town", "nine people died when a bomb", "army said it was looking", "of the", "x", "")


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join), max_size=12))
def test_a_text_joins_the_first_group_whose_first_text_it_copies(texts):
    expected: list[list[int]] = []
    for position, text in enumerate(texts):
        home = next((group for group in expected if same_text(texts[group[0]], text)), None)
        home.append(position) if home else expected.append([position])
    assert same_texts(texts) == expected
