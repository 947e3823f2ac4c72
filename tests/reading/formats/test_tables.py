import io
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook


def workbook(*rows, name="Sheet", before=()):
    book = Workbook()
    sheet = book.active
    sheet.title = name
    for row in before or rows:
        sheet.append(row)
    if before:
        other = book.create_sheet("Reports")
        for row in rows:
            other.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def packed(**files):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return data.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_that_of_the_header(reports, delimiter):
    rows = [["ID", "Text", "Published"], ["1", '"Five killed; two, hurt | there."', "2024-03-18"]]
    (report,) = reports("a.csv", "\n".join(delimiter.join(row) for row in rows))
    assert (report.id, report.text) == ("1", "Five killed; two, hurt | there.")
    assert report.published.earliest == date(2024, 3, 18)


def test_a_text_may_hold_line_breaks(reports):
    assert reports("a.csv", 'text\n"One.\nTwo was killed."\n')[0].text == "One.\nTwo was killed."


def test_rows_without_text_and_with_wrong_dates_are_named_by_line(reading):
    found = reading("a.csv", "text,published\n,2024-03-18\nA raid killed two.,gestern\nTwo were hurt.,\n")
    assert [(r.record.origin[-6:], r.record.outcome) for r in found] == [
        ("line 2", "set_aside"), ("line 3", "set_aside"), ("line 4", "read"),
    ]  # fmt: skip


def test_a_table_in_windows_1252_is_read(reports):
    assert reports("a.csv", "text\nA café was hit.\n".encode("cp1252"))[0].text == "A café was hit."


def test_a_workbook_is_read_with_real_dates(reports):
    rows = ["id", "Text", "published"], [7, "A raid killed two.", datetime(2024, 3, 18)]
    (report,) = reports("a.xlsx", workbook(*rows))
    assert (report.id, report.published.earliest) == ("7", date(2024, 3, 18))
    assert report.origin.endswith("a.xlsx, sheet Sheet, row 2")


def test_sheets_without_the_column_are_passed_over_where_another_has_it(reading):
    data = workbook(["text"], ["A raid killed two."], before=[["notes"], ["none"]])
    assert [r.record.outcome for r in reading("a.xlsx", data)] == ["read"]


def test_a_workbook_without_the_column_is_named(reasons):
    assert reasons("a.xlsx", workbook(["body"], ["x"])) == [
        "has no column called text; name the column of the reports  text  in the first row"
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (packed(xl__workbook="<x/>", xl__big=b"0" * 30_000_000), "unpacks to 28 MB"),
        (packed(xl__workbook="<x/>"), "is a damaged workbook"),
        (packed(other="<x/>"), "is a packed file, but no workbook"),
    ],
)
def test_packed_files_that_are_no_honest_workbook_are_refused(reasons, data, reason):
    (found,) = reasons("a.xlsx", data)
    assert found.startswith(reason)
