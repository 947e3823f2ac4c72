from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.reading.dates import date_in_name, of_day, read_date


@pytest.mark.parametrize(
    "written",
    [
        "2024-03-18", " 2024-3-18 ", "2024-03-18T09:30:00Z", "2024-03-18 09:30", "20240318", "20240318T093000Z",
        "Mon, 18 Mar 2024 09:30:00 +0000",
    ],
)  # fmt: skip
def test_days_are_read(written):
    found = read_date(written, "given")
    assert (found.earliest, found.latest, found.precision, found.origin) == (
        date(2024, 3, 18), date(2024, 3, 18), "day", "given",
    )  # fmt: skip


def test_a_month_and_a_year_stay_what_they_are():
    assert read_date("2024-02", "metadata").latest == date(2024, 2, 29)
    assert read_date("2024-02", "metadata").precision == "month"
    assert read_date("2023", "given").earliest == date(2023, 1, 1)
    assert read_date("2023", "given").precision == "year"


@pytest.mark.parametrize("written", ["soon", "18.03.2024 or so", "2024-13", "", "0000", "99999-01-01"])
def test_what_is_no_date_is_refused(written):
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        read_date(written, "given")


def test_a_day_that_the_calendar_lacks_is_named():
    with pytest.raises(ValueError, match=r"2024-2-31.*no day of the calendar"):
        read_date("2024-02-31", "given")


@pytest.mark.parametrize("stem", ["2024-03-18-agency", "agency_20240318", "2024.03.18", "a (2024_03_18)"])
def test_file_names_hold_days(stem):
    found = date_in_name(stem.replace("_2", "-2") if stem.startswith("agency") else stem)
    assert found
    assert found.earliest == date(2024, 3, 18)
    assert found.origin == "metadata"


@pytest.mark.parametrize("stem", ["report-12345678", "20241318", "000_1778b86720240318f99", "report", "99990101"])
def test_other_numbers_in_file_names_are_no_days(stem):
    assert date_in_name(stem) is None


def test_a_moment_is_its_day():
    assert of_day(datetime(2024, 3, 18, 23, 59), "given") == of_day(date(2024, 3, 18), "given")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_as_itself(day):
    assert read_date(day.isoformat(), "given").earliest == day


@given(st.text())
def test_any_text_is_a_date_or_a_value_error(text):
    with suppress(ValueError):
        read_date(text, "given")
