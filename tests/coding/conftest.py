import pytest

from told import Reader


@pytest.fixture(scope="session")
def read():
    """Codes a text: `read("Rebels attacked a base.").actual()`."""
    return Reader()
