import pytest

from casus.reading import read


@pytest.fixture
def reading(tmp_path):
    """Writes one file and reads it: all readings."""

    def write_and_read(name, content, published=None):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(read(path, published))

    return write_and_read


@pytest.fixture
def reports(reading):
    """As `reading`, only the reports."""
    return lambda *given: [found.report for found in reading(*given) if found.report]


@pytest.fixture
def reasons(reading):
    """As `reading`, only the reasons of what was set aside."""
    return lambda *given: [r.record.reason for r in reading(*given) if r.record.outcome == "set_aside"]
