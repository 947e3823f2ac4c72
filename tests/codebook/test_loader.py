from pathlib import Path

import pytest

from casus.codebook import load_codebook
from casus.errors import CodebookError

ARSON = """
family = "violence"
[types.pamphlet_drop]
label = "Pamphlet drop"
definition = "Leaflets dropped from aircraft."
[[types.pamphlet_drop.triggers]]
nouns = ["leaflet drop"]
"""


def folder(tmp_path: Path, text: str, name: str = "types/own.toml") -> Path:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_packaged_codebook_has_every_type_with_its_texts():
    book = load_codebook()
    assert len(book.types) == 69
    assert all(t.label and t.definition and t.example and t.counter_example for t in book.types.values())
    assert {t.family for t in book.types.values()} == {
        "violence",
        "control",
        "coercion",
        "contention",
        "cooperation",
        "words",
        "harm",
    }


def test_a_researcher_adds_a_type_without_python(tmp_path):
    book = load_codebook(folder(tmp_path, ARSON))
    assert book.types["pamphlet_drop"].triggers[0].nouns == ("leaflet drop",)
    assert "air_strike" in book.types


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('[types.x]\nlabel = "X"', "family"),
        ('family = "violence"\n[types.x]\nlabel = 3\ndefinition = "d"', "types.x"),
        ('family = "violence"\n[types.x]\nlabel = "X"\ndefinition = "d"\nunheard = 1', "unheard"),
        ("family = ", "own.toml"),
        (
            'family = "violence"\n[types.x]\nlabel = "X"\ndefinition = "d"\n'
            '[[types.x.triggers]]\nnouns = ["n"]\nnot_context = ["nowhere"]',
            "nowhere",
        ),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path, text, named):
    with pytest.raises(CodebookError, match=named):
        load_codebook(folder(tmp_path, text))


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(CodebookError, match="no codebook files"):
        load_codebook(tmp_path)


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(CodebookError, match="no such folder"):
        load_codebook(tmp_path / "none")
