from casus.language.plain import plain_words


def test_words_that_take_sides_become_plain_ones_and_keep_their_capitals() -> None:
    assert plain_words(["Terrorists", "were", "neutralised"]) == ["Fighters", "were", "killed"]


def test_other_words_stay() -> None:
    assert plain_words(["The", "army", "fired", "."]) == ["The", "army", "fired", "."]


def test_no_plain_word_is_itself_replaced() -> None:
    plain = ["killed", "captured", "government", "soldiers", "fighters", "defense"]
    assert plain_words(plain) == plain


def test_is_in_capitals_is_a_name() -> None:
    assert plain_words(["IS", "is", "Is"]) == ["ISIS", "is", "Is"]
