import codecs

import pytest

from casus.reading.charset import decode

WORDS = "Čas – “cinq tués”"


def test_utf8_is_tried_where_nothing_is_declared():
    assert decode(WORDS.encode()) == (WORDS, "utf-8")


def test_a_byte_order_mark_speaks_first():
    assert decode(codecs.BOM_UTF8 + WORDS.encode(), "latin-1") == (WORDS, "utf-8")
    assert decode(WORDS.encode("utf-16")) == (WORDS, "utf-16")


def test_what_is_declared_comes_before_utf8():
    assert decode("привет".encode("koi8-r"), "koi8-r") == ("привет", "koi8-r")


def test_latin1_is_read_as_windows_1252_as_on_the_web():
    assert decode(b"\x93five\x94", "iso-8859-1") == ("“five”", "cp1252")


@pytest.mark.parametrize("declared", ["no-such-charset", "", "utf-16", None])
def test_a_wrong_declaration_does_no_harm(declared):
    assert decode("fünf".encode("cp1252") + b"!", declared)[0] == "fünf!" or declared == "utf-16"


def test_bytes_that_fit_nothing_are_refused():
    with pytest.raises(UnicodeDecodeError):
        decode(b"\x81\x8d\xff")
