from datetime import date

import pytest

from casus.language import load_parser
from casus.resolving.actors import find_actors, load_registry


@pytest.fixture(scope="session")
def registry():
    return load_registry()


@pytest.fixture(scope="session")
def find(registry):
    parser = load_parser()

    def found(text, when=None):
        day = date.fromisoformat(when) if when else None
        return find_actors(parser.parse(text), registry, day)

    return found
