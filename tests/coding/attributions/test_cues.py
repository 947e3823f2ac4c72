from pathlib import Path

import pytest

from casus.coding.attributions import Cues, load_cues
from casus.coding.attributions.forms import verb_forms
from casus.errors import CodebookError


def test_a_verb_is_known_in_every_form(cues: Cues) -> None:
    assert {cues.verbs[form].lemma for form in ("say", "says", "said", "saying")} == {"say"}


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("claim", {"claim", "claims", "claimed", "claiming"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
        ("accuse", {"accuse", "accuses", "accused", "accusing"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
    ],
)
def test_forms_follow_the_regular_rules(lemma: str, forms: set[str]) -> None:
    assert forms <= verb_forms(lemma)


def test_a_word_in_two_groups_is_an_error_that_names_it(tmp_path: Path) -> None:
    packaged = Path(load_cues.__code__.co_filename).parents[2] / "codebook" / "data" / "cues.toml"
    text = packaged.read_text(encoding="utf-8")
    wrong = tmp_path / "cues.toml"
    wrong.write_text(text + '\n[[adverb]]\nstance = "alleges"\nwords = ["reportedly"]\n', encoding="utf-8")
    with pytest.raises(CodebookError, match="reportedly"):
        load_cues(wrong)


def test_a_file_that_breaks_the_schema_is_an_error(tmp_path: Path) -> None:
    wrong = tmp_path / "cues.toml"
    wrong.write_text('[[verb]]\nstance = "shouts"\nwords = ["say"]\n', encoding="utf-8")
    with pytest.raises(CodebookError, match="shouts"):
        load_cues(wrong)
