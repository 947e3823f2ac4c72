from hypothesis import given
from hypothesis import strategies as st

from casus.reading.characters import one_line, plain, share_unseen


def test_odd_spaces_become_plain_and_invisible_characters_go():
    assert plain("five\u00a0people\u2009were\u200b kil\u00adled\u202e") == "five people were killed"


def test_all_line_ends_become_one_kind():
    assert plain("a\r\nb\rc\u2028d\x0be\x85f") == "a\nb\nc\nd\ne\nf"


def test_letters_are_composed():
    assert plain("cafe\u0301") == "caf\u00e9"


def test_indents_stay_and_trailing_spaces_go():
    assert plain("one  \n   two \n\n\n\n\nthree\n") == "one\n   two\n\n\nthree"


def test_a_title_is_one_line():
    assert one_line(" Strike \n in\tHoms ") == "Strike in Homs"
    assert one_line(" \u200b ") is None
    assert one_line(None) is None


def test_controls_are_counted():
    assert share_unseen("\x01\x02ab") == 0.5
    assert share_unseen("") == 0


@given(st.text())
def test_plain_text_stays_as_it_is(text):
    assert plain(plain(text)) == plain(text)
