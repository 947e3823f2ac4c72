import pytest

from casus.running.pipeline import Pipeline


@pytest.fixture(scope="session")
def pipeline():
    """All rooms up to a coding, loaded once."""
    return Pipeline()
