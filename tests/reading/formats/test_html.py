from datetime import date

PAGE = """<html><head><title>Strike kills five | Example Times</title><meta charset="{charset}">
<meta property="og:title" content="Strike kills five"><meta property="og:site_name" content="Example Times">
<meta property="article:published_time" content="2024-03-18T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Strike kills five</h1>
<p>An air strike on the capital killed five people on Sunday, the observatory said. The café was hit.</p>
<p>The army did not comment on the strike, which is in line with its policy of many years.</p>
<p>Read more: Talks resume</p></article>
<footer>Copyright 2024 Example Times. All rights reserved.</footer></body></html>"""


def test_the_article_is_read_without_its_page(reports):
    (report,) = reports("a.html", PAGE.format(charset="utf-8"))
    assert report.title == "Strike kills five"
    assert report.outlet == "Example Times"
    assert (report.published.earliest, report.published.origin) == (date(2024, 3, 18), "metadata")
    assert "five people" in report.text
    assert not any(words in report.text for words in ("Home", "Copyright", "Read more", "<"))
    assert [piece.reason for piece in report.removed] == ["pointer to other pages"]


def test_the_declared_charset_is_used(reports):
    (report,) = reports("a.html", PAGE.format(charset="iso-8859-1").encode("latin-1"))
    assert "café" in report.text
    assert report.charset == "cp1252"


def test_a_page_that_is_all_navigation_is_set_aside(reasons):
    links = "".join(f'<li><a href="/{number}">Section {number}</a></li>' for number in range(50))
    page = f"<html><body><nav><ul>{links}</ul></nav><footer>Copyright 2024. All rights reserved.</footer></body></html>"
    assert reasons("a.html", page) == [
        "holds no article, only navigation or nothing; save the article itself, or its text"
    ]


def test_deep_nesting_does_no_harm(reading):
    assert reading("a.html", "<div>" * 20_000 + "Five people were killed." + "</div>" * 20_000)
