from hypothesis import given
from hypothesis import strategies as st

from bare_tokens import plain
from casus.coding.phrasebook import Phrasebook, merge
from parses import parse

WEAPONS = Phrasebook({"car": "vehicle", "car bomb": "bomb", "bomb": "bomb"})
FEW = st.sampled_from(["car", "bomb", "park"])


def found(book, text):
    parsed = plain(text)
    return [(first, last, entry) for first, last, entry in book.within(parsed, 0, len(parsed.tokens))]


def test_the_longest_phrase_wins():
    assert found(WEAPONS, "a car bomb") == [(1, 3, "bomb")]


def test_phrases_do_not_overlap():
    assert found(WEAPONS, "car car bomb bomb") == [(0, 1, "vehicle"), (1, 3, "bomb"), (3, 4, "bomb")]


def test_a_phrase_does_not_reach_over_the_end():
    assert WEAPONS.at(plain("a car bomb"), 1, 2) == (2, "vehicle")


def test_where_no_phrase_begins_there_is_none():
    assert WEAPONS.at(plain("a car bomb"), 0, 3) is None


def test_a_phrase_with_a_hyphen_is_found_whole_and_parted():
    truces = Phrasebook({"cease-fire": "truce"})
    assert found(truces, "a cease-fire") == [(1, 2, "truce")]
    assert found(truces, "a cease - fire") == [(1, 4, "truce")]


def test_the_lemma_matches_as_well_as_the_written_form():
    bombs = parse("Bombs/NOUN/root/0/NNS/bomb")
    assert WEAPONS.at(bombs, 0, 1) == (1, "bomb")
    assert Phrasebook({"bombs": "many"}).at(bombs, 0, 1) == (1, "many")


def test_a_hyphen_between_letters_is_a_word_of_its_own():
    assert found(Phrasebook({"car-bomb": "bomb", "ak-47": "rifle"}), "a car - bomb and an ak-47") == [
        (1, 4, "bomb"),
        (6, 7, "rifle"),
    ]


def test_entries_of_one_phrase_stay_together_in_order():
    assert merge([("strike", 1), ("raid", 2), ("strike", 3)]) == {"strike": (1, 3), "raid": (2,)}


@given(
    st.lists(FEW, min_size=1, max_size=12),
    st.dictionaries(st.lists(FEW, min_size=1, max_size=3).map(" ".join), st.integers()),
)
def test_what_is_found_reads_as_the_phrase_and_never_overlaps(words, entries):
    last = 0
    for first, end, entry in found(Phrasebook(entries), " ".join(words)):
        assert last <= first < end <= len(words)
        assert entries[" ".join(words[first:end])] == entry
        last = end
