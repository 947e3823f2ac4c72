from datetime import date


def test_all_fields_of_the_contract_are_kept(reports):
    line = (
        '{"id": "r1", "text": "Five people were killed.", "title": "Shells", "published": "2024-03-18",'
        ' "outlet": "Example Times", "url": "https://example.org/1", "language": "en", "extra": [1]}'
    )
    (report,) = reports("a.jsonl", line)
    assert (report.id, report.title, report.outlet, report.url) == (
        "r1", "Shells", "Example Times", "https://example.org/1",
    )  # fmt: skip
    assert (report.published.earliest, report.published.origin) == (date(2024, 3, 18), "given")


def test_a_number_as_id_becomes_words(reports):
    assert reports("a.jsonl", '{"id": 17, "text": "Five people were killed."}')[0].id == "17"


def test_null_and_empty_fields_count_as_missing(reports):
    (report,) = reports("a.jsonl", '{"id": "", "title": null, "published": "", "text": "Five people were killed."}')
    assert report.id == report.digest[:16]
    assert report.published is None


def test_blank_lines_and_a_byte_order_mark_do_no_harm(reports):
    rows = b'\xef\xbb\xbf{"text": "Five were killed."}\r\n\r\n{"text": "Two were killed."}'
    assert len(reports("a.jsonl", rows)) == 2


def test_origins_name_the_line(reading):
    readings = reading("a.jsonl", '\n{"text": "Five were killed."}\n')
    assert readings[0].record.origin.endswith("a.jsonl, line 2")
