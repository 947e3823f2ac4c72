def test_a_text_file_is_one_report(reports):
    (report,) = reports("a.txt", "Shells hit town\n\nFive people were killed.\r\n")
    assert report.text == "Shells hit town\n\nFive people were killed."
    assert report.title is None
    assert report.charset == "utf-8"


def test_a_file_without_an_ending_is_read_by_what_it_holds(reports):
    assert reports("report", "Five people were killed.")[0].text == "Five people were killed."
    assert reports("lines", '{"id": "a", "text": "Five people were killed."}')[0].id == "a"
