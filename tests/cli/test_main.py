import time

import pytest

from casus.cli.main import VERBS


def test_help_leads_with_three_examples_and_names_every_verb(casus):
    out = casus("--help").out
    examples = out[out.index("Examples:") : out.index("Usage:")]
    assert len([line for line in examples.splitlines() if line.startswith("  casus ")]) == 3
    assert all(f"  {verb} " in out for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_for_every_option(casus, verb):
    result = casus(verb, "--help")
    assert result.code == 0
    assert "Usage: casus" in result.out


def test_help_is_quick_and_loads_nothing_heavy():
    import subprocess
    import sys

    code = "import sys; from casus.cli.main import run; run(['--help']); print([m for m in sys.modules if m in " \
           "('spacy', 'numpy', 'rich', 'trafilatura', 'sqlite3', 'casus.coding')], file=sys.stderr)"  # fmt: skip
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr.strip() == "[]"
    assert time.perf_counter() - started < 2  # 0.3 s on a machine that does nothing else


def test_the_version_is_printed(casus):
    assert casus("--version").out.startswith("casus, version ")
