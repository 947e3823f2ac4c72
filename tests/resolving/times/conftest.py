import pytest

from casus.language import load_parser


@pytest.fixture(scope="session")
def parser():
    return load_parser()
