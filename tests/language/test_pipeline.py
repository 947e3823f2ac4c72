from pathlib import Path

import pytest
import spacy

from casus.errors import UsageError
from casus.language import load_parser


def test_a_pipeline_that_is_not_installed_is_named_with_its_remedy() -> None:
    with pytest.raises(UsageError, match="'xx_no_such' is not installed: install it with"):
        load_parser("xx_no_such")


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(UsageError, match="no dependency parser"):
        load_parser(str(tmp_path))
