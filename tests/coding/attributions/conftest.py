from collections.abc import Callable

import pytest

from casus.coding.attributions import Cues, find_attributions, load_cues
from casus.language import Parser, load_parser
from casus.model import ActorName, Attribution, Names


@pytest.fixture(scope="session")
def parser() -> Parser:
    return load_parser()


@pytest.fixture(scope="session")
def cues() -> Cues:
    return load_cues()


@pytest.fixture(scope="session")
def said(parser: Parser, cues: Cues) -> Callable[..., list[Attribution]]:
    """The attributions of a text, beliefs and intentions included."""

    def find(text: str, *actors: ActorName) -> list[Attribution]:
        return list(find_attributions(parser.parse(text), Names(actors=actors), cues))

    return find
