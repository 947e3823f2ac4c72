"""Facts about the repository that are easy to forget."""

import tomllib
from pathlib import Path

import casus

ROOT = Path(__file__).parent.parent


def test_one_version_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    citation = (ROOT / "CITATION.cff").read_text()
    assert project["version"] == casus.__version__
    assert f"version: {casus.__version__}\n" in citation


def test_what_is_needed_is_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    pinned = {line.split("==")[0].lower().replace("_", "-") for line in (ROOT / "constraints.txt").read_text().split()}
    extras = [need for needs in project["optional-dependencies"].values() for need in needs]
    for need in [*project["dependencies"], *extras]:
        name = need.split(">")[0].split("[")[0].lower().replace("_", "-")
        assert name in pinned, f"{name} is missing in constraints.txt"
