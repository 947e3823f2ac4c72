"""Whatever is sent, the desk answers; nothing brings it down."""

import hypothesis
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error

from casus.desk import create_app
from casus.desk.jobs import Ingest

LOCAL = {"host": "localhost"}
EXAMPLES = 12
LIMITS = settings(
    max_examples=EXAMPLES, deadline=None, derandomize=True, database=None,
    suppress_health_check=list(HealthCheck), phases=[hypothesis.Phase.generate],
)  # fmt: skip


@pytest.fixture(scope="module")
def fuzzed(filled, tmp_path_factory):
    """A desk over a store of its own, since requests that happen to be right change it."""
    import shutil

    path = tmp_path_factory.mktemp("fuzzed") / "desk.db"
    shutil.copy(filled.path, path)
    app = create_app(path)
    app.state.desk.jobs.start = Ingest  # taken in, but never begun: a made-up path may be there
    return schemathesis.openapi.from_asgi("/openapi.json", app, headers=LOCAL)


def test_no_request_makes_the_desk_fail(fuzzed):
    tried = 0
    for found in fuzzed.get_all_operations():
        operation = found.ok()

        @LIMITS
        @given(operation.as_strategy())
        def asked(case):
            case.call_and_validate(checks=[not_a_server_error], headers=LOCAL)

        asked()
        tried += 1
    assert tried == len(fuzzed)
