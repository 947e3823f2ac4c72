import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casus.coding.attributions import Cues, find_attributions
from casus.language import Parser
from casus.model import Names

WORDS = st.sampled_from(
    [
        "the",
        "army",
        "said",
        "that",
        "police",
        "ten",
        "died",
        ",",
        ".",
        '"',
        "“",
        "”",
        ":",
        ";",
        "(",
        ")",
        "denied",
        "according",
        "to",
        "it",
        "he",
        "who",
        "which",
        "claimed",
        "responsibility",
        "reportedly",
        "alleged",
        "strike",
        "no",
        "comment",
        "from",
        "citing",
        "quoted",
        "as",
        "saying",
        "told",
        "Reuters",
        "SOHR",
        "Omar",
        "Haddad",
        "his",
        "claim",
        "not",
        "—",
        "and",
        "declined",
        "on",
    ]
)
RUNS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def check(text: str, parser: Parser, cues: Cues) -> None:
    for found in find_attributions(parser.parse(text), Names(), cues):
        own = [span for span in (found.source, found.cue) if span]
        for start, end in [*own, *found.content]:
            assert 0 <= start < end <= len(text)
        assert not any(start < other_end and other < end for start, end in own for other, other_end in found.content)
        assert list(found.content) == sorted(found.content)


@RUNS
@given(words=st.lists(WORDS, max_size=40))
def test_spans_are_in_the_text_and_content_leaves_out_source_and_cue(
    words: list[str], parser: Parser, cues: Cues
) -> None:
    check(" ".join(words), parser, cues)


@RUNS
@given(text=st.text(max_size=120))
def test_any_text_can_be_read(text: str, parser: Parser, cues: Cues) -> None:
    check(text, parser, cues)


@RUNS
@given(words=st.lists(WORDS, max_size=40))
def test_the_same_text_gives_the_same_answer(words: list[str], parser: Parser, cues: Cues) -> None:
    parse = parser.parse(" ".join(words))
    assert find_attributions(parse, Names(), cues) == find_attributions(parse, Names(), cues)


@pytest.mark.parametrize("piece", ['"said" ', "said ", "he said that ", "“He said,” he said. ", '" '])
def test_text_that_only_repeats_itself_is_soon_read(piece: str, parser: Parser, cues: Cues) -> None:
    parse = parser.parse(piece * (12_000 // len(piece)))
    started = time.process_time()
    find_attributions(parse, Names(), cues)
    assert time.process_time() - started < 5
