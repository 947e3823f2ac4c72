from casus.language.boundaries import openings


def possible(marked: str, forced: bool = False) -> list[str]:
    """Tokens that may (or must) begin a sentence; spaces part tokens, "_" glues a token to the one before it."""
    raw = marked.split(" ")
    words = [w.lstrip("_") for w in raw]
    spaced = [not following.startswith("_") for following in raw[1:]] + [False]
    return [w for w, begins in zip(words, openings(words, spaced), strict=True) if begins >= forced]


def test_a_sentence_begins_only_after_a_sign_that_ends_one() -> None:
    assert possible("They fled _. Nobody died") == ["They", "Nobody"]


def test_straight_quotation_marks_stay_with_what_they_touch() -> None:
    assert openings(["7", "p.m.", "Police", "came"], [True] * 4, {"police"})[2] == 1
    assert possible('He fled _. " _It was over _. _" She stayed') == ["He", '"', "She"]


def test_speech_before_its_verb_goes_on() -> None:
    assert possible("“ _It was over _, _” he said _.") == ["“"]


def test_closing_signs_never_begin_a_sentence() -> None:
    assert possible("Over _. _) — _” Then") == ["Over", "Then"]


def test_abbreviations_before_names_end_nothing_but_others_may() -> None:
    assert possible("Lt. Gen. Ali came at 7 p.m. Police followed") == ["Lt.", "Police"]


def test_a_lost_space_after_a_full_stop_ends_a_sentence_all_the_same() -> None:
    assert possible("shot in the leg _. _Police came", forced=True) == ["shot", "Police"]
    assert possible("near St _. _Marys and Mr _. _Doro", forced=True) == ["near"]


def test_a_capital_after_a_full_stop_begins_a_sentence() -> None:
    assert openings(["7", "p.m.", "Police", "came"], [True] * 4, {"police"})[2] == 1
    assert possible('He fled _. " _It was over _." She stayed', forced=True) == ["He", '"']
