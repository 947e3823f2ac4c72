import pytest

from bare_tokens import plain
from casus.codebook import Context
from casus.coding.contexts import ContextFinder

SPORT = Context(name="sport", bars=("violence",), strong=("cricket",), weak=("match", "goal", "team"))
OPINION = Context(name="opinion", strong=("editorial",), weak=("argue",), least=3)
FINDER = ContextFinder((SPORT, OPINION))


def names(text):
    parsed = plain(text)
    return [context.name for context in FINDER.of(FINDER.words(parsed, 0, len(parsed.tokens)))]


def test_one_strong_word_is_enough():
    assert names("the cricket attack") == ["sport"]


def test_one_weak_word_is_not():
    assert names("the match") == []


def test_two_weak_words_are():
    assert names("a goal in the match") == ["sport"]


def test_a_word_counts_once_however_often_it_is_said():
    assert names("goal goal goal") == []


def test_a_context_may_ask_for_more():
    assert names("an editorial") == []
    assert names("an editorial may argue") == ["opinion"]


def test_words_outside_the_range_do_not_count():
    assert FINDER.of(FINDER.words(plain("cricket then war"), 1, 3)) == ()


def test_a_word_of_a_longer_name_says_nothing_of_the_setting_unless_the_context_asks_for_names(read):
    assert read.scene("He was taken to Northwestern Memorial Hospital.").contexts(0) == ()
    assert {c.name for c in read.scene("He came before the Supreme Court.").contexts(0)} == {"court"}


def test_the_scene_of_a_crime_is_no_fiction(read):
    assert read.scene("A man was shot in the arm and the shooter left the scene.").contexts(0) == ()


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("The goalkeeper saved a penalty in the second half.", "sport"),
        ("The thriller is about a bomb on a train.", "fiction"),
        ("The typhoon hit the coast.", "weather"),
        ("The tribunal found him guilty.", "court"),
        ("Troops rehearsed an assault in the annual exercise.", "drill"),
    ],
)
def test_the_contexts_of_the_package_know_their_sentences(read, text, context):
    assert context in {c.name for c in read.scene(text).contexts(0)}


def test_a_plain_report_of_force_is_in_no_context(read):
    assert read.scene("Rebels attacked a base near Gao and killed four soldiers.").contexts(0) == ()
