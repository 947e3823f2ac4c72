"""Processes: real ones, with the real parser, on a few short reports."""

import pytest

from casus.errors import UsageError
from casus.running import Settings, code_reports

TEXTS = [f"Shells killed {number} people in the town on Sunday." for number in range(2, 22)]


@pytest.fixture
def reports(readings):
    return [reading.report for reading in readings(*TEXTS)]


def test_processes_give_what_one_gives_in_the_same_order(reports):
    alone = list(code_reports(reports, Settings()))
    together = list(code_reports(iter(reports), Settings(workers=2)))
    assert [coded.report.id for coded in together] == [report.id for report in reports]
    assert together == alone


def test_an_error_of_set_up_in_a_process_reaches_the_caller(reports):
    with pytest.raises(UsageError, match="no_such_parser"):
        list(code_reports(reports, Settings(pipeline="no_such_parser", workers=2)))


def test_a_run_may_be_left_before_its_end(reports):
    run = code_reports(reports, Settings(workers=2))
    assert next(iter(run)).report.id == "a"
    run.close()
