"""A floor under the shipped pipeline: half of the treebank's test files, which are not part of the project."""

from pathlib import Path

import pytest

from casus.language import Parser

ROOT = Path(__file__).parents[2]
TREEBANK = ROOT.parent / "shared" / "data" / "treebank"

pytestmark = pytest.mark.skipif(
    not TREEBANK.is_dir() or not (ROOT / "training" / "scores.py").is_file(),
    reason="needs the treebanks in ../shared/data/treebank and the folder training/",
)


@pytest.mark.parametrize(
    ("name", "floors"),
    [
        ("ewt-test", {"tokens": 97.5, "sentences": 90.0, "upos": 93.0, "lemma": 96.5, "las": 79.5}),
        ("gum-open-test", {"tokens": 99.0, "sentences": 95.5, "upos": 95.0, "lemma": 97.8, "las": 81.5}),
    ],
)
def test_raw_text_of_the_treebanks_is_parsed_as_well_as_it_was(
    parser: Parser, monkeypatch: pytest.MonkeyPatch, name: str, floors: dict[str, float]
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "training"))
    from scores import score
    from treebank import read_file

    found = score(parser, read_file(TREEBANK / f"{name}.conllu")[::2])
    assert {measure: found[measure] for measure in floors if found[measure] < floors[measure]} == {}
