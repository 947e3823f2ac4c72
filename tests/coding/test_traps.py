import tomllib
from pathlib import Path

import pytest

from casus.codebook import load_codebook
from casus.coding import Coder
from casus.language import load_parser
from casus.model import Names, Report

TRAPS = tomllib.loads((Path(__file__).parent / "traps.toml").read_text(encoding="utf-8"))
ALLOWED = 0.1


@pytest.fixture(scope="module")
def tools():
    book = load_codebook()
    return Coder(book), load_parser(), book


def violent(tools, text):
    coder, parser, book = tools
    coding = coder.code(Report(id="r", text=text, digest="d"), parser.parse(text), Names())
    return [m.type for m in coding.mentions if book.types[m.type].family == "violence" and m.realis == "actual"]


def test_few_tempting_passages_become_violent_events(tools):
    passages = [text for texts in TRAPS.values() for text in texts]
    fallen = [text for text in passages if violent(tools, text)]
    assert len(fallen) <= ALLOWED * len(passages), fallen


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Israeli jets bombed a depot near the town on Monday, killing three people.", "air_strike"),
        ("A roadside bomb destroyed an army truck, wounding two soldiers.", "bombing"),
        ("Rebels fired mortars at the village.", "shelling"),
        ("Gunmen opened fire on a minibus and killed four passengers.", "shooting"),
        ("Militants kidnapped an aid worker.", "abduction"),
    ],
)
def test_plain_reports_of_violence_are_coded(tools, text, kind):
    assert kind in violent(tools, text)
